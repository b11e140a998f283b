import { splitWords } from './typed-words.ts';

/**
 * Cleans a query: NFC, one space between words, without an unfinished syllable at its end (`상담ㅅ`), and
 * 120 characters at most, because a pasted page would keep the search busy for minutes.
 */
export function cleanQuery(typed: string): string {
  const whole = typed
    .slice(0, LONGEST * 4)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  const query = whole.slice(0, LONGEST).trim();
  return /(?:^|\s)[ㄱ-ㅎ]+$/u.test(query) ? query : query.replace(/[ㄱ-ㅣ]+$/u, '');
}

const LONGEST = 120;

const EXCLUDED = /(?<!\S)[-−–](?:["“]([^"“”]+)["”]|(?=[\p{L}\p{N}])(\S+))/gu;

/** Separates the words with a minus (`-금융`) from a query; a query with no other words stays whole. */
export function splitExcluded(query: string): { wanted: string; unwanted: string[] } {
  const wanted = query.replace(EXCLUDED, ' ');
  if (splitWords(wanted).length === 0) return { wanted: query, unwanted: [] };
  const unwanted = [...query.matchAll(EXCLUDED)].map(([, quoted, word]) => quoted ?? word ?? '');
  return { wanted, unwanted };
}

/** Splits a query at quotation marks: `챗봇 "고객 경험"` gives `챗봇 ` and, with `quoted`, `고객 경험`. */
export function splitQuoted(query: string): { text: string; quoted: boolean }[] {
  return query
    .split(/["“]([^"“”]*)["”]/u)
    .map((text, index) => ({ text, quoted: index % 2 === 1 }));
}

const MAX_JOINED = 4;

/**
 * Groups adjacent words, at most four, that `isOne` accepts as one word (고객 경험), preferring the longest
 * group.
 */
export function joinKnown(
  words: readonly string[],
  isOne: (span: readonly string[]) => boolean,
): string[][] {
  const spans: string[][] = [];
  for (let index = 0; index < words.length; index += spans.at(-1)?.length ?? 1) {
    let length = Math.min(MAX_JOINED, words.length - index);
    while (!isOne(words.slice(index, index + length))) length--;
    spans.push(words.slice(index, index + length));
  }
  return spans;
}
