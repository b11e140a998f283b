/** A word or compound that occurs in the archive. */
export interface LexiconEntry {
  /** The word: `상담`, `고객경험`, or a verb in dictionary form, `돕다`. */
  word: string;
  kind: 'noun' | 'verb';
  /** Frequency: 2 × log2 of the number of texts that contain the word, rounded down. */
  weight: number;
  /** The index words of each way in which it is indexed: `[['고객경험'], ['고객', '경험']]`. */
  ways: string[][];
}

/** The words of an archive, or of the lexicon files that the browser has loaded. */
export interface Lexicon {
  get: (word: string) => LexiconEntry | undefined;
  entries: () => Iterable<LexiconEntry>;
}

/** A line of a lexicon file: an entry with one of its `ways`. */
export interface LexiconLine {
  /** Index words that together form the entry's word: `['고객', '경험']`. */
  parts: string[];
  kind: LexiconEntry['kind'];
  weight: number;
}

/** Builds a lexicon from lines. */
export function toLexicon(lines: Iterable<LexiconLine>): Lexicon {
  const entries = new Map<string, LexiconEntry>();
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

/**
 * Joins lexicon files to one lexicon; `shards` are the files by name: `g` has the words that begin with
 * ㄱ, ㄲ and ㅋ. Each word is looked up in the file for its first consonant.
 */
export function joinLexicons(shards: ReadonlyMap<Shard, Lexicon>): Lexicon {
  return {
    get: (word) => shards.get(shardOf(word.slice(0, 1)))?.get(word),
    *entries() {
      for (const shard of shards.values()) yield* shard.entries();
    },
  };
}

/** Separates the words of a line that have a space between them in the text: `우선  순위`. */
export const SPACED = '  ';

/**
 * A line of a text (scripts/build/search-index/page-facts.ts), the number of texts in which it occurs, and its
 * kind in the first of them.
 */
export interface CountedLine {
  line: string;
  kind: LexiconEntry['kind'];
  count: number;
}

/**
 * Builds the lexicon from the lines of all texts: all words, and the compounds that occur in at least two
 * texts or are one word in another text. `occurs` says whether a line is in `counted`.
 */
export function buildLexicon(
  counted: Iterable<CountedLine>,
  occurs: (line: string) => boolean,
): LexiconLine[] {
  const chosen: { words: string; kind: LexiconEntry['kind']; count: number }[] = [];
  for (const { line, kind, count } of counted) {
    const isSpaced = line.includes(SPACED);
    const words = isSpaced ? line.replace(SPACED, ' ') : line;
    const isOne = !words.includes(' ');
    const isCompound = count > 1 && !isSpaced;
    if (!isOne && !isCompound && !occurs(words.replaceAll(' ', ''))) continue;
    if (isSpaced && occurs(words)) continue;
    chosen.push({ words, kind, count });
  }
  return chosen
    .sort((a, b) => (a.words < b.words ? -1 : 1))
    .map(({ words, kind, count }) => {
      return { parts: words.split(' '), kind, weight: Math.floor(2 * Math.log2(count)) };
    });
}

/**
 * The files of the lexicon, by the first consonant of a word. Similar consonants (ㄱ, ㄲ, ㅋ) share a
 * file, so that a typing error finds its word in the same file.
 */
export const SHARDS = ['g', 'n', 'd', 'r', 'm', 'b', 's', 'o', 'j', 'h', 'other'] as const;
export type Shard = (typeof SHARDS)[number];

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const SHARD_OF_INITIAL: readonly Shard[] =
  // prettier-ignore
  ['g', 'g', 'n', 'd', 'd', 'r', 'm', 'b', 'b', 's', 's', 'o', 'j', 'j', 'j', 'g', 'd', 'b', 'h'];

/** The lexicon file of the words that begin with this character or 초성: `g` for 컨. */
export function shardOf(letter: string): Shard {
  const code = letter.charCodeAt(0) - 0xac00;
  const rank = code >= 0 && code < 11_172 ? Math.floor(code / 588) : INITIALS.indexOf(letter);
  return SHARD_OF_INITIAL[rank] ?? 'other';
}

const FIRST_NOUN = 'A'.charCodeAt(0);
const FIRST_VERB = 'a'.charCodeAt(0);

/**
 * Formats a lexicon file, one entry a line: one character for kind and weight (`A` is a noun of weight 0,
 * `a` a verb of weight 0), then the parts: `G상담`, `c돕다`, `B고객 경험`.
 */
export function formatLexicon(lines: readonly LexiconLine[]): string {
  return lines
    .map(({ parts, kind, weight }) => {
      const first = (kind === 'verb' ? FIRST_VERB : FIRST_NOUN) + Math.min(weight, MAX_WEIGHT);
      return String.fromCharCode(first) + parts.join(' ');
    })
    .join('\n');
}

// Maximum weight encodable in one letter (A to `, a to DEL): more than 46,000 texts.
const MAX_WEIGHT = 31;

/** Parses a file that `formatLexicon` wrote. */
export function parseLexicon(text: string): LexiconLine[] {
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
