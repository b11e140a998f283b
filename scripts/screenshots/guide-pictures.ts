import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { readExamples, toPicturedContent } from './guide.ts';
import { takeElement, takeSections } from './shot.ts';
import { toSmallPng } from './small-png.ts';
import { serve } from '../serve.ts';

const FOLDER = '.github/images/guide';
const STEPS = resolve('scripts/screenshots/guide-steps.html');
const MOST = 40 * 1024;

/** Draws every picture of the editors' guide again: its examples on a site made of them, and the steps. */
export async function writeGuidePictures(browser: Browser): Promise<string[]> {
  const shots = {
    ...(await takeSections(browser, pathToFileURL(STEPS).href)),
    ...(await takeExamples(browser)),
  };
  mkdirSync(FOLDER, { recursive: true });
  const written: string[] = [];
  for (const [name, picture] of Object.entries(shots)) {
    const file = join(FOLDER, `${name}.png`);
    writeFileSync(file, await toSmallPng(picture, MOST));
    written.push(`${file} (${(statSync(file).size / 1024).toFixed(0)} KB)`);
  }
  return written;
}

async function takeExamples(browser: Browser): Promise<Record<string, Buffer>> {
  const home = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const { files, pictures } = toPicturedContent(
      readExamples(readFileSync('content/README.md', 'utf8')),
    );
    const center = await sharp('scripts/screenshots/guide-center.svg').jpeg().toBuffer();
    const beside = { 'issues/2024-04/center.jpg': center, 'issues/2024-04/survey.pdf': '%PDF' };
    for (const [file, text] of Object.entries({ ...files, ...beside })) {
      const path = join(home, 'content', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const site = join(home, 'site');
    buildSite(join(home, 'content'), site);
    const server = await serve(site);
    const shots: Record<string, Buffer> = {};
    for (const { name, url, element, width } of pictures) {
      shots[name] = await takeElement(browser, server.url + url, element, width);
    }
    await server.close();
    return shots;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function buildSite(content: string, out: string): void {
  const command = ['scripts/build/index.ts', '--content', content, '--out', out];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('안내의 보기로 사이트를 짓지 못했습니다.');
}
