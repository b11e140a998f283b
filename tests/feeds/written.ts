import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { input, journal } from '../archive/samples.ts';
import { materialOf } from './material.ts';

/** The entries of an archive whose feeds are written; `texts` has HTML by slug, by default a short text. */
export interface Written {
  articles: readonly Article[];
  bids?: readonly Bid[];
  texts?: Readonly<Record<string, string>>;
}

/** Writes all feed documents of an archive with these entries; the key is the URL path. */
export async function writeFeeds(written: Written): Promise<Map<string, string>> {
  const { articles, bids = [], texts = {} } = written;
  const archive = buildArchive(input(articles, { bids }));
  const material = materialOf({ html: ({ slug }) => texts[slug] ?? `<p>${slug}의 글</p>` });
  const files = new Map<string, string>();
  for (const plan of planDocuments(listFeeds(archive))) {
    files.set(plan.url, await writeDocument(plan, archive, material));
  }
  return files;
}

/** A feed document, reduced to what tests compare. */
export interface Read {
  items: { title: string; hasText: boolean }[];
  /** URL paths of the document's links, by relation: `prev-archive`. */
  links: Record<string, string>;
  /** Its marks of RFC 5005: `archive`, `complete`. */
  marks: string[];
}

/** Parses an RSS, Atom or JSON Feed document with other libraries than those that write it. */
export function readDocument(text: string): Read {
  if (text.startsWith('{')) return readJson(text);
  const { root } = parseXml(text);
  if (!root) throw new Error('문서가 비었습니다.');
  const top = root.name === 'rss' ? childrenOf(root)[0] : root;
  const children = top ? childrenOf(top) : [];
  return {
    items: children
      .filter(({ name }) => name === 'item' || name === 'entry')
      .map((item) => {
        const inside = childrenOf(item);
        return {
          title: inside.find(({ name }) => name === 'title')?.text ?? '',
          hasText: inside.some(({ name }) => name === 'content:encoded' || name === 'content'),
        };
      }),
    links: Object.fromEntries(
      children.flatMap(({ attributes: { rel, href } }) =>
        rel === undefined || href === undefined ? [] : [[rel, href.replace(journal.url, '')]],
      ),
    ),
    marks: children.flatMap(({ name }) => (name.startsWith('fh:') ? [name.slice(3)] : [])),
  };
}

/** Reads the document at a URL path and all earlier ones, following the links `prev-archive` (RFC 5005). */
export function crawl(files: ReadonlyMap<string, string>, start: string): Read[] {
  const found: Read[] = [];
  for (let url: string | undefined = start; url !== undefined;) {
    const text = files.get(url);
    if (text === undefined) throw new Error(`${url}가 없습니다.`);
    if (found.length > files.size) throw new Error(`${start}의 지난 호가 끝나지 않습니다.`);
    const read = readDocument(text);
    found.push(read);
    url = read.links['prev-archive'];
  }
  return found;
}

const jsonSchema = z.object({
  items: z.array(z.object({ title: z.string(), content_html: z.string().optional() })),
});

function readJson(text: string): Read {
  const { items } = jsonSchema.parse(JSON.parse(text));
  return {
    items: items.map(({ title, content_html }) => ({ title, hasText: Boolean(content_html) })),
    links: {},
    marks: [],
  };
}

function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}
