import type { Lexicon } from './lexicon.ts';
import { isParticle } from './korean/particle-forms.ts';
import type { Phrase } from './phrase.ts';
import { readWord, splitWords } from './read-word.ts';

/** A word that means the same as others, and how the index holds it; nowhere if there are no phrases. */
export interface Member {
  /** Lower case, without spaces. */
  key: string;
  phrases: Phrase[];
}

/** Groups of words that mean the same. */
export type Synonyms = readonly (readonly Member[])[];

/**
 * Groups of words as editors list them, each word as the index holds it; groups that it does not
 * hold are left out.
 */
export function toSynonyms(groups: readonly (readonly string[])[], lexicon: Lexicon): Synonyms {
  return groups
    .map((group) =>
      group.map((member) => ({ key: keyOf(member), phrases: toPhrases(member, lexicon) })),
    )
    .filter((group) => group.some(({ phrases }) => phrases.length > 0));
}

/** The others of the group that a text names, with a particle behind it or without; absent if none does. */
export function synonymsOf(text: string, groups: Groups): readonly Member[] | undefined {
  for (const stem of stemsOf(text)) {
    const group = groups.get(stem);
    if (group) return group.filter(({ key }) => key !== stem);
  }
  return undefined;
}

/** Groups by the key of each of their members. */
export type Groups = ReadonlyMap<string, readonly Member[]>;

export function toGroups(synonyms: Synonyms): Groups {
  return new Map(synonyms.flatMap((group) => group.map(({ key }) => [key, group])));
}

/** The text without a particle at its end, in every way that it may have one. */
export function stemsOf(text: string): string[] {
  const stems = [text];
  for (let length = text.length - 1; length > 1; length--) {
    const stem = text.slice(0, length);
    if (isParticle(text.slice(length), stem.slice(-1))) stems.push(stem);
  }
  return stems;
}

/** Case, spaces and the way of composing do not tell synonyms apart. */
function keyOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

/** A synonym as phrases; one of several words with a particle in it (`고객의 소리`) is looked for in its parts. */
function toPhrases(member: string, lexicon: Lexicon): Phrase[] {
  const words = splitWords(member);
  const whole = readWord(words.join(''), lexicon).filter(
    ({ cost, guess, bare }) => guess === undefined && bare === true && cost < 4,
  );
  if (whole.length > 0)
    return whole.slice(0, 2).map((reading) => ({ words: reading.words, synonym: true }));
  const parts = words.map((word) =>
    readWord(word, lexicon).find(({ guess }) => guess === undefined),
  );
  return parts.every((part) => part !== undefined)
    ? [{ words: parts.flatMap((part) => part.words), apart: true, synonym: true }]
    : [];
}
