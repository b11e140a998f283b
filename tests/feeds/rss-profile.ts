import type { XmlElement } from '@rgrove/parse-xml';
import { DomUtils, parseDocument } from 'htmlparser2';
import { childrenOf, elementsOf, walk } from './elements.ts';

type Rule = (channel: XmlElement, rss: XmlElement) => string[];

const NAMESPACES: Record<string, string> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};
const SINGLE = [
  ...['title', 'link', 'description', 'language', 'copyright', 'lastBuildDate', 'image'],
  ...['guid', 'pubDate', 'enclosure', 'content:encoded'],
];
const DATE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )\d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/u;

/**
 * Rules for RSS feeds: the recommendations of the RSS Advisory Board's RSS Best Practices Profile
 * (https://www.rssboard.org/rss-profile), and those rules of RSS 2.0, Media RSS and RFC 5005 that our
 * feeds could break. Each function gives one line for each violation.
 */
export const RULES = {
  /** Profile, “RSS”: the root has a version and contains one channel. */
  version: (_channel, rss) =>
    rss.name === 'rss' && rss.attributes.version === '2.0' && childrenOf(rss).length === 1
      ? []
      : [rss.name],

  /** Profile, “Channel”: description, link and title are required, and no title is empty. */
  required: (channel) =>
    ['title', 'link', 'description'].filter((name) => textOf(channel, name) === ''),

  /** RSS 2.0, “Elements of <item>”: a title or a description. */
  itemText: (channel) =>
    childrenOf(channel, 'item')
      .filter((item) => textOf(item, 'title') + textOf(item, 'description') === '')
      .map(() => 'item'),

  /**
   * Profile, “Enclosure”: an item has at most one, because many readers use only one; also for
   * other single elements.
   */
  single: (channel) =>
    [channel, ...childrenOf(channel, 'item')].flatMap((parent) =>
      SINGLE.filter((name) => childrenOf(parent, name).length > 1),
    ),

  /** Profile, “Data types”: dates have the form of RFC 822 with a year of four digits. */
  dates: (channel) =>
    ['lastBuildDate', 'pubDate'].flatMap((name) =>
      elementsOf(channel, name)
        .map(({ text }) => text)
        .filter((text) => !DATE.test(text) || Number.isNaN(Date.parse(text))),
    ),

  /** RFC 4287, 3.3: elements of Atom in an RSS document have dates in the form of RFC 3339. */
  updated: (channel) =>
    elementsOf(channel, 'atom:updated')
      .map(({ text }) => text)
      .filter((text) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u.test(text)),

  /** Profile, “lastBuildDate”: no item of the channel is newer. */
  built: (channel) => {
    const built = Date.parse(textOf(channel, 'lastBuildDate'));
    const days = ['pubDate', 'atom:updated'].flatMap((name) => elementsOf(channel, name));
    return days.map(({ text }) => text).filter((text) => Date.parse(text) > built);
  },

  /** Profile, “Language”: the language is given as a code. */
  language: (channel) =>
    /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(textOf(channel, 'language')) ? [] : ['language'],

  /** Profile, “guid”: each item has its own; a guid that is no URL has `isPermaLink="false"`. */
  guid: (channel) => {
    const guids = childrenOf(channel, 'item').map((item) => childrenOf(item, 'guid')[0]);
    const seen = new Set<string>();
    return guids.flatMap((guid) => {
      const id = guid?.text ?? '';
      const again = seen.has(id);
      seen.add(id);
      const permanent = guid?.attributes.isPermaLink !== 'false';
      return id === '' || again || permanent !== /^https?:/u.test(id) ? [`guid ${id}`] : [];
    });
  },

  /** Profile, “URLs”: all URLs in elements and attributes are absolute. */
  addresses: (channel) =>
    [
      ...['link', 'url'].flatMap((name) => elementsOf(channel, name).map(({ text }) => text)),
      ...['atom:link', 'enclosure', 'media:content', 'media:thumbnail'].flatMap((name) =>
        elementsOf(channel, name).map(({ attributes }) => attributes.href ?? attributes.url ?? ''),
      ),
    ].filter((address) => !isAbsolute(address)),

  /** Profile, “Enclosure”: it has url, length and type; the length is a number of bytes above 0. */
  enclosure: (channel) =>
    elementsOf(channel, 'enclosure').flatMap(({ attributes: { length = '', type = '' } }) =>
      /^[1-9]\d*$/u.test(length) && isMediaType(type) ? [] : [`${length} ${type}`],
    ),

  /** Media RSS, “media:content”: it has a size, a type and one of the defined mediums. */
  media: (channel) =>
    elementsOf(channel, 'media:content').flatMap(
      ({ attributes: { fileSize = '', type = '', medium } }) =>
        /^[1-9]\d*$/u.test(fileSize) &&
        isMediaType(type) &&
        /^(?:image|audio|video|document|executable)$/u.test(medium ?? '')
          ? []
          : [`${fileSize} ${type} ${medium ?? ''}`],
    ),

  /** Profile, “Content”: HTML is in content:encoded, and has absolute URLs. */
  content: (channel) =>
    elementsOf(channel, 'content:encoded').flatMap(({ text }) =>
      DomUtils.findAll((node) => 'attribs' in node, parseDocument(text).children).flatMap(
        ({ attribs }) =>
          ['href', 'src'].flatMap((name) =>
            attribs[name] === undefined || isAbsolute(attribs[name]) ? [] : [attribs[name]],
          ),
      ),
    ),

  /** Profile, “atom:link”: the feed has a link to its own URL, with its type. */
  self: (channel) => {
    const selves = childrenOf(channel, 'atom:link').filter(
      ({ attributes }) => attributes.rel === 'self',
    );
    const is = selves.length === 1 && selves[0]?.attributes.type === 'application/rss+xml';
    return is ? [] : [`self ${selves.length}`];
  },

  /** Profile, “Image”: its title and link are those of the channel. */
  image: (channel) =>
    childrenOf(channel, 'image').flatMap((image) =>
      ['title', 'link'].filter((name) => textOf(image, name) !== textOf(channel, name)),
    ),

  /** Profile, “Character data”: titles and names are plain text, not escaped twice. */
  plain: (channel) =>
    ['title', 'category', 'dc:creator', 'dc:source'].flatMap((name) =>
      elementsOf(channel, name)
        .map(({ text }) => text)
        .filter((text) =>
          /&(?:lt|gt|quot|apos|nbsp);|<\/?(?:b|i|em|strong|p|span|a)\b/iu.test(text),
        ),
    ),

  /** Profile, “Category”: a category in a tree is written with slashes between the levels, not with ` › `. */
  category: (channel) =>
    elementsOf(channel, 'category')
      .map(({ text }) => text)
      .filter((text) => text.trim() === '' || text.includes(' › ')),

  /** Profile, “dc:creator”: it is not empty. */
  creator: (channel) =>
    elementsOf(channel, 'dc:creator')
      .map(({ text }) => text)
      .filter((text) => text.trim() === ''),

  /** Namespaces in XML: every prefix is declared with its usual URI. */
  namespaces: (channel, rss) => {
    const bound = rss.attributes;
    const prefixes = new Set(walk(channel).flatMap(({ name }) => name.split(':').slice(0, -1)));
    return [...prefixes].filter(
      (prefix) =>
        NAMESPACES[prefix] === undefined || bound[`xmlns:${prefix}`] !== NAMESPACES[prefix],
    );
  },

  /** RFC 5005, 4: an archive document has a link to the current feed, and none to a hub. */
  history: (channel) => {
    if (childrenOf(channel, 'fh:archive').length === 0) return [];
    const rels = childrenOf(channel, 'atom:link').map(({ attributes }) => attributes.rel);
    return rels.includes('current') && !rels.includes('hub') ? [] : ['current'];
  },
} satisfies Record<string, Rule>;

/** All violations of RULES in a feed, one line each: `guid: …`. */
export function findProfileFaults(rss: XmlElement): string[] {
  const [channel] = childrenOf(rss, 'channel');
  if (!channel) return ['channel'];
  return Object.entries<Rule>(RULES).flatMap(([name, rule]) =>
    rule(channel, rss).map((fault) => `${name}: ${fault}`),
  );
}

function textOf(parent: XmlElement, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}

function isAbsolute(address: string): boolean {
  return /^(?:https?:\/\/[^/]|mailto:[^\s@]+@)/u.test(address) && URL.canParse(address);
}

function isMediaType(type: string): boolean {
  return /^[a-z]+\/[a-z0-9.+-]+$/u.test(type);
}
