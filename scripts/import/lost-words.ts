const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const REFERENCE = /&#?[A-Za-z0-9]{1,32};/gu;

/**
 * The words (runs of letters and digits) of a source that a text lacks. Syntax and order do not count,
 * because a link in HTML has another order than one in Markdown; nor do character references (`&amp;`). A
 * word may be joined to another or divided: `<b>상담</b>을` equals `**상담**을`, and `[상담](/old/)을` without its
 * address equals `상담을`.
 */
export function findLostWords(source: string, text: string): string[] {
  const words = wordsOf(source);
  const others = wordsOf(text);
  const lost = subtract(words, others);
  if (lost.length === 0) return [];
  const letters = subtract(lost.flatMap(lettersOf), subtract(others, words).flatMap(lettersOf));
  return lost.filter((word) => lettersOf(word).some((letter) => letters.includes(letter)));
}

/** The texts of a list that occur in it more often than in the other list. */
function subtract(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const left = (counts.get(text) ?? 0) - 1;
    counts.set(text, left);
    return left < 0;
  });
}

function lettersOf(word: string): string[] {
  return [...word];
}

function wordsOf(text: string): string[] {
  return text.replace(REFERENCE, ' ').match(WORD) ?? [];
}
