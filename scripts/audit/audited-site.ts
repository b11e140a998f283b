import type { Browser } from 'playwright-core';
import { isLetterFile } from '../../src/site/route-of.ts';
import { pickTemplates, readSitePage, type SitePage, type Template } from './templates.ts';

/** A built site that is being served, and the browser that looks at it. */
export interface AuditedSite {
  /** Without a trailing slash. */
  origin: string;
  browser: Browser;
  /** HTML and CSS by their path from the site's folder. */
  files: ReadonlyMap<string, string>;
  /** Without the letters, which are read in mail programs. */
  pages: readonly SitePage[];
  templates: readonly Template[];
}

/** Reads what is needed of a site's pages and chooses those to look at. */
export function toAuditedSite(
  files: ReadonlyMap<string, string>,
  origin: string,
  browser: Browser,
): AuditedSite {
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html') && !isLetterFile(file))
    .map(([file, html]) => readSitePage(file, html));
  return { origin, browser, files, pages, templates: pickTemplates(pages) };
}

/** The HTML of a page by its address. */
export function htmlOf({ files }: AuditedSite, url: string): string {
  const file = url.endsWith('/') ? `${url}index.html` : url;
  return files.get(file.slice(1)) ?? '';
}

/** `첫 쪽 /` */
export function nameOf({ name, url }: Template): string {
  return `${name} ${url}`;
}
