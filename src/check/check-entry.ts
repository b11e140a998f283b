import type { Root } from 'mdast';
import * as z from 'zod';
import { type ArticleFrontmatter, articleSchema } from '../archive/article.ts';
import { type BidFrontmatter, bidSchema } from '../archive/bid.ts';
import { checkArticleDates, checkBidDates } from './entry-dates.ts';
import { inFile, type Message, type Rule, type RuleFile } from './message.ts';
import { readYaml, type YamlReading } from '../yaml/read-yaml.ts';
import { type FieldFault, readableFields } from '../yaml/field-places.ts';
import { type SplitFile, splitFrontmatter } from '../body/frontmatter.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import { withParticle } from '../text/particles.ts';
import type { TextFacts } from '../archive/entry-text.ts';
import type { ImageInfo } from '../archive/image.ts';
import type { HouseWord } from '../archive/style.ts';
import { wordsOf } from '../words/words.ts';
import { checkLimits } from '../body/limits.ts';
import { collectFacts } from '../body/text-references.ts';
import { parseWithRecovery } from '../body/parse.ts';
import { checkCover, checkNamedFiles, type FilesBeside, namesIn } from './named-files.ts';
import { doubledPassages, houseWords } from './advice/wording.ts';
import { imageSize, linkWords, pictureWords } from './advice/pictures-and-links.ts';
import {
  headingLevels,
  missingSummary,
  summaryRepeatsTitle,
  titleStop,
} from './advice/titles-and-summaries.ts';
import { shareTotal } from './advice/share-total.ts';
import { rowsWithoutBars, pastedTables } from './advice/table-advice.ts';
import { speakers, weekdays } from './advice/people-and-dates.ts';
import { joinedLines, loneItems } from './advice/list-marks.ts';
import { plainFields, roundQuotes } from './advice/plain-fields.ts';
import { emptyMarks, hiddenMeaning, lazyLines } from './advice/typed-lines.ts';
import { bareAddresses, leftoverMarks, masks, noteMarks } from './advice/typed-marks.ts';
import { attributes } from './rules/text/attributes.ts';
import { knownTags, tagContent, tagPlace } from './rules/text/component-tags.ts';
import { characters } from './rules/text/forbidden-characters.ts';
import {
  expressions,
  knownNodeTypes,
  moduleStatements,
  titleHeading,
} from './rules/text/forbidden-syntax.ts';
import { codeBlocks } from './rules/text/code-blocks.ts';
import { images, links, linkAddresses } from './rules/text/links-and-images.ts';
import { footnotes } from './rules/text/notes.ts';
import { lostTables, tableCells } from './rules/text/tables.ts';

/** The result of reading and checking an entry, without its rendered text. */
export interface EntryRecord {
  /**
   * Names of the files in its folder that the entry uses, existing or not, each with a text that changes
   * when the file does.
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

/** The files that an entry names, with the sizes in bytes of those that exist, and the `named` of its record. */
export interface ExaminedFiles extends FilesBeside, Pick<EntryRecord, 'named'> {
  sizes: ReadonlyMap<string, number>;
}

/** Facts of the journal that the check of an entry needs. */
export interface CheckOptions {
  /** The journal's word list (style.yaml), for the rule `houseWords`. */
  words: readonly HouseWord[];
  /** BCP 47 tag of the journal's language. */
  language: string;
}

/** The record of an entry, and what is needed to render its text; `tree` is undefined if it cannot be parsed. */
interface CheckedEntry {
  record: EntryRecord;
  tree?: Root | undefined;
  images: ReadonlyMap<string, ImageInfo>;
}

/** Checks an entry: its frontmatter, its text and the files that it names, which `examine` examines. */
export async function checkEntry(
  text: string,
  place: PlacedFile,
  { words, language }: CheckOptions,
  examine: (names: readonly string[]) => Promise<ExaminedFiles>,
): Promise<CheckedEntry> {
  const { split, faults } = splitFrontmatter(text);
  if (!split) return { record: unreadableEntry(inFile(place.file, faults)), images: new Map() };
  const fields = readFields(split, place);
  const { tree, messages } = readTree(split.body, place.file);
  const beside = await examine(namesIn(fields.raw, tree));
  const about = toRuleFile(split, fields, beside, place, words);
  const record = {
    named: beside.named,
    fields: fields.readable,
    isWhole: fields.value !== undefined,
    places: fields.places,
    images: [...beside.images.values()],
    messages: [
      ...[...fields.messages, ...checkCover(about, beside), ...messages],
      ...(tree ? checkTree(tree, about, beside) : []),
    ],
    ...(tree ? { facts: collectFacts(tree, wordsOf(language)) } : {}),
  };
  return { record, tree, images: beside.images };
}

/** The record of an entry that could not be read: nothing but messages. */
export function unreadableEntry(messages: Message[]): EntryRecord {
  return { named: [], fields: {}, isWhole: false, places: {}, images: [], messages };
}

function toRuleFile(
  { body }: SplitFile,
  { raw, locate }: FieldsReading,
  { sizes }: ExaminedFiles,
  { file, entryFolder }: PlacedFile,
  words: readonly HouseWord[],
): RuleFile {
  const kind = entryFolder === 'issues' ? 'article' : 'bid';
  return { path: file, kind, source: body, matter: raw, locate, sizes, words };
}

/** The frontmatter of an entry, as typed and as validated, with the messages about it. */
interface FieldsReading extends Omit<YamlReading<object>, 'faults' | 'raw'> {
  messages: Message[];
  /** All fields of the frontmatter, parsed as YAML, not validated. */
  raw: Fields;
  /** Only the valid fields, so that one invalid field does not hide the others. */
  readable: Record<string, unknown>;
}

type Fields = Readonly<Record<string, unknown>>;

const rawFields = z.record(z.string(), z.unknown());

/** The readable fields of an entry, which have passed their schema one by one. */
export const articleFields = z.custom<Partial<ArticleFrontmatter>>();
export const bidFields = z.custom<Partial<BidFrontmatter>>();

/**
 * Reads the frontmatter of an entry, with the schema of its kind, and compares it with the folder:
 * `issue: 2024-04` must be in issues/2024-04/.
 */
export function readFields(split: SplitFile, place: PlacedFile): FieldsReading {
  return place.entryFolder === 'issues'
    ? readBy(articleSchema, checkArticle, split, place)
    : readBy(bidSchema, checkBid, split, place);
}

function readBy<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  check: (readable: unknown, place: PlacedFile) => FieldFault[],
  { matter, matterLine }: SplitFile,
  place: PlacedFile,
): FieldsReading {
  const reading = readYaml<object>(matter, schema, matterLine);
  const raw = rawFields.safeParse(reading.raw).data ?? {};
  const readable = reading.value ? { ...reading.value } : readableFields(schema, reading.raw);
  const found = check(readable, place);
  return {
    ...reading,
    raw,
    readable,
    messages: inFile(place.file, [
      ...reading.faults,
      ...found.map(({ field, ...finding }) => ({ ...reading.locate(field), ...finding })),
    ]),
  };
}

function checkArticle(readable: unknown, { key }: PlacedFile): FieldFault[] {
  const article = articleFields.parse(readable);
  const { issue } = article;
  const found: FieldFault[] = [];
  if (issue !== undefined && issue !== key) {
    const text = `호(${issue})가 폴더 이름(${key})과 다릅니다. 둘을 같게 맞춰 주세요.`;
    found.push({ field: ['issue'], rule: '호', text });
  }
  return [...found, ...checkArticleDates(article)];
}

function checkBid(readable: unknown, { key: year }: PlacedFile): FieldFault[] {
  const bid = bidFields.parse(readable);
  const { posted } = bid;
  const found = checkBidDates(bid);
  if (posted === undefined || posted.startsWith(`${year}-`)) return found;
  const text = `공고일(${posted})의 해가 폴더 이름(${year})과 다릅니다. ${withParticle(`bids/${posted.slice(0, 4)}`, '으로/로')} 옮겨 주세요.`;
  return [{ field: ['posted'], rule: '공고일', text }, ...found];
}

/**
 * Rules whose messages are errors and stop the build. They allow only text and known components, so
 * that a pull request cannot run code (design decision 1).
 */
export const POLICY: readonly Rule[] = [
  ...[expressions, moduleStatements, knownTags, tagPlace, tagContent, attributes],
  ...[links, images, titleHeading, characters, knownNodeTypes],
  ...[footnotes, linkAddresses, tableCells, lostTables, codeBlocks],
];

/**
 * Rules for good writing, whose messages are advice and never stop a build. In doubtful cases they give
 * no message, because editors stop reading advice that is often wrong.
 */
export const ADVICE: readonly Rule[] = [
  ...[missingSummary, summaryRepeatsTitle, titleStop, headingLevels, houseWords, linkWords],
  ...[pictureWords, imageSize, shareTotal, speakers, weekdays, doubledPassages],
  ...[leftoverMarks, masks, noteMarks, bareAddresses, joinedLines, hiddenMeaning],
  ...[rowsWithoutBars, lazyLines, emptyMarks, loneItems, pastedTables, plainFields],
  roundQuotes,
];

/** Parses a text; `tree` is undefined if the text is too large or too deeply nested, and a message says so. */
export function readTree(
  text: string,
  file: string,
): { tree: Root | undefined; messages: Message[] } {
  const limits = checkLimits(text);
  const { tree, faults } =
    limits.length > 0 ? { tree: undefined, faults: limits } : parseWithRecovery(text);
  return { tree, messages: inFile(file, faults) };
}

/** Runs all rules on a text, and reports files named in the text that are missing or unusable. */
export function checkTree(tree: Root, file: RuleFile, beside: FilesBeside): Message[] {
  return [
    ...[...POLICY, ...ADVICE].flatMap((rule) => rule(tree, file)),
    ...checkNamedFiles(tree, file, beside),
  ];
}
