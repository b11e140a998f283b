import type { Morpheme } from './analyze.ts';
import { isParticle, isSureParticle } from './korean/particle-forms.ts';

const SHORTEST = 3;
const ENOUGH = 2;

/**
 * Words that the analyser does not know, told by the archive: what stands before several particles
 * is a noun, and where the analyser takes a particle for a part of it (`자포스의`) the noun is new to it.
 */
export function findNewWords(
  texts: readonly string[],
  morphemes: readonly (readonly Morpheme[])[],
): string[] {
  const tails = new Map<string, Set<string>>();
  const swallowed = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const nouns = new Map(
      (morphemes[index] ?? [])
        .filter(({ kind }) => kind === 'noun')
        .map(({ start, end }) => [start, end]),
    );
    for (const { word, tail, start } of stemsOf(text)) {
      tails.set(word, (tails.get(word) ?? new Set()).add(tail));
      const end = start + word.length + tail.length;
      if (isSureParticle(tail, word.slice(-1)) && nouns.get(start) === end) swallowed.add(word);
    }
  }
  return [...swallowed].filter((word) => (tails.get(word)?.size ?? 0) >= ENOUGH);
}

/** Each run of Hangul as a stem of three syllables or more with a particle behind it, or nothing. */
function* stemsOf(text: string): Generator<{ word: string; tail: string; start: number }> {
  for (const { 0: run, index } of text.matchAll(/[가-힣]{3,}/gu)) {
    for (let length = SHORTEST; length <= run.length; length++) {
      const word = run.slice(0, length);
      const tail = run.slice(length);
      if (tail === '' || isParticle(tail, word.slice(-1))) yield { word, tail, start: index };
    }
  }
}
