import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Journal, journalSchema } from '../archive/journal.ts';
import { findAgencyFaults } from '../archive/agency.ts';
import { type NeededCategories, writeLeastJournal } from '../archive/least-journal.ts';
import { type MembersList, membersListSchema } from '../archive/members-list.ts';
import {
  findSearchWordFaults,
  type SearchWords,
  searchWordsSchema,
} from '../archive/search-words.ts';
import { type Style, styleSchema } from '../archive/style.ts';
import { fileMessage, inFile, type Message } from '../check/message.ts';
import { readYaml, type YamlReading } from '../yaml/read-yaml.ts';
import type { Fault } from '../text/fault.ts';
import {
  type FieldFault,
  type FieldPlaces,
  placeIn,
  readableFields,
} from '../yaml/field-places.ts';
import { readText } from './files.ts';
import type { ReadEntries } from './files.ts';
import { findChangedCompanies } from './members-sum.ts';

/** The file of the content folder that describes the journal. */
export const JOURNAL_FILE = 'journal.yaml';
/** The file of the content folder that lists the member companies. */
export const MEMBERS_FILE = 'members.yaml';

/**
 * Reads journal.yaml; `readable` are its valid fields. If the file is missing, the message shows the
 * smallest valid one to paste, with the categories that the entries need (`needed`).
 */
export function readJournal(
  folder: string,
  needed: NeededCategories = { paths: [] },
): ReadEntries<Journal> & { readable: Partial<Journal>; places: FieldPlaces } {
  if (!existsSync(join(folder, JOURNAL_FILE))) {
    return { entries: [], messages: [explainMissing(needed)], readable: {}, places: {} };
  }
  const { entries, messages, reading } = readSettings(folder, JOURNAL_FILE, journalSchema);
  const readable = z.custom<Partial<Journal>>().parse(readableFields(journalSchema, reading?.raw));
  const { places = {} } = reading ?? {};
  const faults = locateFaults(findAgencyFaults(readable.agencies ?? []), places);
  return { entries, messages: [...messages, ...inFile(JOURNAL_FILE, faults)], readable, places };
}

function locateFaults(faults: readonly FieldFault[], places: FieldPlaces): Fault[] {
  return faults.map(({ field, ...message }) => ({ ...message, ...placeIn(places, field) }));
}

/** The site's URL, from journal.yaml; throws if it has none, which the check would have reported. */
export function readSiteUrl(folder: string): string {
  const { url } = readJournal(folder).readable;
  if (url === undefined) throw new Error('journal.yaml에 url이 없습니다.');
  return url;
}

function explainMissing(needed: NeededCategories): Message {
  const text =
    '저널의 이름과 주소, 분류를 적은 이 파일이 없습니다. 아래를 journal.yaml에 붙여 넣고 내 저널에 맞게 고쳐 주세요.';
  return { ...fileMessage(JOURNAL_FILE, '파일', text), example: writeLeastJournal(needed) };
}

/** Reads search.yaml; empty lists if there is none. */
export function readSearchWords(folder: string): ReadEntries<SearchWords> {
  const file = 'search.yaml';
  const { entries, messages, reading } = readSettings(folder, file, searchWordsSchema);
  const faults = locateFaults(entries.flatMap(findSearchWordFaults), reading?.places ?? {});
  return { entries, messages: [...messages, ...inFile(file, faults)] };
}

/** Reads style.yaml; an empty list if there is none. */
export function readStyle(folder: string): ReadEntries<Style> {
  return readSettings(folder, 'style.yaml', styleSchema);
}

/**
 * Reads members.yaml, the companies whose readers may open articles for members; an empty list if there is no
 * such file.
 */
export function readMembersList(folder: string): ReadEntries<MembersList> {
  if (!existsSync(join(folder, MEMBERS_FILE))) return { entries: [], messages: [] };
  const { entries, messages, reading } = readSettings(folder, MEMBERS_FILE, membersListSchema);
  const faults = locateFaults(entries.flatMap(findChangedCompanies), reading?.places ?? {});
  return { entries, messages: [...messages, ...inFile(MEMBERS_FILE, faults)] };
}

/**
 * Reads a settings file of the content folder; a missing file gives the schema's defaults. `reading` is
 * undefined if the file is missing or cannot be read.
 */
function readSettings<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): ReadEntries<T> & { reading?: YamlReading<T> } {
  if (!existsSync(join(folder, file))) {
    return { entries: valueOf(schema.safeParse({}).data), messages: [] };
  }
  const { text, messages } = readText(folder, file);
  if (text === undefined) {
    const isFolder = statSync(join(folder, file)).isDirectory();
    const why = `${file} 이름의 폴더가 있습니다. 폴더를 지우고 같은 이름의 파일로 적어 주세요.`;
    return { entries: [], messages: isFolder ? [fileMessage(file, '파일', why)] : messages };
  }
  const reading = readYaml(text, schema);
  return { entries: valueOf(reading.value), messages: inFile(file, reading.faults), reading };
}

function valueOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
