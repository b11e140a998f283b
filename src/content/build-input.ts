import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { ArchiveInput } from '../archive/input.ts';
import type { SearchWords } from '../archive/search-words.ts';
import { formatMessage, isError } from '../check/message.ts';
import { contentFolder } from './folder.ts';
import { readContent } from './read-content.ts';
import { readSearchWords } from './settings.ts';

/** As `writeInput` of the same build wrote it. */
const writtenSchema = z.custom<Omit<ArchiveInput, 'files'> & { files: string[] }>();

/**
 * Writes what the check of a build has read to the file BUILD_INPUT, if there is one: the build's
 * other processes then all see the same content, even if a file is saved meanwhile, and read no
 * entry again.
 */
export function writeInput(input: ArchiveInput | undefined): void {
  const path = process.env.BUILD_INPUT;
  if (path === undefined || !input) return;
  writeFileSync(path, JSON.stringify({ ...input, files: [...input.files] }));
  writeFileSync(`${path}.words`, JSON.stringify(readSearchWords(contentFolder()).entries));
}

const wordsSchema = z.custom<SearchWords[]>();

/** search.yaml; undefined if it has errors. A build parses it once: each time takes 0.1 s. */
export function readWords(): SearchWords | undefined {
  const path = process.env.BUILD_INPUT;
  const [words] =
    path === undefined
      ? readSearchWords(contentFolder()).entries
      : wordsSchema.parse(JSON.parse(readFileSync(`${path}.words`, 'utf8')));
  return words;
}

/** The content that a build is made of: from BUILD_INPUT, else from the content folder. */
export async function readInput(): Promise<ArchiveInput> {
  const path = process.env.BUILD_INPUT;
  if (path !== undefined) {
    const written = writtenSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { ...written, files: new Set(written.files) };
  }
  const { input, messages } = await readContent(contentFolder(), { renders: true });
  const errors = messages.filter(isError);
  if (!input || errors.length > 0) throw new Error(errors.map(formatMessage).join('\n'));
  return input;
}
