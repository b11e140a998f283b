import { type BuiltSite, toSiteFile } from '../../scripts/impact/site-files.ts';
import { digestOf } from '../../src/content/cache.ts';

/** A built site with these files, and with an empty feed if none is given; `base` is its base path. */
export function siteOf(files: Record<string, string>, base = ''): BuiltSite {
  const all = { 'rss.xml': feed([]), ...files };
  const entries = Object.entries(all).map(
    ([path, text]) =>
      [path, toSiteFile(path, Buffer.from(text), { digest: digestOf(text), base })] as const,
  );
  const texts = new Map(Object.entries(all));
  return { base, files: new Map(entries), read: (path) => texts.get(path) ?? '' };
}

/** HTML of a page with the parts that the layouts make: head, masthead, main. */
export function page(title: string, main: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta property="og:title" content="${title}">${head}</head><body><header>견본저널</header><main>${main}</main></body></html>`;
}

/** HTML of an article's page: title, text, and what follows the text in `<main>` (`around`). */
export function article(title: string, text = '글입니다.', around = ''): string {
  const own = `<article data-pagefind-body><h1>${title}</h1><div class="prose"><p>${text}</p></div></article>`;
  return page(title, own + around);
}

/** HTML of a redirect page, which is at the old address of an article. */
export function redirect(to: string): string {
  return `<!doctype html><html><head><meta http-equiv="refresh" content="0; url=${encodeURI(to)}"></head></html>`;
}

/** An RSS feed of items, each given as guid, URL path and title. */
export function feed(
  items: readonly (readonly [guid: string, address: string, title: string])[],
): string {
  const xml = items.map(
    ([guid, address, title]) =>
      `<item><title>${title}</title><link>https://sample.example.org${encodeURI(address)}</link><guid>${guid}</guid></item>`,
  );
  return `<rss><channel><title>견본저널</title>${xml.join('')}</channel></rss>`;
}
