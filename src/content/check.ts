import { join, relative } from 'node:path';
import { buildArchive } from '../archive/archive.ts';
import { type Message, sortMessages } from '../archive/message.ts';
import { locateFields, readContent } from './read.ts';

/** Everything that is wrong in a content folder, all files, sorted, and how much was looked at. */
export async function checkContent(
  folder: string,
  options: { renders?: boolean } = {},
): Promise<{
  messages: Message[];
  counts: { issues: number; articles: number; bids: number };
}> {
  const { input, messages } = await readContent(folder, options);
  // An editor opens the file by the name that stands in the message.
  const named = (found: readonly Message[]): Message[] =>
    sortMessages(found.map((message) => ({ ...message, file: fromHere(folder, message.file) })));
  if (!input) return { messages: named(messages), counts: { issues: 0, articles: 0, bids: 0 } };
  const joined = locateFields(folder, buildArchive(input, { drafts: true }).messages);
  const { issues, articles, bids } = input;
  return {
    messages: named([...messages, ...joined]),
    counts: { issues: issues.length, articles: articles.length, bids: bids.length },
  };
}

function fromHere(folder: string, file: string): string {
  return join(relative(process.cwd(), folder), file);
}
