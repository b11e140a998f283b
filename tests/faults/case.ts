import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { stepsSchema, takeSteps } from './make.ts';

const CASES = resolve('tests/faults/cases');
const BASE = resolve('tests/faults/base');

const expectedSchema = z.strictObject({
  title: z.string(),
  /** All the errors, in their order; none where the files are accepted. */
  messages: z.array(z.string()),
  /** All the advice, where the case is about it. */
  advice: z.array(z.string()).optional(),
  /** `build`: among those that are built, or that must not be. */
  runs: z.literal('build').optional(),
  /** What the built page says, as a reader sees it. */
  shows: z.array(z.string()).optional(),
  /** Names that only this system tells apart, links that only it follows. */
  only: z.literal('linux').optional(),
});

/** A folder of cases/: files that somebody may commit, and what the check says of them. */
export interface Case extends z.infer<typeof expectedSchema> {
  /** `names/case-twins` */
  name: string;
  folder: string;
}

/** Every case that this system can lay out, by name. */
export function readCases(): Case[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'expected.yaml')
    .map((path) => dirname(path))
    .sort()
    .map((name) => {
      const folder = join(CASES, name);
      const text = readFileSync(join(folder, 'expected.yaml'), 'utf8');
      return { name, folder, ...expectedSchema.parse(parse(text)) };
    })
    .filter(({ only }) => only === undefined || only === process.platform);
}

/** The content folder of a small whole archive with the files of those cases. */
export async function layCases(cases: readonly Case[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  cpSync(BASE, join(root, 'content'), { recursive: true });
  for (const { folder } of cases) {
    if (existsSync(join(folder, 'content'))) {
      cpSync(join(folder, 'content'), join(root, 'content'), { recursive: true });
    }
    const steps = join(folder, 'make.yaml');
    if (existsSync(steps)) {
      await takeSteps(root, stepsSchema.parse(parse(readFileSync(steps, 'utf8'))));
    }
  }
  return join(root, 'content');
}
