import type { Engine } from './engine.ts';
import type { BlocksByPage, Surfaces } from './open-surfaces.ts';
import type { QueryUnit, SearchPlan } from './query.ts';
import { blockOf, UNKNOWN_BLOCK } from './surfaces.ts';
import { splitWords } from './typed-words.ts';

// The browser loads a file for each word. The longest words are chosen, because they are the
// rarest.
const MOST_WORDS = 4;

/**
 * The pages (Pagefind's ids) on which the words occur as typed, with particles and endings, and near each
 * other: each in the same block as the word before it, or in the next. `units` are the query's units.
 */
export async function findTogether(
  typed: readonly string[],
  units: readonly QueryUnit[],
  engine: Engine,
  surfaces: Surfaces,
): Promise<Set<string>> {
  const words = longest(typed);
  const places = await Promise.all(words.map((word) => findWord(word, units, engine, surfaces)));
  const located = places.filter((pages) => !isCommon(pages));
  const [rarest] = [...places].sort((a, b) => a.size - b.size);
  const pages = [...(rarest?.keys() ?? [])].filter(
    (id) =>
      places.every((one) => one.has(id)) &&
      located.every(
        (one, index) => index === 0 || isBeside(located[index - 1]?.get(id), one.get(id)),
      ),
  );
  return new Set(pages);
}

/** Whether a word is on so many pages that its blocks are not stored. */
function isCommon(pages: BlocksByPage): boolean {
  return pages.size > 0 && pages.values().every(([block]) => block === UNKNOWN_BLOCK);
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

/** Whether no word of a query has a particle or an ending, so that the main index has their places. */
function areAllBare({ words, units }: Pick<SearchPlan, 'words' | 'units'>): boolean {
  const counted = units.flatMap(({ typed }) => splitWords(typed));
  return counted.length === words.length && units.every(isBare);
}

function isBare({ typed, steps }: QueryUnit): boolean {
  const letters = splitWords(typed).join('');
  return steps.some(({ phrases }) => phrases.some(({ words }) => words.join('') === letters));
}

/** Whether the main index may have a word as it was typed, as a unit or as a part of a joined unit. */
function isIndexed(word: string, units: readonly QueryUnit[]): boolean {
  return units.some(({ typed, steps }) => {
    if (typed.includes(' ')) return splitWords(typed).includes(word);
    return steps.some(({ phrases }) => phrases.some(({ words }) => words.join(' ') === word));
  });
}

/** The blocks of a word; those of a word without a particle come from the main index too. */
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

/** Whether one of `blocks` is also in `before`, or follows a block of it. */
function isBeside(before: readonly number[] = [], blocks: readonly number[] = []): boolean {
  if (before.includes(UNKNOWN_BLOCK) || blocks.includes(UNKNOWN_BLOCK)) return true;
  return blocks.some(
    (block) => before.includes(block) || (block > 1 && before.includes(block - 1)),
  );
}

/** Finds words by their spelling in the texts, because the analyser may have misread them there. */
export interface WrittenWords {
  /** The pages with a word, or quoted words, as typed, and the spellings on them (`상담사에게`). */
  findUnit: (
    unit: QueryUnit,
  ) => Promise<{ forms: string[]; pages: { has: (id: string) => boolean } }>;
  /** The ids of pages on which the words of a query occur as typed and near each other. */
  findTogether: (plan: SearchPlan) => Promise<ReadonlySet<string>>;
  /** Whether the main index has every word of a query as typed, so that `findTogether` would find no more. */
  areAllIndexed: (plan: SearchPlan) => boolean;
}

/** Finds words by their spelling with the index of surfaces. */
export function findInSurfaces(engine: Engine, surfaces: Surfaces): WrittenWords {
  return {
    findUnit: async (unit) => {
      const words = splitWords(unit.typed);
      const [word = ''] = words;
      if (words.length === 1) return surfaces.findForms(word);
      const pages = unit.quoted
        ? await findTogether(words, [unit], engine, surfaces)
        : new Set<string>();
      return { forms: pages.size > 0 ? words : [], pages };
    },
    findTogether: ({ words, units }) => findTogether(words, units, engine, surfaces),
    areAllIndexed: areAllBare,
  };
}
