import { closest, distance } from 'fastest-levenshtein';

/** The candidate a typing slip away from the word, at most two letters in five wrong (a swap counts as two); absent if none is. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(word.toLowerCase(), [...candidates]);
  const allowed = Math.max(1, Math.floor(Math.max(word.length, found.length) * 0.4));
  return distance(word.toLowerCase(), found.toLowerCase()) <= allowed ? found : undefined;
}
