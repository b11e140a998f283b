import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { inFile, isError, type Message } from '../check/message.ts';
import type { HouseWord } from '../archive/style.ts';
import { checkTree, readTree } from '../check/check-text.ts';
import type { KeptBody } from '../body/compile.ts';
import { collectFacts } from '../body/facts.ts';
import { type Split, splitFrontmatter } from '../body/frontmatter.ts';
import { MAX_BYTES } from '../body/limits.ts';
import type { RuleFile } from '../check/rule.ts';
import { digestOf, readCache, writeCache } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { writeCharts } from './charts.ts';
import { fault, readText } from './files.ts';
import { attachmentAddress, type MatterReading, readMatter } from './matter.ts';
import { measureNamed, namesIn, stateOfNamed } from './named.ts';
import type { PlacedFile } from './placing.ts';
import type { EntryRecord } from './records.ts';

/** Options of reading an entry. */
export interface Reader {
  folder: string;
  /** The journal's word list. */
  words: readonly HouseWord[];
  /** Whether a text without an error is rendered into the cache at once. */
  renders: boolean;
}

/**
 * Checks an .mdx file: its frontmatter, its text and the files beside it that either names.
 * Whatever happens, what comes back is a record, and the other files go on.
 */
export async function readEntry(place: PlacedFile, reader: Reader): Promise<EntryRecord> {
  try {
    return await read(place, reader);
  } catch {
    return failed([explainUnreadable(place.file)], '');
  }
}

/** Message for a file whose reading failed unexpectedly. */
export function explainUnreadable(file: string): Message {
  const text =
    '파일을 읽지 못했습니다. 다시 저장해 올려 주세요. 그래도 안 되면 관리하는 이에게 알려 주세요.';
  return fault(file, '파일', text);
}

/** Whether nothing that the record depends on has changed: the text, and how the files it names lie beside it. */
export function isCurrent(record: EntryRecord, place: PlacedFile, folder: string): boolean {
  try {
    return record.digest === digestEntry(digestFile(place, folder), place, folder, record.named);
  } catch {
    return false;
  }
}

/** The rendered text of an entry that has been read; throws where the cache was emptied since. */
export function readBody(digest: string): KeptBody {
  const body = bodySchema.safeParse(readCache('bodies', digest));
  if (body.success) return body.data;
  throw new Error('본문 캐시가 비었습니다. 다시 빌드해 주세요.');
}

async function read(place: PlacedFile, reader: Reader): Promise<EntryRecord> {
  const { file } = place;
  const { folder } = reader;
  if (statSync(join(folder, file)).size > MAX_BYTES) {
    return failed([fault(file, '크기', '파일이 너무 큽니다. 2MB 아래로 나누어 주세요.')], '');
  }
  // Before the text is read: what is saved meanwhile is read again the next time.
  const own = digestFile(place, folder);
  const { text, messages } = readText(folder, file);
  if (text === undefined) return failed(messages, digestEntry(own, place, folder, []));
  const { split, faults } = splitFrontmatter(text);
  if (!split) return failed(inFile(file, faults), digestEntry(own, place, folder, []));
  return readParts(split, own, place, reader);
}

async function readParts(
  split: Split,
  own: string,
  place: PlacedFile,
  reader: Reader,
): Promise<EntryRecord> {
  const { file } = place;
  const { folder } = reader;
  const matter = readMatter(split, place);
  const { tree, messages } = readTree(split.body, file);
  const named = namesIn(matter.fields, tree);
  const digest = digestEntry(own, place, folder, named);
  const beside = await measureNamed(place, folder, named);
  const about = toRuleFile(split, matter, beside.sizes, place, reader);
  const found = [
    ...matter.messages,
    ...explainCover(matter, beside.imageFaults, file),
    ...messages,
    ...(tree ? checkTree(tree, about, beside) : []),
  ];
  if (reader.renders && tree && !found.some(isError)) {
    const { renderBody } = await import('../body/compile.ts');
    const address = (name: string): string => attachmentAddress(place, name);
    const { charts, ...body } = renderBody(tree, { ...beside, attachmentUrl: address });
    // First: where there is a text, there are its charts.
    writeCharts(digest, charts);
    writeCache('bodies', digest, body);
  }
  return {
    digest,
    named,
    fields: matter.readable,
    isWhole: matter.value !== undefined,
    places: matter.places,
    images: [...beside.images.values()],
    messages: found,
    ...(tree ? { facts: collectFacts(tree) } : {}),
  };
}

function toRuleFile(
  { body }: Split,
  { fields, locate }: MatterReading,
  sizes: ReadonlyMap<string, number>,
  { file, room }: PlacedFile,
  { words }: Reader,
): RuleFile {
  const kind = room === 'issues' ? 'article' : 'bid';
  return { path: file, kind, source: body, matter: fields, locate, sizes, words };
}

function explainCover(
  { fields, locate }: MatterReading,
  faults: ReadonlyMap<string, string>,
  file: string,
): Message[] {
  const text = typeof fields.cover === 'string' ? faults.get(fields.cover) : undefined;
  return text === undefined ? [] : [{ file, ...locate(['cover']), rule: '대표 그림', text }];
}

/** Key of all that is made of an entry: of its own bytes and of the files that it names. */
function digestEntry(
  own: string,
  place: PlacedFile,
  folder: string,
  named: readonly string[],
): string {
  const states = named.flatMap((name) => [name, stateOfNamed(place, folder, name)]);
  return digestOf(codeDigest('src/content/entry.ts'), place.file, own, ...states);
}

function digestFile({ file }: PlacedFile, folder: string): string {
  return digestOf(readFileSync(join(folder, file)));
}

function failed(messages: Message[], digest: string): EntryRecord {
  return { digest, named: [], fields: {}, isWhole: false, places: {}, images: [], messages };
}

const bodySchema = z.object({
  html: z.string(),
  feedHtml: z.string(),
  text: z.string(),
  opening: z.string(),
  markdown: z.string(),
  headings: z.array(z.object({ depth: z.int(), id: z.string(), text: z.string() })),
  minutes: z.int(),
  images: z.array(z.string()),
  attachments: z.array(z.object({ file: z.string(), title: z.string() })),
});
