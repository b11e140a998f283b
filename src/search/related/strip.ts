import { isParticle } from '../korean/particle-forms.ts';
import { type Term, toKey } from './terms.ts';

/**
 * Takes off the particle that the analyser left on a word that it does not know (`컴포저블은`), by how
 * often the lists of terms hold the word without it. Many nouns end like a noun with a particle (전문가,
 * 만족도), so only a much better known word says that it is one, except behind what ends no noun.
 */
export function toStrip(lists: readonly (readonly Term[])[]): (term: Term) => Term {
  const holders = new Map<string, number>();
  for (const terms of lists) {
    for (const { key } of terms) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return (term) => {
    const { surface } = term;
    const known = holders.get(term.key) ?? 0;
    for (let length = surface.length - 1; length > 1; length--) {
      const [stem, tail] = [surface.slice(0, length), surface.slice(length)];
      if (!isParticle(tail, stem.slice(-1))) continue;
      const key = toKey(stem);
      const isSure = SURE.test(tail) && surface.length > 2;
      if (isSure || (holders.get(key) ?? 0) >= (length > 2 ? BETTER : MUCH_BETTER) * known)
        return { ...term, key, surface: stem };
    }
    return term;
  };
}

const SURE = /^(?:은|는|을|를)$/u;
const BETTER = 2;
const MUCH_BETTER = 5;
