import { type MarkedText, mergeSpans } from './excerpt.ts';

/** The words of a query, and the words that a result must not contain. */
export interface TypedQuery {
  words: string[];
  excluded: string[];
}

/** Splits a query at its spaces, but not in quotation marks; a minus excludes a word. */
export function readTypedQuery(query: string): TypedQuery {
  const parts = query.normalize('NFC').match(/-?["“”][^"“”]+["“”]|\S+/gu) ?? [];
  const wordOf = (part: string): string => part.replaceAll(/^-|["“”]/gu, '').trim();
  const [excluded, words] = [true, false].map((isExcluded) =>
    parts
      .filter((part) => part.startsWith('-') === isExcluded)
      .map(wordOf)
      .filter(Boolean),
  );
  return { words: words ?? [], excluded: excluded ?? [] };
}

/** Title and text of a page with its matches. */
export interface TypedMatch {
  title: MarkedText;
  text: MarkedText;
  /** Relevance; higher is better. */
  score: number;
}

/**
 * Finds the words of a query in a page exactly as they are typed; undefined if a word is in neither title nor
 * text.
 */
export function findAsTyped(
  { title, text }: { title: string; text: string },
  { words, excluded }: TypedQuery,
): TypedMatch | undefined {
  const isIn = (word: string): boolean => [title, text].some((part) => toPattern(word).test(part));
  if (words.length === 0 || !words.every(isIn) || excluded.some(isIn)) return undefined;
  const [inTitle, inText] = [markWords(title, words), markWords(text, words)];
  // A word in the title counts as much as ten in the text.
  const score = inTitle.spans.length * 10 + inText.spans.length;
  return { title: inTitle, text: inText, score };
}

function markWords(text: string, words: readonly string[]): MarkedText {
  const spans = words
    .flatMap((word) => [...text.matchAll(toPattern(word))])
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .sort((a, b) => a.start - b.start);
  return { text, spans: mergeSpans(spans) };
}

/** Matches a word in any case, also if the text has spaces inside it: `고객경험` matches `고객 경험`. */
function toPattern(word: string): RegExp {
  const letters = [...word.replaceAll(/\s/gu, '')].map((letter) =>
    letter.replace(/[$()*+./?[\\\]^{|}]/u, String.raw`\$&`),
  );
  return new RegExp(letters.join(String.raw`\s?`), 'giu');
}
