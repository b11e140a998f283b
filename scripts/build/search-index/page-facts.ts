import type { Morpheme } from '../../../src/search/analyze.ts';
import { findCandidates, findRuns } from '../../../src/search/dictionary.ts';
import { linesOf } from '../../../src/search/lexicon.ts';
import { nounsOf } from '../../../src/search/refine-morphemes.ts';
import type { PageRecord } from './page-record.ts';
import type { PageSurfaces } from './page-surfaces.ts';
import type { PageWords } from './page-words.ts';
import { type StringTable, toNumbers } from './string-table.ts';

// All lists in this file have each text once, as its number in the string table.

/**
 * Facts about a text as the analyser read it, from which the corrections of the archive are found (see
 * dictionary.ts).
 */
export interface ReadFacts {
  nouns: Uint32Array;
  runs: Uint32Array;
  candidates: Uint32Array;
}

/** The keys that a corrected text adds to the search lexicon, as nouns and as verbs. */
interface LineFacts {
  nounLines: Uint32Array;
  verbLines: Uint32Array;
}

/** A page of the search index, with the facts that are needed to correct other pages. */
export interface KeptPage {
  digest: string;
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

/** Collects what a text with corrected morphemes adds to the lexicon. */
export function toLineFacts(morphemes: readonly Morpheme[], table: StringTable): LineFacts {
  const lines = [...linesOf(morphemes)];
  const ofKind = (wanted: string): Uint32Array =>
    toNumbers(
      table,
      lines.flatMap(([key, kind]) => (kind === wanted ? key : [])),
    );
  return { nounLines: ofKind('noun'), verbLines: ofKind('verb') };
}
