import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AuditedSite, toAuditedSite } from './audit/site.ts';
import { toWindow, VIEWS } from './audit/view.ts';
import { openBrowser } from './browser.ts';
import { README_PICTURES, toSmallPng } from './screenshots/readme.ts';
import { takePicture, type Shot } from './screenshots/shot.ts';
import { serve } from './serve.ts';
import { readSiteText } from './site-text.ts';

const USAGE = 'npm run screenshots -- [사이트폴더] [그림폴더] [--readme]';
const README_FOLDER = '.github/images';

/** Pictures of each kind of page, on a phone and a desk, by day and by night; or the README's two. */
async function main(): Promise<void> {
  const { folder, out, readme } = readArguments();
  const server = await serve(folder);
  const browser = await openBrowser();
  try {
    const site = toAuditedSite(readSiteText(folder), server.url, browser);
    const written = await (readme ? writeReadme(site) : writeAll(site, out));
    for (const file of written) console.log(file);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** `home-360-light.png` and so on, from the top of the page to its end. */
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
    writeFileSync(file, await toSmallPng(picture));
    written.push(`${file} (${(statSync(file).size / 1024).toFixed(0)} KB)`);
  }
  return written;
}

function readArguments(): { folder: string; out: string; readme: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { readme: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [folder = 'dist', out = 'test-results/screenshots', ...rest] = positionals;
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (rest.length > 0 || !isFolder) throw new Error(folder);
    return { folder, out, readme: values.readme ?? false };
  } catch {
    console.error(`사이트 폴더가 없거나 모르는 옵션이 있습니다.\n쓰는 법: ${USAGE}`);
    process.exit(2);
  }
}

await main();
