import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPicture } from './draw-picture.ts';
import type { GeneratedFile } from './generate.ts';

/** Writes a generated archive with the shipped journal.yaml; makes the folder. */
export async function writeArchive(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync('content/journal.yaml', join(folder, 'journal.yaml'));
  for (const generated of files) {
    const path = join(folder, generated.file);
    mkdirSync(dirname(path), { recursive: true });
    const isText = 'text' in generated;
    writeFileSync(path, isText ? generated.text : await drawPicture(generated.pictureSeed));
  }
}
