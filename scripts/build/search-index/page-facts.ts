import type { Morpheme } from '../../../src/search/analyze.ts';
import { findCandidates, findRuns } from '../../../src/search/dictionary.ts';
import { nounsOf } from '../../../src/search/refine-morphemes.ts';
import { extendLine, lineOfWord } from './line-table.ts';
import type { PageRecord } from './page-record.ts';
import type { PageSurfaces } from './page-surfaces.ts';
import type { PageWords } from './page-words.ts';
import type { PairTable } from './pair-table.ts';
import { type StringTable, toNumbers } from './string-table.ts';

// All lists in this file have each text once, as its number in the string table; lines have numbers of their
// own (see line-table.ts).

/**
 * Facts about a text as the analyser read it, from which the corrections of the archive are found (see
 * dictionary.ts).
 */
export interface ReadFacts {
  nouns: Uint32Array;
  runs: Uint32Array;
  candidates: Uint32Array;
}

/** The lines that a corrected text adds to the search lexicon, as nouns and as verbs. */
interface LineFacts {
  nounLines: Uint32Array;
  verbLines: Uint32Array;
}

/** A page of the search index, with the facts that are needed to correct other pages. */
export interface KeptPage {
  /** Digest of what the page was indexed from. */
  key: string;
  /** Two elements: the facts of the title and of the text. */
  read: readonly ReadFacts[];
  /** The nouns of the title and of the text, corrected by what the archive teaches (`src/search/dictionary.ts`). */
  applied: readonly Uint32Array[];
  lines: readonly LineFacts[];
  words: PageWords;
  surfaces: PageSurfaces;
  record: PageRecord;
}

/** Collects the facts of a text; `morphemes` are those of the analyser, uncorrected. */
export function toReadFacts(
  text: string,
  morphemes: readonly Morpheme[],
  table: StringTable,
): ReadFacts {
  return {
    nouns: toNumbers(table, nounsOf(morphemes)),
    runs: toNumbers(table, findRuns(text)),
    candidates: toNumbers(table, findCandidates(text, morphemes)),
  };
}

const MAX_PARTS = 4;

/**
 * Collects what a text with corrected morphemes adds to the lexicon: words (`상담`), compounds of two to
 * four adjacent words (`고객 경험`), and pairs with a space between them (`우선  순위`), which `buildLexicon`
 * keeps only if they are one word elsewhere. `numbers` are those of the morphemes' words in the string table.
 */
export function toLineFacts(
  morphemes: readonly Morpheme[],
  numbers: Uint32Array,
  pairs: PairTable,
): LineFacts {
  const verbs = new Map<number, boolean>();
  const compounds = new Set<number>();
  for (const [index, { kind, start, end }] of morphemes.entries()) {
    const line = lineOfWord(numbers[index] ?? 0);
    verbs.set(line, kind === 'verb');
    const next = morphemes[index + 1];
    if (next?.start === end + 1 && kind === 'noun' && next.kind === 'noun') {
      compounds.add(extendLine(pairs, line, numbers[index + 1] ?? 0, true));
    }
    let compound = line;
    let done = start;
    for (let place = index; place < index + MAX_PARTS; place++) {
      const part = morphemes[place];
      if (part?.start !== done || part.kind === 'verb' || part.kind === 'adverb') break;
      done = part.end;
      if (place === index) continue;
      compound = extendLine(pairs, compound, numbers[place] ?? 0, false);
      compounds.add(compound);
    }
  }
  const words = [...verbs.keys()];
  return {
    nounLines: new Uint32Array([...words.filter((line) => !verbs.get(line)), ...compounds]),
    verbLines: new Uint32Array(words.filter((line) => verbs.get(line))),
  };
}
