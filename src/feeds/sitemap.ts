import { compareText } from '../text/compare.ts';
import { absoluteUrl, SITEMAP_URL } from '../site/urls.ts';
import { toXml } from './xml.ts';

const NAMESPACE = { '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The protocol allows 50,000 addresses a file (sitemaps.org). */
const MOST_ADDRESSES = 45_000;

/**
 * The sitemap for search engines: its files by path in the site, `sitemap-0.xml` and so on, and the
 * index that lists them. `pages` are addresses from the root, percent-encoded; `site` is the site's URL.
 */
export function toSitemapFiles(pages: readonly string[], site: string): [string, string][] {
  const sorted = [...pages].sort(compareText).map((page) => ({ loc: absoluteUrl(page, site) }));
  const count = Math.max(1, Math.ceil(sorted.length / MOST_ADDRESSES));
  const files = Array.from({ length: count }, (_, part): [string, string] => [
    `sitemap-${part}.xml`,
    toXml({
      urlset: {
        ...NAMESPACE,
        url: sorted.slice(part * MOST_ADDRESSES, (part + 1) * MOST_ADDRESSES),
      },
    }),
  ]);
  const sitemap = files.map(([file]) => ({ loc: absoluteUrl(`/${file}`, site) }));
  return [...files, [SITEMAP_URL.slice(1), toXml({ sitemapindex: { ...NAMESPACE, sitemap } })]];
}
