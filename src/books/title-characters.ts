/** Elements whose text is set in the title font: `book.css`. */
const TITLES = [
  /<(h[1-6])(?: [^<>]*)?>(?<text>.*?)<\/\1>/gsu,
  /<p class="(?:kicker|value)">(?<text>.*?)<\/p>/gsu,
  /<figure class="pull-quote"><blockquote>(?<text>.*?)<\/blockquote>/gsu,
];
const PRINTABLE = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));

/** The characters in the titles and headings of a book's documents, and all of ASCII, each once, sorted. */
export function titleCharacters(documents: Iterable<string>): string {
  const found = new Set(PRINTABLE);
  for (const xhtml of documents) {
    for (const { groups } of TITLES.flatMap((pattern) => [...xhtml.matchAll(pattern)])) {
      for (const character of groups?.text ?? '') found.add(character);
    }
  }
  return [...found].sort().join('');
}
