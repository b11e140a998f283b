import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Issue } from '../archive/archive.ts';
import type { Article, Source } from '../archive/article.ts';
import { attachmentKind } from '../archive/attachment.ts';
import type { KeptBody } from '../archive/entry-text.ts';
import { issueLabel } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import { fallbackOf, leadPictureOf } from '../body/picture.ts';
import { toReference } from '../exports/citation.ts';
import {
  creditFacts,
  dayFacts,
  type EntryFact,
  pagesFact,
  sourceFacts,
} from '../site/entry-facts.ts';
import { absoluteUrl, articleUrl, attachmentUrl, mediaUrl } from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import type { Book, Chapter } from './book.ts';
import { pageId, writeBookDocument } from './book-document.ts';

/** Writes an article of a book as XHTML. Addresses of the site are still those of its pages (`/media/…`). */
export function writeChapter(
  { article, category, page, sharesPage }: Chapter,
  { bookHtml }: Pick<KeptBody, 'bookHtml'>,
  { issue }: Book,
  journal: Journal,
): string {
  const words = wordsOf(journal.language);
  const place = issue ? [] : [issueLabel(article.issue, words)];
  const body = h('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, [
    h('header', [
      ...(page === undefined || sharesPage ? [] : [toPageBreak(page, words)]),
      h('p', { className: ['kicker'] }, [...place, ...(category ? [category] : [])].join(' · ')),
      h('h1', article.title),
      ...line(article.subtitle, 'subtitle'),
      toByline(article, issue, words),
    ]),
    ...toLeadPicture(article, bookHtml),
    ...toCorrections(article, words),
    ...line(article.summary, 'summary'),
    { type: 'raw', value: bookHtml },
    ...toAttachments(article, words),
    toFoot(article, journal, words),
  ]);
  return writeBookDocument({ title: article.title, language: journal.language }, [body]);
}

function line(text: string | undefined, className: string): Element[] {
  return text === undefined ? [] : [h('p', { className: [className] }, text)];
}

/** The mark at which a page of the printed issue begins; the book's list of pages links to it. */
function toPageBreak(page: number, words: Words): Element {
  return h('hr', {
    id: pageId(page),
    className: ['page'],
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    ariaLabel: words.article.onPages(String(page)),
  });
}

/** Credits, sources, days and printed pages of an article, as on its page. */
function toByline(article: Article, issue: Issue | undefined, words: Words): Element {
  const pages = pagesFact(article, words, issue);
  const facts: readonly (readonly [label: string, ElementContent[]])[] = [
    ...creditFacts(article, words).map(toLine),
    ...article.sources.map((source) => [words.article.source, toSource(source, words)] as const),
    ...dayFacts(article, words).map(toLine),
    ...(pages ? [toPagesLine(pages)] : []),
  ];
  return h(
    'dl',
    { className: ['byline'] },
    facts.map(([label, text]) => h('div', [h('dt', label), h('dd', text)])),
  );
}

function toLine({ label, text, datetime }: EntryFact): readonly [string, ElementContent[]] {
  const value =
    datetime === undefined ? { type: 'text' as const, value: text } : toTime(text, datetime);
  return [label, [value]];
}

function toPagesLine({ label, text, url }: EntryFact): readonly [string, ElementContent[]] {
  return [label, [url === undefined ? { type: 'text', value: text } : h('a', { href: url }, text)]];
}

function toTime(text: string, datetime: string | undefined): Element {
  return h('time', { dateTime: datetime }, text);
}

function toSource(source: Source, words: Words): ElementContent[] {
  const { name, original, issue, reporter, date } = sourceFacts(source, words);
  const outlet = original === undefined ? name : h('a', { href: original }, name);
  const more = [issue, reporter].filter((detail) => detail !== undefined);
  return h('dd', [
    outlet,
    ...more.map((detail) => `, ${detail}`),
    ...(date ? [', ', toTime(date.text, date.datetime)] : []),
  ]).children;
}

function toLeadPicture(article: Article, html: string): Element[] {
  const image = leadPictureOf(article, html);
  if (!image) return [];
  const { file, width, height } = fallbackOf(image);
  const { alt = '', caption, credit } = article.cover ?? {};
  const below = [caption, credit].filter((text) => text !== undefined).join(' ');
  return [
    h('figure', [
      h('img', { src: mediaUrl(file), alt, width, height }),
      ...(below === '' ? [] : [h('figcaption', below)]),
    ]),
  ];
}

function toCorrections({ corrections = [] }: Article, words: Words): Element[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ date, text }) =>
    h('li', [toTime(words.day(date), date), ` ${text}`]),
  );
  return [
    h('section', { className: ['corrections'] }, [
      h('h2', words.article.corrections),
      h('ul', items),
    ]),
  ];
}

function toAttachments(article: Article, words: Words): Element[] {
  const { attachments = [] } = article;
  if (attachments.length === 0) return [];
  const items = attachments.map(({ title, file }) =>
    h('li', [h('a', { href: attachmentUrl(article, file) }, title), ` (${attachmentKind(file)})`]),
  );
  return [
    h('section', { className: ['attachments'] }, [
      h('h2', words.article.attachments),
      h('ul', items),
    ]),
  ];
}

/** The end of an article: its series, how to cite it, and where it is on the site. */
function toFoot(article: Article, journal: Journal, words: Words): Element {
  const { series } = article;
  const address = absoluteUrl(articleUrl(article), journal.url);
  return h('footer', [
    ...(series ? [h('p', words.article.partOf(series.title, series.part))] : []),
    h('p', `${words.book.cite}: ${toReference(article, journal)}`),
    h('p', h('a', { href: address }, words.book.onSite)),
  ]);
}
