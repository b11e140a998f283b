import type { Engine } from './engine.ts';
import type { Surfaces } from './open-surfaces.ts';
import type { QueryUnit, SearchPlan } from './query.ts';
import { areAllBare, findTogether } from './together.ts';
import { splitWords } from './typed-words.ts';

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

/** Finds written words by the index of surfaces. */
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
