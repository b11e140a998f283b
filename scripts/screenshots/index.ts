import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type AuditedSite, toAuditedSite } from '../audit/audited-site.ts';
import { toWindow, VIEWS } from '../audit/view.ts';
import { openBrowser } from '../browser.ts';
import { readSiteText } from '../built-files.ts';
import { endWithUsage, isFolder, readArguments } from '../options.ts';
import { serve } from '../serve.ts';
import { writeGuidePictures } from './guide-pictures.ts';
import { type Shot, takePicture, toSmallPng } from './take-picture.ts';

const USAGE = 'npm run screenshots -- [사이트폴더] [그림폴더] [--readme | --guide]';
const WRONG = '사이트 폴더가 없거나 알 수 없는 옵션이 있습니다.';
const README_FOLDER = '.github/images';
const README_MOST = 150 * 1024;

/** The pictures of the README: the home page in a light desktop window, a long article in a dark phone window. */
const README_PICTURES: readonly {
  key: 'home' | 'article';
  name: string;
  window: BrowserContextOptions;
}[] = [
  {
    key: 'home',
    name: 'home.png',
    window: { viewport: { width: 1280, height: 880 }, colorScheme: 'light' },
  },
  {
    key: 'article',
    name: 'article.png',
    window: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  },
];

/** Takes pictures of each kind of page in every view; with `--readme` or `--guide`, the pictures of README or guide. */
async function main(): Promise<void> {
  const { folder, out, readme, guide } = readCommand();
  const browser = await openBrowser();
  try {
    const written = await (guide
      ? writeGuidePictures(browser)
      : writeSite(browser, folder, readme ? undefined : out));
    for (const file of written) console.log(file);
  } finally {
    await browser.close();
  }
}

/** Takes pictures of a built site and writes them to `out`; without `out`, takes the pictures of the README. */
async function writeSite(
  browser: Browser,
  folder: string,
  out: string | undefined,
): Promise<string[]> {
  const server = await serve(folder);
  try {
    const site = toAuditedSite(readSiteText(folder), server.url, browser);
    return await (out === undefined ? writeReadme(site) : writeAll(site, out));
  } finally {
    await server.close();
  }
}

/** Writes a picture of the whole page for each kind of page and view: `home-360-light.png`. */
async function writeAll(site: AuditedSite, out: string): Promise<string[]> {
  mkdirSync(out, { recursive: true });
  const written: string[] = [];
  for (const { key, url } of site.templates) {
    for (const view of VIEWS) {
      const shot: Shot = { url, window: toWindow(view), isWhole: true };
      const file = join(out, `${key}-${view.width}-${view.theme}.png`);
      writeFileSync(file, await takePicture(site, shot));
      written.push(file);
    }
  }
  return written;
}

async function writeReadme(site: AuditedSite): Promise<string[]> {
  mkdirSync(README_FOLDER, { recursive: true });
  const written: string[] = [];
  for (const { key, name, window } of README_PICTURES) {
    const template = site.templates.find((one) => one.key === key);
    if (!template) throw new Error(`${name}에 담을 쪽이 사이트에 없습니다.`);
    const picture = await takePicture(site, { url: template.url, window, isWhole: false });
    const file = join(README_FOLDER, name);
    writeFileSync(file, await toSmallPng(picture, README_MOST));
    written.push(`${file} (${(statSync(file).size / 1024).toFixed(0)} KB)`);
  }
  return written;
}

function readCommand() {
  const { values, positionals } = readArguments(
    { readme: { type: 'boolean', default: false }, guide: { type: 'boolean', default: false } },
    USAGE,
    WRONG,
  );
  const [folder = 'dist', out = 'test-results/screenshots', ...rest] = positionals;
  if (rest.length > 0 || !(values.guide || isFolder(folder))) endWithUsage(USAGE, WRONG);
  return { folder, out, ...values };
}

await main();
