import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Issue } from '../archive/archive.ts';
import { type Journal, licenceLabel, licenceUrl } from '../archive/journal.ts';
import { absoluteUrl, readableUrl } from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type Book, bookTitle } from './book.ts';
import { writeBookDocument } from './book-document.ts';

/** Name and licence of the embedded font of titles. */
const TYPEFACE = 'Hahmlet, SIL Open Font License 1.1';

/** Writes the last page of a book: who published it and when, how to cite it and how it may be used. */
export function writeColophon(book: Book, journal: Journal, accessibility: string): string {
  const words = wordsOf(journal.language);
  const { book: labels, exports } = words;
  const { issue, modified } = book;
  const address = absoluteUrl(book.url, journal.url);
  const licence = licenceUrl(journal.licence);
  const facts: [label: string, value: ElementContent | string | undefined][] = [
    [labels.journal, journal.title],
    [labels.issue, issue && nameOf(issue, words)],
    [labels.publisher, journal.publisher],
    ['ISSN', journal.issn],
    [labels.issueDate, issue?.date === undefined ? undefined : words.day(issue.date)],
    [words.article.lastEdited, modified && words.day(modified)],
    [exports.address, h('a', { href: address }, readableUrl(address))],
    [exports.licence, toLicence(licenceLabel(journal), licence)],
    [labels.cite, labels.citation],
    [labels.accessibility, accessibility],
    [labels.typeface, TYPEFACE],
  ];
  const title = labels.colophon;
  return writeBookDocument({ title, language: journal.language }, [
    h('section', { 'epub:type': 'colophon', role: 'doc-colophon' }, [
      h('h1', title),
      h('p', bookTitle(book, journal)),
      h('dl', { className: ['facts'] }, facts.flatMap(toFact)),
      ...(journal.notice === undefined ? [] : [h('p', journal.notice)]),
    ]),
  ]);
}

/** Label and number of an issue: `2024년 4월호, 통권 300호`. */
function nameOf({ label, number }: Issue, { site }: Words): string {
  return number === undefined ? label : `${label}, ${site.number(number)}`;
}

function toLicence(label: string, url: string | undefined): ElementContent | string {
  return url === undefined ? label : h('a', { href: url }, label);
}

function toFact([label, value]: [string, ElementContent | string | undefined]): Element[] {
  return value === undefined ? [] : [h('div', [h('dt', label), h('dd', value)])];
}
