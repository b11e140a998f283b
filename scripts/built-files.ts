import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { basePath } from '../src/site/base-path.ts';
import { SITEMAP_URL } from '../src/site/urls.ts';

/** The paths of all files of a built site, relative to its folder, with slashes, sorted: `about/index.html`. */
export function listBuiltFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The contents of the HTML and CSS files of a built site, by path from its folder. */
export function readSiteText(folder: string): Map<string, string> {
  const files = listBuiltFiles(folder).filter((file) => /\.(?:html|css)$/u.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The path below which a built site is published, `/journal`, as its robots.txt says; '' without one. */
export function readBasePath(folder: string): string {
  const file = join(folder, 'robots.txt');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const sitemap = /^Sitemap: (.+)$/mu.exec(text)?.[1] ?? '';
  return sitemap.endsWith(SITEMAP_URL) ? basePath(sitemap.slice(0, -SITEMAP_URL.length)) : '';
}

/** The decoded URL path of an HTML file of a built site: `/about/` for `about/index.html`. */
export function pagePathOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
}
