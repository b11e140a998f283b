import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import * as z from 'zod';
import type { AccessRules } from '../archive/access-rules.ts';
import type { TextFacts } from '../archive/entry-text.ts';
import type { ImageInfo } from '../archive/image.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import type { HouseWord } from '../archive/style.ts';
import type { Body } from '../body/render.ts';
import { type SplitFile, splitFrontmatter } from '../body/frontmatter.ts';
import { MAX_FILE_SIZE } from '../body/limits.ts';
import { collectFacts, namedFiles } from '../body/text-references.ts';
import {
  checkTree,
  type FieldsReading,
  type FilesBeside,
  NO_PICTURE,
  readFields,
  readTree,
} from '../check/check-entry.ts';
import { fileMessage, inFile, isError, type Message, type RuleFile } from '../check/message.ts';
import { attachmentUrl, bidAttachmentUrl } from '../site/urls.ts';
import { besideFile, findTwin } from '../text/slug.ts';
import { withParticle } from '../text/particles.ts';
import { wordsOf } from '../words/words.ts';
import { logFault } from './fault-log.ts';
import { readText } from './files.ts';
import { imageName, measureImage } from './images.ts';

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu;

export interface ReadingOptions {
  folder: string;
  /** The journal's word list (style.yaml), for the rule `houseWords`. */
  words: readonly HouseWord[];
  /** BCP 47 tag of the journal's language. */
  language: string;
  /** Whether a text without errors is rendered. */
  renders: boolean;
  /** Which articles only members may read. */
  access: AccessRules;
}

/** The result of reading and checking an entry, without its rendered text. */
export interface EntryRecord {
  /**
   * Names of the files in its folder that the entry uses, existing or not, each with its state (see
   * `stateOfNamed`).
   */
  named: [file: string, state: string][];
  /** Every valid field of the frontmatter, even if other fields have errors. */
  fields: Record<string, unknown>;
  /** Whether the whole frontmatter is valid. */
  isWhole: boolean;
  /** Line and column of each field. */
  places: Record<string, readonly [line: number, column: number]>;
  images: ImageInfo[];
  messages: Message[];
  /** Links, anchors and downloads of the text; undefined if the text could not be parsed. */
  facts?: TextFacts | undefined;
}

interface EntryReading {
  record: EntryRecord;
  /** The rendered text; absent without `renders`, or if the entry has errors. */
  body?: Body;
}

/** Reads and checks an .mdx file: its frontmatter, its text and the files of its folder that it names. */
export async function readEntry(place: PlacedFile, options: ReadingOptions): Promise<EntryReading> {
  const { file } = place;
  if (statSync(join(options.folder, file)).size > MAX_FILE_SIZE) {
    const text = '파일이 너무 큽니다. 2MB 이하로 나누어 주세요.';
    return unreadable([fileMessage(file, '크기', text)]);
  }
  const { text, messages } = readText(options.folder, file);
  if (text === undefined) return unreadable(messages);
  const { split, faults } = splitFrontmatter(text);
  return split ? readParts(split, place, options) : unreadable(inFile(file, faults));
}

/** The result for an entry that could not be read: nothing but messages. */
export function unreadable(messages: Message[]): EntryReading {
  return {
    record: { named: [], fields: {}, isWhole: false, places: {}, images: [], messages },
  };
}

const UNREAD =
  '파일을 읽지 못했습니다. 다시 저장해 올려 주세요. 그래도 안 되면 관리자에게 알려 주세요.';

/**
 * The message for a file whose reading threw an error: an error of the disk, or a fault of the
 * program, whose stack is written to a log file that the message names.
 */
export function explainUnreadable(file: string, error: unknown): Message {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  if (isOfDisk) return fileMessage(file, '파일', UNREAD);
  const log = logFault(error, file);
  const what = log === undefined ? '이 알림을' : withParticle(log, '을/를');
  const text = `이 글을 읽다가 프로그램에 뜻밖의 오류가 났습니다. 다시 저장해도 나면 ${what} 사이트를 관리하는 사람에게 보내 주세요.`;
  return fileMessage(file, '파일', text);
}

/**
 * The state of a file that an entry names, as far as the check depends on it: the digest of a
 * picture, the size of another file (`size 1024`), or for a missing file the similar name that the
 * message suggests (`twin 표.png`).
 */
export function stateOfNamed({ file, beside }: PlacedFile, folder: string, name: string): string {
  if (!beside.includes(name)) return `twin ${findTwin(name, beside) ?? ''}`;
  const path = join(folder, besideFile(file, name));
  return IMAGE.test(name) ? imageName(readFileSync(path)) : `size ${statSync(path).size}`;
}

async function readParts(
  split: SplitFile,
  place: PlacedFile,
  options: ReadingOptions,
): Promise<EntryReading> {
  const { file } = place;
  const fields = readFields(split, place);
  const { tree, messages } = readTree(split.body, file);
  const beside = await measureNamed(place, options.folder, namesIn(fields.raw, tree));
  const about = toRuleFile(split, fields, beside.sizes, place, options);
  const found = [
    ...fields.messages,
    ...explainCover(fields, beside, file),
    ...messages,
    ...(tree ? checkTree(tree, about, beside) : []),
  ];
  const record = {
    named: beside.named,
    fields: fields.readable,
    isWhole: fields.value !== undefined,
    places: fields.places,
    images: [...beside.images.values()],
    messages: found,
    ...(tree ? { facts: collectFacts(tree, wordsOf(options.language)) } : {}),
  };
  const { language } = options;
  if (!options.renders || !tree || found.some(isError)) return { record };
  // Imported here, because a check renders nothing and starts sooner without it.
  const { renderBody } = await import('../body/render.ts');
  const addressOf = (name: string): string => attachmentAddress(place, name);
  return {
    record,
    body: renderBody(tree, { ...beside, attachmentUrl: addressOf, language }),
  };
}

/** URL of an attachment of the entry: `/issues/2024-04/x/survey.pdf`. */
function attachmentAddress({ entryFolder, key, slug }: PlacedFile, name: string): string {
  return entryFolder === 'issues'
    ? attachmentUrl({ issue: key, slug }, name)
    : bidAttachmentUrl({ year: key, slug }, name);
}

const coverSchema = z
  .object({ cover: z.union([z.string(), z.object({ src: z.string() })]) })
  .transform(({ cover }) => (typeof cover === 'string' ? cover : cover.src));
const attachmentsSchema = z.object({ attachments: z.array(z.object({ file: z.string() })) });

/** Names of the files that the frontmatter or the text uses, each once, sorted. */
function namesIn(fields: unknown, tree: Root | undefined): string[] {
  const { images, attachments } = tree ? namedFiles(tree) : { images: [], attachments: [] };
  const names = [...images, ...attachments].map(({ name }) => name);
  const cover = coverSchema.safeParse(fields).data;
  const listed = attachmentsSchema.safeParse(fields).data?.attachments ?? [];
  if (cover !== undefined) names.push(cover);
  return [...new Set([...names, ...listed.map(({ file }) => file)])].sort();
}

/**
 * Examines the files that an entry names: a text that changes with each file's bytes (`named`), the sizes of
 * existing files in bytes, and of pictures the width and height, or why they cannot be read.
 */
async function measureNamed(place: PlacedFile, folder: string, names: readonly string[]) {
  const files = new Set(place.beside);
  const sizes = new Map<string, number>();
  const images = new Map<string, ImageInfo>();
  const imageFaults = new Map<string, string>();
  const named: [name: string, state: string][] = [];
  for (const name of names) {
    const path = besideFile(place.file, name);
    if (files.has(name)) sizes.set(name, statSync(join(folder, path)).size);
    if (!files.has(name) || !IMAGE.test(name)) {
      named.push([name, stateOfNamed(place, folder, name)]);
      continue;
    }
    const measured = await measureImage(folder, path);
    // Not `stateOfNamed`, which would read the file again: an editor may have saved it in between.
    named.push([name, measured.name]);
    if (measured.image) images.set(name, measured.image);
    else imageFaults.set(name, measured.fault);
  }
  return { files, sizes, images, imageFaults, named };
}

function toRuleFile(
  { body }: SplitFile,
  { raw, locate }: FieldsReading,
  sizes: ReadonlyMap<string, number>,
  { file, entryFolder }: PlacedFile,
  { words }: ReadingOptions,
): RuleFile {
  const kind = entryFolder === 'issues' ? 'article' : 'bid';
  return { path: file, kind, source: body, matter: raw, locate, sizes, words };
}

function explainCover(
  { raw, locate }: FieldsReading,
  { files, images, imageFaults }: FilesBeside,
  file: string,
): Message[] {
  const name = coverSchema.safeParse(raw).data;
  // A missing file is reported when the whole archive is known.
  if (name === undefined || !files.has(name) || images.has(name)) return [];
  const text = imageFaults.get(name) ?? NO_PICTURE;
  return [{ file, ...locate(['cover']), rule: '대표 그림', text }];
}
