import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { absoluteUrl } from '../site/urls.ts';
import { directionOf } from '../words/catalogue.ts';
import { wordsOf } from '../words/words.ts';
import {
  accessibilityProperties,
  type BookFeatures,
  summarizeAccessibility,
} from './accessibility.ts';
import { type Book, bookTitle } from './book.ts';
import {
  BOOK_COLOPHON,
  BOOK_CONTENTS,
  BOOK_COVER,
  BOOK_FONT,
  BOOK_NCX,
  BOOK_STYLE,
  bookPicture,
  writeXmlDocument,
} from './book-document.ts';

/** The files of a book that its manifest lists. */
interface BookParts {
  /** File name of the cover picture in `/media/`. */
  cover: string;
  /** File names of the other pictures. */
  pictures: readonly string[];
  /** File names and XHTML of the chapters, in order. */
  chapters: readonly (readonly [file: string, xhtml: string])[];
  features: BookFeatures;
}

/** Writes the package document of a book (`package.opf`): metadata, files and their order. */
export function writePackage(book: Book, journal: Journal, parts: BookParts): string {
  const { language } = journal;
  const root = h(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': language,
      dir: directionOf(language),
    },
    [toMetadata(book, journal, parts), toManifest(parts), toSpine(parts, language)],
  );
  return writeXmlDocument(root);
}

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

function toMetadata(book: Book, journal: Journal, { cover, features }: BookParts): Element {
  const dc = (name: string, text: string | undefined, id?: string): Element[] =>
    text === undefined ? [] : [h(`dc:${name}`, id === undefined ? {} : { id }, text)];
  const words = wordsOf(journal.language);
  const summary = summarizeAccessibility(features, words);
  const printed = words.book.pagesOf(journal.title, book.name);
  return h('metadata', { 'xmlns:dc': DUBLIN_CORE }, [
    ...dc('identifier', absoluteUrl(book.url, journal.url), 'id'),
    ...dc('title', bookTitle(book, journal), 'title'),
    ...(book.theme === undefined ? [] : toSubtitle(book.theme)),
    ...dc('language', journal.language),
    ...dc('creator', journal.publisher),
    ...dc('publisher', journal.publisher),
    ...dc('date', book.date),
    ...dc('description', book.description),
    ...dc('rights', licenceLabel(journal)),
    toMeta('dcterms:modified', `${book.modified ?? '1970-01-01'}T00:00:00Z`),
    ...toCollection(book, journal),
    ...accessibilityProperties(features).map(([property, value]) => toMeta(property, value)),
    toMeta('schema:accessibilitySummary', summary),
    // Names the cover for reading systems of EPUB 2.
    h('meta', { name: 'cover', content: idOf(bookPicture(cover)) }),
    ...(features.hasPages ? [toMeta('pageBreakSource', printed)] : []),
  ]);
}

function toSubtitle(theme: string): Element[] {
  return [
    toMeta('title-type', 'main', '#title'),
    h('dc:title', { id: 'theme' }, theme),
    toMeta('title-type', 'subtitle', '#theme'),
  ];
}

/**
 * Elements that name the journal as the collection to which an issue belongs, with its number and the ISSN; none for
 * the book of a series or category.
 */
function toCollection({ issue }: Book, { title, issn }: Journal): Element[] {
  if (!issue) return [];
  const of = '#journal';
  return [
    h('meta', { property: 'belongs-to-collection', id: 'journal' }, title),
    toMeta('collection-type', 'series', of),
    ...(issue.number === undefined ? [] : [toMeta('group-position', String(issue.number), of)]),
    ...(issn === undefined ? [] : [toMeta('dcterms:identifier', `urn:issn:${issn}`, of)]),
  ];
}

function toMeta(property: string, text: string, refines?: string): Element {
  return h('meta', { property, refines }, text);
}

const MEDIA_TYPES = {
  css: 'text/css',
  jpeg: 'image/jpeg',
  png: 'image/png',
  ttf: 'font/ttf',
  ncx: 'application/x-dtbncx+xml',
};

function toManifest({ cover, pictures, chapters }: BookParts): Element {
  return h('manifest', [
    toDocument(BOOK_COVER),
    toDocument(BOOK_CONTENTS, 'nav'),
    ...chapters.map(([file, xhtml]) =>
      toDocument(file, xhtml.includes('<svg ') ? 'svg' : undefined),
    ),
    toDocument(BOOK_COLOPHON),
    toFile(bookPicture(cover), 'cover-image'),
    ...pictures.filter((file) => file !== cover).map((file) => toFile(bookPicture(file))),
    toFile(BOOK_STYLE),
    toFile(BOOK_FONT),
    toFile(BOOK_NCX),
  ]);
}

function toDocument(href: string, properties?: string): Element {
  return h('item', { id: idOf(href), href, 'media-type': 'application/xhtml+xml', properties });
}

function toFile(href: string, properties?: string): Element {
  const extension = href.slice(href.lastIndexOf('.') + 1);
  const type = new Map(Object.entries(MEDIA_TYPES)).get(extension);
  return h('item', { id: idOf(href), href, 'media-type': type, properties });
}

function toSpine({ chapters }: BookParts, language: string): Element {
  const files = [BOOK_COVER, BOOK_CONTENTS, ...chapters.map(([file]) => file), BOOK_COLOPHON];
  return h(
    'spine',
    { 'page-progression-direction': directionOf(language), toc: idOf(BOOK_NCX) },
    files.map((file) => h('itemref', { idref: idOf(file) })),
  );
}

/** `images-5b1f0c-1080.jpeg` begins with a letter, as an id of XML has to. */
function idOf(href: string): string {
  return href.replaceAll('/', '-');
}
