import type { Dictionary } from '../../../src/search/dictionary.ts';
import {
  addNewWords,
  type Corrections,
  type CountOf,
  findStem,
  splitCompound,
} from '../../../src/search/refine-morphemes.ts';
import type { ReadFacts } from './page-facts.ts';
import { countedTexts, countNumbers, type StringTable } from './string-table.ts';

/** The corrections of an archive, and the number of texts with each noun, by which compounds were split. */
export interface KeptCorrections extends Corrections {
  counts: Uint32Array;
}

/** The corrections of an archive without pages. */
export const NO_CORRECTIONS: KeptCorrections = {
  words: new Map(),
  stems: new Map(),
  parts: new Map(),
  counts: new Uint32Array(),
};

/** Finds the words that must not be split (`Corrections.words`), from what the analyser read in all texts. */
export function findWords(
  table: StringTable,
  texts: readonly ReadFacts[],
  dictionary: Dictionary,
): Dictionary {
  const countAll = (list: keyof ReadFacts): Uint32Array =>
    countNumbers(
      table,
      texts.values().map((facts) => facts[list]),
    );
  return addNewWords(
    dictionary,
    new Set(countedTexts(table, countAll('candidates'))),
    countedTexts(table, countAll('runs')),
    toCountOf(table, countAll('nouns')),
  );
}

/**
 * Finds the nouns that end in a particle (`Corrections.stems`), from the nouns of all texts after
 * the dictionary was applied.
 */
export function findStems(table: StringTable, nouns: readonly Uint32Array[]): Map<string, string> {
  const counts = countNumbers(table, nouns);
  const countOf = toCountOf(table, counts);
  const stems = new Map<string, string>();
  for (const noun of countedTexts(table, counts)) {
    const stem = findStem(noun, countOf);
    if (stem !== undefined) stems.set(noun, stem);
  }
  return stems;
}

/** Replaces nouns that end in a particle by their stems, in each list; each noun stays once in its list. */
export function applyStems(
  table: StringTable,
  nouns: readonly Uint32Array[],
  stems: ReadonlyMap<string, string>,
): Uint32Array[] {
  // The index is the number of the noun; a noun without a particle is its own stem.
  const stemOf = Uint32Array.from(table.texts.keys());
  for (const [noun, stem] of stems) {
    stemOf[table.numbers.get(noun) ?? 0] = table.numbers.get(stem) ?? 0;
  }
  return nouns.map((list) => {
    if (!losesAny(list, stemOf)) return list;
    const stemmed = new Set<number>();
    for (const noun of list) stemmed.add(stemOf[noun] ?? noun);
    return Uint32Array.from(stemmed);
  });
}

// A loop, because `some` takes several times as long for millions of nouns.
function losesAny(nouns: Uint32Array, stemOf: Uint32Array): boolean {
  for (const noun of nouns) if (stemOf[noun] !== noun) return true;
  return false;
}

/**
 * Finds the compounds and their parts (`Corrections.parts`). A compound is not split again if its
 * count and the counts of all words within it are the same as in the last build.
 */
export function findParts(
  table: StringTable,
  counts: Uint32Array,
  words: Dictionary,
  before: KeptCorrections,
): Map<string, readonly string[]> {
  const changed = findChanged(table, counts, before.counts);
  const countOf = toCountOf(table, counts);
  const parts = new Map<string, readonly string[]>();
  for (const noun of countedTexts(table, counts)) {
    if (words.has(noun)) continue;
    const isSame = !before.words.has(noun) && !containsAny(noun, changed);
    const found = isSame ? before.parts.get(noun) : splitCompound(noun, countOf);
    if (found) parts.set(noun, found);
  }
  return parts;
}

/** The texts whose count differs from that of the last build. */
function findChanged(table: StringTable, counts: Uint32Array, before: Uint32Array): Set<string> {
  const changed = new Set<string>();
  for (let number = 0; number < counts.length; number++) {
    if (counts[number] !== (before[number] ?? 0)) changed.add(table.texts[number] ?? '');
  }
  return changed;
}

/** Whether a text contains or equals one of the wanted texts. */
export function containsAny(text: string, wanted: ReadonlySet<string>): boolean {
  if (wanted.size === 0) return false;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      if (wanted.has(text.slice(start, end))) return true;
    }
  }
  return false;
}

function toCountOf({ numbers }: StringTable, counts: Uint32Array): CountOf {
  return (noun) => {
    const number = numbers.get(noun);
    return number === undefined ? 0 : (counts[number] ?? 0);
  };
}
