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
  /** All expected errors in order, as lines of the report; empty if the files are accepted. */
  messages: z.array(z.string()),
  /** All expected advice; undefined if the case is not about advice. */
  advice: z.array(z.string()).optional(),
  /** `build`: the test also builds the case, or makes sure that it cannot be built. */
  runs: z.literal('build').optional(),
  /** Texts that readers see on the built page. */
  shows: z.array(z.string()).optional(),
  /** The only system that can have the files: names that differ only in case, symbolic links. */
  only: z.literal('linux').optional(),
});

/** A folder in tests/faults/cases/: files that somebody may commit, and the expected messages about them. */
export interface Case extends z.infer<typeof expectedSchema> {
  /** Path of the folder in cases/: `names/case-twins`. */
  name: string;
  folder: string;
}

/** Reads all cases whose files this system can have, sorted by name. */
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

/** Makes a content folder with a small valid archive and the files of these cases; returns its path. */
export async function makeCaseFolder(cases: readonly Case[]): Promise<string> {
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
