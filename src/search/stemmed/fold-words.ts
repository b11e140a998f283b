/** A word in lower case without accents, as Pagefind compares words: `Café` gives `cafe`. */
export function foldAccents(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/**
 * A word in lower case without accents and English plural ending, for words that Pagefind does not stem:
 * `Cities` gives `city`.
 */
export function foldPlural(word: string): string {
  const folded = foldAccents(word);
  return folded.replace(/(?<=\p{L}{3})ies$/u, 'y').replace(/(?<=\p{L}{3}[^su])s$/u, '');
}
