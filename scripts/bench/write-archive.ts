import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generate.ts';

/** Writes a generated archive with the shipped journal.yaml; makes the folder. */
export function writeArchive(folder: string, files: readonly GeneratedFile[]): void {
  mkdirSync(folder, { recursive: true });
  cpSync('content/journal.yaml', join(folder, 'journal.yaml'));
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
