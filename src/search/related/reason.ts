import { toKey } from './terms.ts';
import type { Shared } from './vectors.ts';

const MOST_TAGS = 3;
const MOST_WORDS = 3;
const WORDS_BESIDE_TAGS = 2;

/** What two articles have in common, what makes them most alike first. */
export interface Common {
  tags: readonly Shared[];
  /** None of them a part of another or of a tag. */
  words: readonly Shared[];
}

/** Puts what two articles share in order: words that are a tag, or stand in a longer one, say nothing new. */
export function toCommon(tags: readonly Shared[], words: readonly Shared[]): Common {
  const others = words.filter((word) => !word.isPart && !tags.some((tag) => overlaps(tag, word)));
  return { tags, words: dropParts(others) };
}

/** Why a reader might go on: `같은 꼬리표: 채용 · 함께 나오는 말: 이직률, 재택근무`. */
export function toReason({ tags, words }: Common): string {
  const most = tags.length > 0 ? WORDS_BESIDE_TAGS : MOST_WORDS;
  return [
    toPart('같은 꼬리표', tags.slice(0, MOST_TAGS)),
    toPart('함께 나오는 말', words.slice(0, most)),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function toPart(label: string, shared: readonly Shared[]): string | undefined {
  return shared.length === 0
    ? undefined
    : `${label}: ${shared.map(({ surface }) => surface).join(', ')}`;
}

/** Each word, or the longer one that it stands in (상담사, not 상담), in the order of the words. */
function dropParts(words: readonly Shared[]): Shared[] {
  const longest = words.map(
    (word) =>
      words
        .filter((other) => overlaps(word, other))
        .sort((a, b) => b.surface.length - a.surface.length)[0] ?? word,
  );
  const kept: Shared[] = [];
  for (const word of longest) {
    if (!kept.some((other) => overlaps(other, word))) kept.push(word);
  }
  return kept;
}

function overlaps(one: Shared, other: Shared): boolean {
  if (one.key === other.key) return true;
  const [a, b] = [toKey(one.surface), toKey(other.surface)];
  return a.includes(b) || b.includes(a);
}
