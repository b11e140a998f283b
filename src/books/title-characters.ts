/** Elements whose text is set in the title font: `book.css`. */
const TITLES = /<(?:h[1-6]|[a-z]+ class="kicker")(?: [^<>]*)?>(.*?)<\/(?:h[1-6]|p|span)>/gsu;
const PRINTABLE = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));

/** The characters in the titles and headings of a book's documents, and all of ASCII, each once, sorted. */
export function titleCharacters(documents: Iterable<string>): string {
  const found = new Set(PRINTABLE);
  for (const xhtml of documents) {
    for (const [, title = ''] of xhtml.matchAll(TITLES)) {
      for (const character of title) found.add(character);
    }
  }
  return [...found].sort().join('');
}
