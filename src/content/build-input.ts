import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Article } from '../archive/article.ts';
import type { ArchiveInput } from '../archive/input.ts';
import type { SearchWords } from '../archive/search-words.ts';
import { formatMessage, isError } from '../check/message.ts';
import { buildDay } from './build-day.ts';
import { renderTeasers } from './close-articles.ts';
import { contentFolder } from './folder.ts';
import { readContent } from './read-content.ts';
import { readSearchWords } from './settings.ts';
import { keepSitePeriod } from './site-period.ts';

// Not validated field by field: `writeInput` of the same build wrote it.
const writtenSchema = z.custom<Omit<ArchiveInput, 'files'> & { files: string[] }>();

/**
 * Writes the entries that the check of a build has read to the file that BUILD_INPUT names, if it is
 * set. The build's other processes read this file: they need not read the entries again, and all see
 * the same content even if an editor saves a file meanwhile.
 */
export async function writeInput(
  input: ArchiveInput | undefined,
  membersArticles: readonly Article[],
): Promise<void> {
  const path = process.env.BUILD_INPUT;
  if (path === undefined || !input) return;
  await renderTeasers(input);
  keepSitePeriod(input, buildDay());
  writeFileSync(path, JSON.stringify({ ...input, files: [...input.files] }));
  writeFileSync(`${path}.members`, JSON.stringify(membersArticles));
  writeFileSync(`${path}.words`, JSON.stringify(readSearchWords(contentFolder()).entries));
}

const membersSchema = z.custom<Article[]>();

/**
 * The whole articles for members, as the check of this build wrote them; empty outside of a build. Only for
 * the code that encrypts them: all other code gets the teasers of `readArchiveInput`.
 */
export function readMembersArticles(): Article[] {
  const path = process.env.BUILD_INPUT;
  if (path === undefined) return [];
  return membersSchema.parse(JSON.parse(readFileSync(`${path}.members`, 'utf8')));
}

const wordsSchema = z.custom<SearchWords[]>();

/** Reads search.yaml; in a build only once, because parsing takes 0.1 s. Undefined if it has errors. */
export function readWords(): SearchWords | undefined {
  const path = process.env.BUILD_INPUT;
  const [words] =
    path === undefined
      ? readSearchWords(contentFolder()).entries
      : wordsSchema.parse(JSON.parse(readFileSync(`${path}.words`, 'utf8')));
  return words;
}

/** Reads the entries to build: from the file BUILD_INPUT if it is set, else from the content folder. */
export async function readArchiveInput(): Promise<ArchiveInput> {
  const path = process.env.BUILD_INPUT;
  if (path !== undefined) {
    const written = writtenSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { ...written, files: new Set(written.files) };
  }
  const { input, messages } = await readContent(contentFolder(), { renders: true });
  const errors = messages.filter(isError);
  if (!input || errors.length > 0) throw new Error(errors.map(formatMessage).join('\n'));
  await renderTeasers(input);
  return input;
}
