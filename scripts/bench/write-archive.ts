import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeLeastJournal } from '../../src/archive/least-journal.ts';
import { drawPicture } from './draw-picture.ts';
import type { GeneratedFile } from './generate.ts';
import { CATEGORIES } from './generate-article.ts';

const JOURNAL = writeLeastJournal({ paths: CATEGORIES, bids: 'news/bids' });

/** Writes a generated archive with a small journal.yaml; makes the folder. */
export async function writeArchive(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'journal.yaml'), JOURNAL);
  for (const generated of files) {
    const path = join(folder, generated.file);
    mkdirSync(dirname(path), { recursive: true });
    const isText = 'text' in generated;
    writeFileSync(path, isText ? generated.text : await drawPicture(generated.pictureSeed));
  }
}
