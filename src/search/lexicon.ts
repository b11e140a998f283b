import type { Morpheme } from './analyze.ts';

/** A word of the archive as a reader would type it. */
export interface Entry {
  /** `상담`, `고객경험`, or a verb in dictionary form, `돕다`. */
  word: string;
  kind: 'noun' | 'verb';
  /** How common it is: twice the binary logarithm of the number of texts that hold it, rounded down. */
  weight: number;
  /** The words of the index that it stands as, one behind the other, in each way that occurs: `고객 경험`. */
  ways: string[][];
}

/** The words of an archive, or the part of them that a reader's browser has loaded. */
export interface Lexicon {
  get: (word: string) => Entry | undefined;
  entries: () => Iterable<Entry>;
}

/** A line of a lexicon: an entry in one of its ways. */
export interface Line {
  /** Words of the index, joined to the entry's word. */
  parts: string[];
  kind: Entry['kind'];
  weight: number;
}

/** Puts the lines of entries together. */
export function toLexicon(lines: Iterable<Line>): Lexicon {
  const entries = new Map<string, Entry>();
  for (const { parts, kind, weight } of lines) {
    const word = parts.join('');
    const known = entries.get(word);
    if (!known) entries.set(word, { word, kind, weight, ways: [parts] });
    else {
      known.ways.push(parts);
      known.weight = Math.max(known.weight, weight);
    }
  }
  return { get: (word) => entries.get(word), entries: () => entries.values() };
}

/** Several lexicons as one, each the file of a sound. */
export function joinLexicons(shards: ReadonlyMap<Shard, Lexicon>): Lexicon {
  return {
    get: (word) => shards.get(shardOf(word.slice(0, 1)))?.get(word),
    *entries() {
      for (const shard of shards.values()) yield* shard.entries();
    },
  };
}

/** Collects the words of texts, and what stands joined in two of them or is elsewhere one word. */
export function buildLexicon(texts: Iterable<readonly Morpheme[]>): Line[] {
  const counts = new Map<string, { parts: string[]; kind: Entry['kind']; count: number }>();
  for (const text of texts) {
    for (const [key, line] of linesOf(text)) {
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { ...line, count: 1 });
    }
  }
  return [...counts]
    .filter(
      ([key, { parts, count }]) =>
        counts.has(parts.join('')) || (count > 1 && !key.includes(SPACED) && parts.length > 1),
    )
    .filter(([key, { parts }]) => !key.includes(SPACED) || !counts.has(parts.join(' ')))
    .map(([, { parts, kind, count }]) => ({
      parts,
      kind,
      weight: Math.floor(2 * Math.log2(count)),
    }))
    .sort((a, b) => (a.parts.join(' ') < b.parts.join(' ') ? -1 : 1));
}

const MAX_PARTS = 4;
const SPACED = '  ';

/**
 * What a text says of the lexicon, once: each word, each two to four that stand joined, and each two
 * with a space between them, which count only where they are elsewhere one word (`우선 순위`).
 */
function linesOf(text: readonly Morpheme[]): Map<string, { parts: string[]; kind: Entry['kind'] }> {
  const lines = new Map<string, { parts: string[]; kind: Entry['kind'] }>();
  for (const [index, { word, kind, start, end }] of text.entries()) {
    lines.set(word, { parts: [word], kind: kind === 'verb' ? 'verb' : 'noun' });
    const next = text[index + 1];
    if (next?.start === end + 1 && kind === 'noun' && next.kind === 'noun') {
      lines.set(word + SPACED + next.word, { parts: [word, next.word], kind: 'noun' });
    }
    const parts: string[] = [];
    let done = start;
    for (const part of text.slice(index, index + MAX_PARTS)) {
      if (part.start !== done || part.kind === 'verb' || part.kind === 'adverb') break;
      parts.push(part.word);
      done = part.end;
      if (parts.length > 1) lines.set(parts.join(' '), { parts: [...parts], kind: 'noun' });
    }
  }
  return lines;
}

/**
 * The files of a lexicon, by the sound that a word begins with: what is close in sound is in one,
 * so that a slip of the finger still finds its word.
 */
export const SHARDS = ['g', 'n', 'd', 'r', 'm', 'b', 's', 'o', 'j', 'h', 'other'] as const;
export type Shard = (typeof SHARDS)[number];

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const SHARD_OF_INITIAL: readonly Shard[] =
  // prettier-ignore
  ['g', 'g', 'n', 'd', 'd', 'r', 'm', 'b', 'b', 's', 's', 'o', 'j', 'j', 'j', 'g', 'd', 'b', 'h'];

/** The file that holds the words beginning with this letter or 초성. */
export function shardOf(letter: string): Shard {
  const code = letter.charCodeAt(0) - 0xac00;
  const rank = code >= 0 && code < 11_172 ? Math.floor(code / 588) : INITIALS.indexOf(letter);
  return SHARD_OF_INITIAL[rank] ?? 'other';
}

const FIRST_NOUN = 'A'.charCodeAt(0);
const FIRST_VERB = 'a'.charCodeAt(0);

/** Lines as text: kind and weight in the first letter, then the parts (`G상담`, `c돕다`, `B고객 경험`). */
export function writeLines(lines: readonly Line[]): string {
  return lines
    .map(({ parts, kind, weight }) => {
      const first = (kind === 'verb' ? FIRST_VERB : FIRST_NOUN) + Math.min(weight, MAX_WEIGHT);
      return String.fromCharCode(first) + parts.join(' ');
    })
    .join('\n');
}

// What fits between A and a: texts beyond 46,000.
const MAX_WEIGHT = 31;

/** Reads what `writeLines` wrote. */
export function readLines(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const code = line.charCodeAt(0);
      const kind = code >= FIRST_VERB ? 'verb' : 'noun';
      const weight = code - (kind === 'verb' ? FIRST_VERB : FIRST_NOUN);
      return { parts: line.slice(1).split(' '), kind, weight };
    });
}
