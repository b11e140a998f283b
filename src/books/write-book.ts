import type { Article } from '../archive/article.ts';
import type { KeptBody } from '../archive/entry-text.ts';
import type { Journal } from '../archive/journal.ts';
import { absoluteUrl, articleUrl } from '../site/urls.ts';
import { decodeReferences } from '../text/html-references.ts';
import { wordsOf } from '../words/words.ts';
import { findFeatures, summarizeAccessibility } from './accessibility.ts';
import { type Book, chaptersOf } from './book.ts';
import { BOOK_COLOPHON, BOOK_CONTENTS, BOOK_COVER, BOOK_NCX, BOOK_STYLE } from './book-document.ts';
import { idsIn, picturesIn, relinkChapter } from './book-links.ts';
import { writeChapter } from './chapter-document.ts';
import { writeColophon } from './colophon-document.ts';
import { type BookCover, writeContents, writeCover, writeNcx } from './front-documents.ts';
import { writePackage } from './package-document.ts';

/** Input for writing a book from the archive and the build, in addition to its articles. */
interface BookMaterial {
  bodyOf: (article: Article) => Pick<KeptBody, 'bookHtml'>;
  cover: BookCover;
  /** The style sheet of books. */
  style: string;
}

/** A book in text: its documents by their path in the book's folder, and the pictures that they show. */
interface WrittenBook {
  documents: Map<string, string>;
  /** File names in `/media/`: `5b1f0c…-1080.jpeg`. */
  pictures: string[];
}

/** Writes all documents of a book. */
export function writeBook(
  book: Book,
  journal: Journal,
  { bodyOf, cover, style }: BookMaterial,
): WrittenBook {
  const bound = chaptersOf(book);
  const raw = bound.map((chapter) => writeChapter(chapter, bodyOf(chapter.article), book, journal));
  const files = bound.map(({ file }) => file);
  const common = {
    site: journal.url,
    chapters: new Map(bound.map(({ article, file }) => [articleUrl(article), file])),
    ids: new Map(raw.map((xhtml, index) => [files[index] ?? '', idsIn(xhtml)])),
  };
  const chapters = bound.map(({ article, file }, index) => {
    const page = absoluteUrl(articleUrl(article), journal.url);
    return [file, relinkChapter(raw[index] ?? '', { ...common, page, file })] as const;
  });
  const features = findFeatures(chapters.map(([, xhtml]) => xhtml));
  const pictures = [...new Set([cover.file, ...raw.flatMap(picturesIn)])];
  const summary = summarizeAccessibility(features, wordsOf(journal.language));
  const parts = { cover: cover.file, pictures, chapters, features };
  return {
    documents: new Map([
      ['package.opf', writePackage(book, journal, parts)],
      [BOOK_COVER, writeCover(book, cover, journal)],
      [BOOK_CONTENTS, writeContents(book, journal)],
      [BOOK_NCX, writeNcx(book, journal)],
      ...chapters,
      [BOOK_COLOPHON, writeColophon(book, journal, summary)],
      [BOOK_STYLE, style],
    ]),
    pictures,
  };
}

/** Elements whose text is set in the title font: `book.css`. */
const TITLES = [
  /<(h[1-6])(?: [^<>]*)?>(?<text>.*?)<\/\1>/gsu,
  /<p class="(?:kicker|value)">(?<text>.*?)<\/p>/gsu,
  /<figure class="pull-quote"><blockquote>(?<text>.*?)<\/blockquote>/gsu,
];
const TAGS = /<[^<>]*>/gu;

/** The characters in the titles and headings of a book's documents, each once, sorted. */
export function titleCharacters(documents: Iterable<string>): string {
  const found = new Set<string>();
  for (const xhtml of documents) {
    for (const { groups } of TITLES.flatMap((pattern) => [...xhtml.matchAll(pattern)])) {
      const text = decodeReferences((groups?.text ?? '').replace(TAGS, ''));
      for (const character of text) found.add(character);
    }
  }
  return [...found].sort().join('');
}
