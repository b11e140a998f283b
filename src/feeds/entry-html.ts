import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Article, Source } from '../archive/article.ts';
import { attachmentKind } from '../archive/attachment.ts';
import type { Bid } from '../archive/bid.ts';
import { describeLastEvent } from '../bids/bid-state.ts';
import { addBase, basePath } from '../site/base-path.ts';
import { bidFacts, pagesFact, pickBidFacts, sourceFacts } from '../site/entry-facts.ts';
import { attachmentUrl } from '../site/urls.ts';
import type { Words } from '../words/words.ts';
import { decodeReferences, encodeReferences } from '../text/html-references.ts';

/** The JPEG or PNG rendition of a picture, which every feed reader can show. */
export interface EntryPicture {
  /** Address from the root of the site. */
  url: string;
  width: number;
  height: number;
}

/**
 * The HTML of an article in a feed, in the order of its page: cover, subtitle, corrections, summary, text,
 * attachments, sources, printed pages and series. `text` is HTML with absolute addresses.
 */
export function toArticleHtml(
  article: Article,
  text: string,
  cover: EntryPicture | undefined,
  absolute: (url: string) => string,
  words: Words,
): string {
  const picture = cover && { ...cover, url: absolute(cover.url) };
  const head = toHtml(h(null, headOf(article, text, picture, words)));
  return head + text + toHtml(h(null, footOf(article, absolute, words)));
}

function headOf(
  { subtitle, summary, corrections = [], cover }: Article,
  text: string,
  picture: EntryPicture | undefined,
  words: Words,
): Element[] {
  const lead = summary === undefined ? [] : [h('p', summary), h('hr')];
  return [
    ...(picture && !text.includes(`"${picture.url}"`) ? [toFigure(picture, cover)] : []),
    ...(subtitle === undefined ? [] : [h('p', h('strong', subtitle))]),
    ...toList(
      words.article.corrections,
      corrections.map(({ date, text }) => [`${words.day(date)}: ${text}`]),
    ),
    ...lead,
  ];
}

function footOf(article: Article, absolute: (url: string) => string, words: Words): Element[] {
  const { attachments = [], sources, series } = article;
  const files = attachments.map(({ title, file }) => [
    h('a', { href: absolute(attachmentUrl(article, file)) }, title),
    ` (${attachmentKind(file)})`,
  ]);
  const pages = pagesFact(article, words);
  const foot = [
    ...toList(words.article.attachments, files),
    ...sources.map((source) => toSourceLine(source, absolute, words)),
    ...(pages ? [h('p', `${pages.label}: ${pages.text}`)] : []),
    ...(series ? [h('p', words.article.partOf(series.title, series.part))] : []),
  ];
  return foot.length > 0 ? [h('hr'), ...foot] : [];
}

function toFigure({ url, width, height }: EntryPicture, cover: Article['cover']): Element {
  const { alt = '', caption, credit } = cover ?? {};
  const image = h('img', { src: url, alt, width, height });
  const below = [caption, credit].filter((text) => text !== undefined).join(' ');
  return below === '' ? h('p', image) : h('figure', [image, h('figcaption', below)]);
}

function toList(title: string, items: readonly (string | Element)[][]): Element[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => h('li', item));
  return [h('p', h('strong', title)), h('ul', lines)];
}

/**
 * The line of a source: `출처: 봄날신문, 2024년 5월호, 김견본 기자, 2024년 5월 20일`. The name links to the
 * original, or to the list of articles from that outlet.
 */
function toSourceLine(source: Source, absolute: (url: string) => string, words: Words): Element {
  const facts = sourceFacts(source, words);
  const { name, list, original = absolute(list), issue, reporter, date } = facts;
  const more = [issue, reporter, date?.text].filter((detail) => detail !== undefined);
  const link = h('a', { href: original }, name);
  return h('p', [`${words.article.source}: `, link, ...more.map((detail) => `, ${detail}`)]);
}

/** The summary of a bid notice in one line of plain text: last event, agency, kind, deadline, amount and winner. */
export function toBidSummary(bid: Bid, words: Words): string {
  const facts = pickBidFacts(bid, ['deadline', 'amount'], words).map(
    ({ label, text }) => [label, text] as const,
  );
  const summary = words.notice.noticeSummary(bid.agency, bid.kind, facts, bid.result?.winner);
  const event = describeLastEvent(bid, words);
  return event === undefined ? summary : `${event} ${summary}`;
}

/** The HTML of a bid notice in a feed: its last event, its facts as a table, then `text`, HTML with absolute addresses. */
export function toBidHtml(bid: Bid, text: string, words: Words): string {
  const rows = bidFacts(bid, words)
    .filter(({ key }) => key !== 'updated')
    .map(({ key, label, text: fact, url }) =>
      h('tr', [h('th', label), h('td', key === 'original' ? h('a', { href: url }, fact) : fact)]),
    );
  const event = describeLastEvent(bid, words);
  const head = event === undefined ? [] : [h('p', h('strong', event))];
  return toHtml(h(null, [...head, h('table', h('tbody', rows))])) + text;
}

// Safe because sanitized HTML has `<` and `>` in tags only and quotes every value; a parser takes
// twenty times as long.
const TAGS = /<[a-z][^<>]*>/gu;
const ADDRESSES = / (href|src)="([^"]*)"/gu;

/**
 * Makes the addresses in sanitized HTML (`Body.feedHtml`) absolute: resolves them against `page`, the
 * absolute address of the entry's page on `site`. An `href` or `src` that is not a valid address is
 * removed.
 */
export function absolutizeHtml(html: string, page: string, site: string): string {
  const base = basePath(site);
  return html.replace(TAGS, (tag) =>
    tag.replace(ADDRESSES, (_, name: string, value: string) => {
      const address = URL.parse(addBase(decodeReferences(value), base), page)?.href;
      // `URL` does not percent-encode `<` in every scheme: a `mailto:` address keeps it.
      return address === undefined ? '' : ` ${name}="${encodeReferences(address)}"`;
    }),
  );
}
