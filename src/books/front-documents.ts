import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { Journal } from '../archive/journal.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { absoluteUrl } from '../site/urls.ts';
import { type Book, bookTitle, chaptersOf } from './book.ts';
import {
  BOOK_COLOPHON,
  BOOK_CONTENTS,
  BOOK_COVER,
  bookPicture,
  pageId,
  writeBookDocument,
  writeXmlDocument,
} from './book-document.ts';

/** The picture on the cover of a book, a file in `/media/`. */
export interface BookCover {
  file: string;
  width: number;
  height: number;
}

/** Writes the cover of a book. */
export function writeCover(
  book: Book,
  { file, width, height }: BookCover,
  journal: Journal,
): string {
  const { book: words } = wordsOf(journal.language);
  const title = bookTitle(book, journal);
  const alt = words.cover(book.theme === undefined ? title : `${title}: ${book.theme}`);
  const picture = h('img', { src: bookPicture(file), alt, width, height, role: 'doc-cover' });
  return writeBookDocument(
    { title, language: journal.language },
    [h('section', { 'epub:type': 'cover' }, [h('p', picture)])],
    'cover',
  );
}

/** Writes the title page with the contents, which is also the navigation document. */
export function writeContents(book: Book, journal: Journal): string {
  const words = wordsOf(journal.language);
  const title = bookTitle(book, journal);
  return writeBookDocument({ title, language: journal.language }, [
    h('header', [
      h('h1', [h('span', { className: ['kicker'] }, journal.title), ' ', h('span', book.name)]),
      ...(book.theme === undefined ? [] : [h('p', { className: ['subtitle'] }, book.theme)]),
      ...(book.description === undefined ? [] : [h('p', book.description)]),
    ]),
    toToc(book, words),
    toLandmarks(book, words),
    ...toPageList(book, words),
  ]);
}

function toToc(book: Book, words: Words): Element {
  const sections = book.sections.flatMap(({ heading, chapters }) => {
    const items = chapters.map(({ file, article }) => toItem(file, article.title));
    return heading === undefined ? items : [h('li', [h('span', heading), h('ol', items)])];
  });
  return h('nav', { 'epub:type': 'toc', role: 'doc-toc' }, [
    h('h2', words.article.contents),
    h('ol', [...sections, toItem(BOOK_COLOPHON, words.book.colophon)]),
  ]);
}

/**
 * The list of the printed issue's pages on which articles begin; none if no page is known. A page is marked
 * only once in the book, so a second article that begins on it is listed with its title.
 */
function toPageList(book: Book, words: Words): Element[] {
  const items = chaptersOf(book).flatMap(({ file, page, sharesPage, article }) => {
    if (page === undefined) return [];
    return sharesPage
      ? [toItem(file, `${page} · ${article.title}`)]
      : [toItem(`${file}#${pageId(page)}`, String(page))];
  });
  if (items.length === 0) return [];
  return [
    h('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: true }, [
      h('h2', words.article.pages),
      h('ol', items),
    ]),
  ];
}

function toItem(href: string, text: string): Element {
  return h('li', h('a', { href }, text));
}

function toLandmarks(book: Book, words: Words): Element {
  const [first] = chaptersOf(book);
  const places = [
    ['cover', BOOK_COVER, words.book.cover(book.name)],
    ['toc', BOOK_CONTENTS, words.article.contents],
    ['bodymatter', first?.file ?? BOOK_CONTENTS, words.book.body],
    ['colophon', BOOK_COLOPHON, words.book.colophon],
  ] as const;
  return h('nav', { 'epub:type': 'landmarks', hidden: true }, [
    h('h2', words.book.landmarks),
    h(
      'ol',
      places.map(([type, href, text]) => h('li', h('a', { 'epub:type': type, href }, text))),
    ),
  ]);
}

/** Writes the contents of a book as EPUB 2 has them, for reading systems without navigation documents (`toc.ncx`). */
export function writeNcx(book: Book, journal: Journal): string {
  const points = book.sections.flatMap(({ heading, chapters }) => {
    const own = chapters.map(({ file, article }) => toPoint(file, file, article.title));
    const [first] = chapters;
    if (heading === undefined || !first) return own;
    return [toPoint(`section-${first.file}`, first.file, heading, own)];
  });
  const { colophon } = wordsOf(journal.language).book;
  const xmlns = 'http://www.daisy.org/z3986/2005/ncx/';
  const uid = absoluteUrl(book.url, journal.url);
  const root = node('ncx', { xmlns, version: '2005-1', 'xml:lang': journal.language }, [
    node('head', {}, [node('meta', { name: 'dtb:uid', content: uid })]),
    node('docTitle', {}, [toText(bookTitle(book, journal))]),
    node('navMap', {}, [...points, toPoint(BOOK_COLOPHON, BOOK_COLOPHON, colophon)]),
  ]);
  return writeXmlDocument(root);
}

function toPoint(id: string, src: string, label: string, inside: Element[] = []): Element {
  const named = node('navLabel', {}, [toText(label)]);
  return node('navPoint', { id }, [named, node('content', { src }), ...inside]);
}

function toText(value: string): Element {
  return { ...node('text', {}), children: [{ type: 'text', value }] };
}

/** An element with this name: hastscript would write `navPoint` in lower case. */
function node(tagName: string, properties: Properties, children: Element[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
