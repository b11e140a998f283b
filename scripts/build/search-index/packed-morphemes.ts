import type { Morpheme } from '../../../src/search/analyze.ts';
import { MORPHEME_KINDS } from '../../../src/search/morpheme-kind.ts';
import { type StringTable, toNumbers } from './string-table.ts';

/**
 * The morphemes of a text, three numbers each: its word's number in a string table, its start, and its length
 * and kind as one number (length times the count of kinds plus the index in MORPHEME_KINDS).
 */
export type PackedMorphemes = Uint32Array;

const NUMBERS = 3;
const KINDS = MORPHEME_KINDS.length;

/** Packs the morphemes of a text; new words are added to the table. */
export function packMorphemes(morphemes: readonly Morpheme[], table: StringTable): PackedMorphemes {
  const words = toNumbers(
    table,
    morphemes.map(({ word }) => word),
  );
  const packed = new Uint32Array(morphemes.length * NUMBERS);
  for (const [index, { start, end, kind }] of morphemes.entries()) {
    const place = index * NUMBERS;
    packed[place] = words[index] ?? 0;
    packed[place + 1] = start;
    packed[place + 2] = (end - start) * KINDS + MORPHEME_KINDS.indexOf(kind);
  }
  return packed;
}

/**
 * Unpacks morphemes. Each word is the same string as in the table, so that V8 need not hash the word again for
 * each map in which it is looked up.
 */
export function unpackMorphemes(packed: PackedMorphemes, { texts }: StringTable): Morpheme[] {
  const morphemes: Morpheme[] = [];
  for (let place = 0; place < packed.length; place += NUMBERS) {
    const start = packed[place + 1] ?? 0;
    const rest = packed[place + 2] ?? 0;
    const kind = MORPHEME_KINDS[rest % KINDS] ?? 'noun';
    const end = start + Math.floor(rest / KINDS);
    morphemes.push({ word: texts[packed[place] ?? 0] ?? '', start, end, kind });
  }
  return morphemes;
}
