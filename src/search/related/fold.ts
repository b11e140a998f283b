import { type Term, toKey } from './terms.ts';

/** Puts those of an article's terms together that editors call the same: CX and 고객경험. */
export function toFold(
  synonyms: readonly (readonly string[])[],
): (terms: readonly Term[]) => Term[] {
  const first = new Map(
    synonyms.flatMap((group) => group.map((word) => [toKey(word), toKey(group[0] ?? word)])),
  );
  return (terms) => {
    const folded = new Map<string, Term>();
    for (const term of terms) {
      const key = first.get(term.key) ?? term.key;
      const known = folded.get(key);
      if (known) folded.set(key, { ...known, count: known.count + term.count });
      else folded.set(key, key === term.key ? term : { ...term, key });
    }
    return [...folded.values()];
  };
}
