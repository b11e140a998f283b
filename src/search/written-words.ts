import type { Engine } from './engine.ts';
import type { Surfaces } from './open-surfaces.ts';
import type { QueryUnit, SearchPlan } from './query.ts';
import { areAllBare, findTogether } from './together.ts';
import { splitWords } from './typed-words.ts';

/** Finds what no reading of a query finds: its words as they are written in the texts. */
export interface WrittenWords {
  /** The pages that have a word, or words in quotation marks, as typed; and its spellings on them. */
  findUnit: (
    unit: QueryUnit,
  ) => Promise<{ forms: string[]; pages: { has: (id: string) => boolean } }>;
  /** The pages on which the words of a query stand together as they were typed, by id. */
  findTogether: (plan: SearchPlan) => Promise<ReadonlySet<string>>;
  /** Whether the index of words has every word of a query in the letters in which it was typed. */
  areAllIndexed: (plan: SearchPlan) => boolean;
}

/** Words as the index of surfaces has them. */
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
