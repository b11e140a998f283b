import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Journal, journalSchema } from '../archive/journal.ts';
import {
  findSearchWordFaults,
  type SearchWords,
  searchWordsSchema,
} from '../archive/search-words.ts';
import { type Style, styleSchema } from '../archive/style.ts';
import { inFile } from '../check/message.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { readableFields } from '../yaml/field-places.ts';
import { readText } from './files.ts';
import { SHIPPED } from './folder.ts';
import type { Reading } from './files.ts';

/** journal.yaml of the folder, or the shipped one where it has none; `readable` are its right fields. */
export function readJournal(folder: string): Reading<Journal> & { readable: Partial<Journal> } {
  const home = existsSync(join(folder, 'journal.yaml')) ? folder : SHIPPED;
  const { text, messages } = readText(home, 'journal.yaml');
  if (text === undefined) return { entries: [], messages, readable: {} };
  const { value, raw, faults } = readYaml(text, journalSchema);
  return {
    entries: value ? [value] : [],
    messages: inFile('journal.yaml', faults),
    readable: z.custom<Partial<Journal>>().parse(readableFields(journalSchema, raw)),
  };
}

/** search.yaml of the folder, or the shipped one where it has none; empty lists without either. */
export function readSearchWords(folder: string): Reading<SearchWords> {
  const file = 'search.yaml';
  const home = [folder, SHIPPED].find((place) => existsSync(join(place, file)));
  if (home === undefined) return { entries: [searchWordsSchema.parse({})], messages: [] };
  const { text, messages } = readText(home, file);
  if (text === undefined) return { entries: [], messages };
  const { value, faults, locate } = readYaml(text, searchWordsSchema);
  if (!value) return { entries: [], messages: inFile(file, faults) };
  const found = findSearchWordFaults(value).map(({ field, ...message }) => ({
    ...message,
    ...locate(field),
  }));
  return { entries: [value], messages: inFile(file, found) };
}

/** style.yaml of the folder, or the shipped one where it has none; an empty list without either. */
export function readStyle(folder: string): Reading<Style> {
  const file = 'style.yaml';
  const home = [folder, SHIPPED].find((place) => existsSync(join(place, file)));
  if (home === undefined) return { entries: [styleSchema.parse({})], messages: [] };
  const { text, messages } = readText(home, file);
  if (text === undefined) return { entries: [], messages };
  const read = readYaml(text, styleSchema);
  return { entries: read.value ? [read.value] : [], messages: inFile(file, read.faults) };
}
