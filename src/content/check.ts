import { join, relative } from 'node:path';
import type { ArchiveInput } from '../archive/input.ts';
import { checkArchive } from '../check/check-archive.ts';
import { type Message, sortMessages } from '../check/message.ts';
import type { Counts } from '../check/report/counted.ts';
import { checkLinks, checkLinksOfFew } from './links.ts';
import { locateFields, readContent, type ReadOptions } from './read.ts';

/** Everything that is wrong in a content folder or in some files of it, sorted, and how much was looked at. */
export async function checkContent(
  folder: string,
  options: ReadOptions = {},
): Promise<{ messages: Message[]; counts: Counts }> {
  const { only } = options;
  const { input, facts, messages, counts } = await readContent(folder, options);
  // An editor opens the file by the name that stands in the message.
  const named = (found: readonly Message[]): Message[] =>
    sortMessages(found.map((message) => ({ ...message, file: fromHere(folder, message.file) })));
  if (!input) return { messages: named(messages), counts };
  const joined = checkArchive(only ? withoutSeries(input) : input);
  const links = only
    ? await checkLinksOfFew(folder, { input, facts })
    : checkLinks({ input, facts });
  return {
    messages: named([...messages, ...locateFields(folder, joined), ...links]),
    counts,
  };
}

/** A few parts of a series do not tell which are missing. */
function withoutSeries(input: ArchiveInput): ArchiveInput {
  return {
    ...input,
    articles: input.articles.map((article) => ({ ...article, series: undefined })),
  };
}

function fromHere(folder: string, file: string): string {
  return join(relative(process.cwd(), folder), file);
}
