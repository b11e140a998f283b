import { codeDigest } from '../../src/content/code-digest.ts';
import { BOOK_CSS } from '../../src/books/book-document.ts';

/** Digest of the code, the style and the font of which books are made. */
export function bookEdition(): string {
  return codeDigest(
    'scripts/build/build-books.ts',
    BOOK_CSS,
    'node_modules/@fontsource/hahmlet/package.json',
  );
}
