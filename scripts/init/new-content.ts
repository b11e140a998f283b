import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Day } from '../../src/archive/date.ts';
import { formatCount } from '../../src/text/counts.ts';
import type { PlannedFile } from '../new-files.ts';
import { isFolder } from '../options.ts';
import type { Answers } from '../question.ts';
import { findObstacles, journalFiles } from './journal-files.ts';
import { SAMPLE_PICTURE, SAMPLE_TABLE, textsFor } from './sample-texts.ts';

/** Path of the folder with the sample texts and the sample picture of a new journal. */
export const SAMPLES_FOLDER = join(import.meta.dirname, 'samples');

const SHOWN_OBSTACLES = 10;

/** The files of a new journal without the picture, which `drawPicture` makes. */
export function planNewContent(answers: Answers, today: Day): PlannedFile[] {
  const { samples: language } = textsFor(answers.language ?? '');
  const read = (name: string): string =>
    readFileSync(join(SAMPLES_FOLDER, `${name}.${language}.mdx`), 'utf8');
  const samples = { article: read('article'), about: read('about'), notice: read('notice') };
  const ids = [`uuid:${randomUUID()}`, `uuid:${randomUUID()}`] as const;
  return journalFiles({ answers, samples, today, ids });
}

/**
 * Draws the picture of the sample article; its path is in the folder of the article's table, one of
 * `files`.
 */
export async function drawPicture(
  files: readonly PlannedFile[],
): Promise<{ path: string; text: Uint8Array }> {
  const beside = files.find(({ path }) => path.endsWith(SAMPLE_TABLE))?.path ?? SAMPLE_TABLE;
  const text = await sharp(join(SAMPLES_FOLDER, 'hills.svg')).png({ palette: true }).toBuffer();
  return { path: join(dirname(beside), SAMPLE_PICTURE), text };
}

/**
 * Korean message about files that are already in the folder of a new journal; undefined if there
 * are none.
 */
export function explainObstacles(folder: string, name: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  if (!isFolder(folder)) return `${name} 자리에 폴더가 아닌 파일이 있습니다`;
  const obstacles = findObstacles(readdirSync(folder));
  if (obstacles.length === 0) return undefined;
  const rest = obstacles.length - SHOWN_OBSTACLES;
  const more = rest > 0 ? ` 외 ${formatCount(rest, '개')}` : '';
  return `${name} 폴더에 이미 있는 것: ${obstacles.slice(0, SHOWN_OBSTACLES).join(', ')}${more}`;
}
