import * as z from 'zod/mini';
import { foldWord } from '../text/compare.ts';
import type { Lexicon } from './lexicon.ts';
import { stemsOf } from '../text/particle-forms.ts';
import type { Phrase } from './engine.ts';
import { readKnownWord } from './read-word.ts';
import { splitWords } from './typed-words.ts';

/**
 * A word or phrase of a synonym group: its key (lower case, no spaces), and the phrases that find it; none if
 * the archive does not contain it.
 */
const memberSchema = z.object({
  key: z.string(),
  phrases: z.array(
    z.object({
      words: z.array(z.string()),
      apart: z.optional(z.boolean()),
      synonym: z.optional(z.boolean()),
    }),
  ),
});
type SynonymMember = z.infer<typeof memberSchema>;

/** Schema of the stored synonym groups (JSON). */
export const synonymsSchema = z.array(z.array(memberSchema));
export type Synonyms = z.infer<typeof synonymsSchema>;

/**
 * Converts the synonym groups of search.yaml (`[['CX', '고객 경험']]`); groups that do not occur in the
 * archive are left out.
 */
export function toSynonyms(groups: readonly (readonly string[])[], lexicon: Lexicon): Synonyms {
  return groups
    .map((group) =>
      group.map((member) => ({ key: foldWord(member), phrases: toPhrases(member, lexicon) })),
    )
    .filter((group) => group.some(({ phrases }) => phrases.length > 0));
}

/** The other members of a word's synonym group; the word may have a particle. Undefined if it is in no group. */
export function synonymsOf(
  text: string,
  groups: SynonymGroups,
): readonly SynonymMember[] | undefined {
  for (const stem of [text, ...stemsOf(text)]) {
    const group = groups.get(stem);
    if (group) return group.filter(({ key }) => key !== stem);
  }
  return undefined;
}

/** Synonym groups by the key of each of their words. */
export type SynonymGroups = ReadonlyMap<string, readonly SynonymMember[]>;

/** Maps the key of each word to its group. */
export function groupSynonyms(synonyms: Synonyms): SynonymGroups {
  return new Map(synonyms.flatMap((group) => group.map(({ key }) => [key, group])));
}

/**
 * The phrases to search for a synonym; with a particle inside (`고객의 소리`) its words are searched
 * separately.
 */
function toPhrases(member: string, lexicon: Lexicon): Phrase[] {
  const words = splitWords(member);
  const whole = readKnownWord(words.join(''), lexicon).filter(
    ({ cost, bare }) => bare === true && cost < 4,
  );
  if (whole.length > 0)
    return whole.slice(0, 2).map((reading) => ({ words: reading.words, synonym: true }));
  const parts = words.map((word) => readKnownWord(word, lexicon)[0]);
  return parts.every((part) => part !== undefined)
    ? [{ words: parts.flatMap((part) => part.words), apart: true, synonym: true }]
    : [];
}
