import type { Element, Properties } from 'hast';
import type { Journal } from '../archive/journal.ts';
import { absoluteUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { type Book, bookTitle } from './book.ts';
import { BOOK_COLOPHON, writeXmlDocument } from './book-document.ts';

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
