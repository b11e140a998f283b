import type { Morpheme } from '../../../src/search/analyze.ts';
import { findCandidates, findRuns } from '../../../src/search/dictionary.ts';
import { linesOf } from '../../../src/search/lexicon.ts';
import { nounsOf } from '../../../src/search/refine-morphemes.ts';
import type { PageRecord } from './page-record.ts';
import type { PageSurfaces } from './page-surfaces.ts';
import type { PageWords } from './page-words.ts';
import { type StringTable, toNumbers } from './string-table.ts';

// Lists hold each text once, as its number in the string table.

/** What the analyser read in a text: from this of all texts the corrections are found. */
export interface ReadFacts {
  nouns: Uint32Array;
  runs: Uint32Array;
  candidates: Uint32Array;
}

/** What a text adds to the lexicon after all corrections. */
interface LineFacts {
  nounLines: Uint32Array;
  verbLines: Uint32Array;
}

/** A page as the index holds it, and what of it is needed to correct other pages. */
export interface KeptPage {
  digest: string;
  /** Of the title and of the text. */
  read: readonly ReadFacts[];
  /** The nouns of title and text after the words of the dictionary are applied. */
  applied: readonly Uint32Array[];
  lines: readonly LineFacts[];
  words: PageWords;
  surfaces: PageSurfaces;
  record: PageRecord;
}

/** The facts of a text as the analyser read it. */
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

/** The lexicon lines of a corrected text. */
export function toLineFacts(morphemes: readonly Morpheme[], table: StringTable): LineFacts {
  const lines = [...linesOf(morphemes)];
  const ofKind = (wanted: string): Uint32Array =>
    toNumbers(
      table,
      lines.flatMap(([key, kind]) => (kind === wanted ? key : [])),
    );
  return { nounLines: ofKind('noun'), verbLines: ofKind('verb') };
}
