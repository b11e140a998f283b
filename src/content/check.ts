import { join, relative } from 'node:path';
import { checkArchive } from '../check/check-archive.ts';
import { type Message, sortMessages } from '../check/message.ts';
import type { ReadArchive } from '../check/read-entries.ts';
import type { Counts } from '../check/report/counted.ts';
import { placeIn } from '../yaml/readable-fields.ts';
import { checkLinks, checkLinksOfFew } from './links.ts';
import { readContent, type ReadOptions } from './read.ts';

/** Everything that is wrong in a content folder or in some files of it, sorted, and how much was looked at. */
export async function checkContent(
  folder: string,
  options: ReadOptions = {},
): Promise<{ messages: Message[]; counts: Counts }> {
  const { only } = options;
  const { read, places, facts, messages, counts } = await readContent(folder, options);
  // An editor opens the file by the name that stands in the message.
  const named = (found: readonly Message[]): Message[] =>
    sortMessages(found.map((message) => ({ ...message, file: fromHere(folder, message.file) })));
  const joined = checkArchive(only ? withoutSeries(read) : read);
  const located = joined.map(({ field, ...message }) => ({
    ...message,
    ...placeIn(places.get(message.file) ?? {}, field),
  }));
  const links = only ? await checkLinksOfFew(folder, { read, facts }) : checkLinks({ read, facts });
  return { messages: named([...messages, ...located, ...links]), counts };
}

/** A few parts of a series do not tell which are missing. */
function withoutSeries(read: ReadArchive): ReadArchive {
  return { ...read, articles: read.articles.map((article) => ({ ...article, series: undefined })) };
}

function fromHere(folder: string, file: string): string {
  return join(relative(process.cwd(), folder), file);
}
