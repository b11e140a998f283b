import type { Morpheme } from './analyze.ts';
import { countValues } from './count-values.ts';
import { applyDictionary, type Dictionary, findNewWords, toDictionary } from './dictionary.ts';
import { helperOf } from './korean/inflection.ts';
import { toLexicon } from './lexicon.ts';
import { isParticle, isSureParticle } from './korean/particle-forms.ts';
import { divideCompound } from './read-hangul.ts';

/**
 * Corrects the morphemes of the analyser, which sees one sentence, by the words of the whole archive:
 * keeps words of the dictionary and new words in one piece, removes a particle from a noun (`스냅샷은`),
 * and splits compounds whose parts are more common.
 */
export function refineMorphemes(
  texts: readonly string[],
  analyzed: readonly (readonly Morpheme[])[],
  dictionary: Dictionary,
): Morpheme[][] {
  const analyzedCounts = countNouns(analyzed);
  const newWords = findNewWords(texts, analyzed).filter(
    (word) => !endsInCommonNoun(word, analyzedCounts),
  );
  const words = new Map([...toDictionary(newWords), ...dictionary]);
  const applied = analyzed.map((morphemes, index) =>
    applyDictionary(texts[index] ?? '', morphemes, words),
  );
  const counts = countNouns(applied);
  const stripped = applied.map((text) => text.map((morpheme) => stripParticle(morpheme, counts)));
  const known = countNouns(stripped);
  const split = memoize((word) => (words.has(word) ? undefined : splitCompound(word, known)));
  return stripped.map((text) => text.flatMap((morpheme) => toParts(morpheme, split)));
}

const COMMON = 3;

/** Whether a word ends in a common noun (three texts or more): 중괄호 must stay findable by 괄호. */
function endsInCommonNoun(word: string, counts: Counts): boolean {
  return [...word.slice(1, -1)].some(
    (_, index) => (counts.get(word.slice(index + 1)) ?? 0) >= COMMON,
  );
}

type Counts = ReadonlyMap<string, number>;

function countNouns(texts: readonly (readonly Morpheme[])[]): Counts {
  return countValues(
    texts
      .values()
      .flatMap((text) => new Set(text.flatMap(({ kind, word }) => (kind === 'noun' ? word : [])))),
  );
}

// Minimum syllables of a noun before an ambiguous particle such as 가, in which short nouns also end (전문가).
const LONG = 3;

function stripParticle(morpheme: Morpheme, counts: Counts): Morpheme {
  const { word, kind, start } = morpheme;
  if (kind !== 'noun' || word.length < 3) return morpheme;
  for (let length = word.length - 1; length > 1; length--) {
    const stem = word.slice(0, length);
    const tail = word.slice(length);
    if ((counts.get(stem) ?? 0) <= 2 * (counts.get(word) ?? 0)) continue;
    const last = stem.slice(-1);
    const particle = length >= LONG ? isParticle(tail, last) : isSureParticle(tail, last);
    if (
      particle ||
      (tail.length > 1 && /^[되하이]/u.test(tail) && helperOf(tail.normalize('NFD')) !== undefined)
    ) {
      return { ...morpheme, word: stem, end: start + length };
    }
  }
  return morpheme;
}

const LONG_NAME = 6;

/** Splits a noun into parts of at least two syllables that each occur in at least as many texts as the whole. */
function splitCompound(word: string, counts: Counts): string[] | undefined {
  if (word.length < 4) return undefined;
  const least = counts.get(word) ?? 0;
  const candidates = new Set<string>();
  for (let start = 0; start < word.length - 1; start++) {
    for (let end = start + 2; end <= word.length; end++) candidates.add(word.slice(start, end));
  }
  candidates.delete(word);
  const parts = toLexicon(
    [...candidates]
      .filter((part) => (counts.get(part) ?? 0) >= Math.max(1, least))
      .map((part) => ({ parts: [part], kind: 'noun', weight: 0 })),
  );
  const [best] = divideCompound(word, parts);
  if (best || word.length < LONG_NAME) return best?.words;
  // A long name may have one more syllable: 건강보험심사평가원.
  const rest = divideCompound(word.slice(0, -1), parts)[0]?.words;
  return rest && [...rest, word.slice(-1)];
}

function toParts(morpheme: Morpheme, split: Split): Morpheme[] {
  const parts = morpheme.kind === 'noun' ? split(morpheme.word) : undefined;
  if (!parts || morpheme.end - morpheme.start !== morpheme.word.length) return [morpheme];
  let { start } = morpheme;
  return parts.map((word) => {
    const part: Morpheme = { word, kind: 'noun', start, end: start + word.length };
    start = part.end;
    return part;
  });
}

type Split = (word: string) => string[] | undefined;

function memoize(split: Split): Split {
  const made = new Map<string, string[] | undefined>();
  return (word) => {
    if (!made.has(word)) made.set(word, split(word));
    return made.get(word);
  };
}
