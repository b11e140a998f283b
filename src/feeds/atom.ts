import { type AtomFeed, type DateLike, generateAtomFeed } from 'feedsmith';
import { FEED_STYLE_URL } from '../site/urls.ts';
import type { FeedDocument } from './document.ts';
import { toPlainDate } from './instant.ts';
import type { FeedItem } from './item.ts';

// No text of a feed holds it. feedsmith puts space around what it wraps in CDATA, and turns each
// `&apos;` of its result into a sign, though a title may speak of one: this says what is a text's own.
const SEAL = '\uFFFE';

/**
 * A document as Atom (RFC 4287). Its id is its own address: the addresses of the site are for
 * ever, and a journal that moves to another site is announced anew.
 */
export function toAtom(document: FeedDocument): string {
  const xml = generateAtomFeed(
    {
      id: document.url,
      title: text(document.title),
      subtitle: text(document.description),
      updated: toPlainDate(document.updated),
      authors: [{ name: seal(document.publisher) }],
      icon: document.icon,
      ...(document.rights === undefined ? {} : { rights: text(document.rights) }),
      xml: { lang: document.language },
      links: linksOf(document),
      entries: document.items.map(toEntry),
    },
    { stylesheets: [{ type: 'text/css', href: FEED_STYLE_URL }] },
  );
  return unseal(xml);
}

function linksOf({ url, page, alternates, hub, history }: FeedDocument): AtomFeed.Link<DateLike>[] {
  return [
    { href: url, rel: 'self', type: 'application/atom+xml' },
    { href: page, rel: 'alternate', type: 'text/html' },
    ...alternates
      .filter((alternate) => alternate.url !== url)
      .map(({ url: href, type }) => ({ href, type, rel: 'alternate' })),
    ...(hub === undefined ? [] : [{ href: hub, rel: 'hub' }]),
    ...(history?.previous === undefined
      ? []
      : [{ href: history.previous, rel: 'prev-archive', type: 'application/rss+xml' }]),
  ];
}

function toEntry(item: FeedItem): AtomFeed.Entry<DateLike> {
  const { published, html } = item;
  return {
    id: item.id,
    title: text(item.title),
    links: [
      { href: item.url, rel: 'alternate', type: 'text/html' },
      ...item.enclosures.map(({ url, ...enclosure }) => ({
        ...{ href: url, rel: 'enclosure' },
        ...enclosure,
      })),
    ],
    updated: toPlainDate(item.updated),
    ...(published === undefined ? {} : { published: toPlainDate(published) }),
    authors: item.authors.map((name) => ({ name: seal(name) })),
    categories: item.categories.map(toCategory),
    summary: text(item.summary),
    ...(html === undefined ? {} : { content: { value: seal(html), type: 'html' } }),
  };
}

function toCategory(label: string): AtomFeed.Category {
  const term = label.replaceAll(' › ', '/');
  return { term, ...(term === label ? {} : { label }) };
}

function text(value: string): AtomFeed.Text {
  return { value: seal(value) };
}

function seal(value: string): string {
  return `${SEAL}${value.replaceAll('&apos;', `&${SEAL}apos;`)}${SEAL}`;
}

function unseal(xml: string): string {
  return xml
    .replaceAll(/\s*<!\[CDATA\[\uFFFE/gu, '<![CDATA[')
    .replaceAll(/\uFFFE\]\]>\s*/gu, ']]>')
    .replaceAll(SEAL, '');
}
