import type { Engine } from './engine.ts';
import type { BlocksByPage, Surfaces } from './open-surfaces.ts';
import type { QueryUnit, SearchPlan } from './query.ts';
import { splitWords } from './typed-words.ts';
import { ANYWHERE, blockOf } from './surfaces.ts';

// Each word is a file that the reader loads; the longest words are the rarest.
const MOST_WORDS = 4;

/**
 * The pages on which words stand together as they were typed, particles and endings included; by
 * Pagefind's id. Empty if one of the words stands nowhere so. `units` are the units of the words.
 */
export async function findTogether(
  typed: readonly string[],
  units: readonly QueryUnit[],
  engine: Engine,
  surfaces: Surfaces,
): Promise<Set<string>> {
  const words = longest(typed);
  const places = await Promise.all(words.map((word) => findWord(word, units, engine, surfaces)));
  const telling = places.filter((pages) => !isCommon(pages));
  const [rarest] = [...places].sort((a, b) => a.size - b.size);
  const pages = [...(rarest?.keys() ?? [])].filter(
    (id) =>
      places.every((one) => one.has(id)) &&
      telling.every(
        (one, index) => index === 0 || isBeside(telling[index - 1]?.get(id), one.get(id)),
      ),
  );
  return new Set(pages);
}

/** Whether a word is on so many pages that the index does not say where on each. */
function isCommon(pages: BlocksByPage): boolean {
  return pages.size > 0 && pages.values().every(([block]) => block === ANYWHERE);
}

function longest(words: readonly string[]): string[] {
  const chosen = new Set(
    words
      .map((word, index) => ({ word, index }))
      .sort((a, b) => b.word.length - a.word.length || a.index - b.index)
      .slice(0, MOST_WORDS)
      .map(({ index }) => index),
  );
  return words.filter((_, index) => chosen.has(index));
}

/** Whether no word of a query has a particle or an ending, so that the index of words tells where they stand. */
export function areAllBare({ words, units }: Pick<SearchPlan, 'words' | 'units'>): boolean {
  const counted = units.flatMap(({ typed }) => splitWords(typed));
  return counted.length === words.length && units.every(isBare);
}

function isBare({ typed, steps }: QueryUnit): boolean {
  const letters = splitWords(typed).join('');
  return steps.some(({ phrases }) => phrases.some(({ words }) => words.join('') === letters));
}

/** Whether the index may have a word in the letters in which it was typed, alone or as a part of a joined word. */
function isIndexed(word: string, units: readonly QueryUnit[]): boolean {
  return units.some(({ typed, steps }) => {
    if (typed.includes(' ')) return splitWords(typed).includes(word);
    return steps.some(({ phrases }) => phrases.some(({ words }) => words.join(' ') === word));
  });
}

/** Where a word stands; a word without particle is where the index of words has it. */
async function findWord(
  word: string,
  units: readonly QueryUnit[],
  engine: Engine,
  surfaces: Surfaces,
): Promise<BlocksByPage> {
  const written = await surfaces.find(word);
  if (!isIndexed(word, units) || isCommon(written)) return written;
  const blocks = new Map(written);
  for (const { id, places } of await engine.findAll([word])) {
    blocks.set(id, [...(blocks.get(id) ?? []), ...places.map(blockOf)]);
  }
  return blocks;
}

/** Whether one of some blocks is that of a word before it, or the next. */
function isBeside(before: readonly number[] = [], blocks: readonly number[] = []): boolean {
  if (before.includes(ANYWHERE) || blocks.includes(ANYWHERE)) return true;
  return blocks.some(
    (block) => before.includes(block) || (block > 1 && before.includes(block - 1)),
  );
}
