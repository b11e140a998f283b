import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../serve.ts';
import { takeElement, takeSections, toSmallPng } from './take-picture.ts';

const FOLDER = '.github/images/guide';
const STEPS = resolve('scripts/screenshots/guide-steps.html');
const MOST = 40 * 1024;

/** Takes every picture of the editors' guide: of its examples, built as a site, and of its steps; returns the files. */
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

/** journal.yaml with the list of members that belongs to it. */
function readSettings(): Record<string, Buffer> {
  const names = ['journal.yaml', 'members.yaml'].filter((name) =>
    existsSync(join('content', name)),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join('content', name))]));
}

async function takeExamples(browser: Browser): Promise<Record<string, Buffer>> {
  const home = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    const { files, pictures } = toPicturedContent(
      readExamples(readFileSync('content/README.md', 'utf8')),
    );
    const center = await sharp('scripts/screenshots/guide-center.svg').jpeg().toBuffer();
    const others = {
      ...readSettings(),
      'issues/2024-04/center.jpg': center,
      'issues/2024-04/desk.jpg': await sharp(center).flop().toBuffer(),
      'issues/2024-04/survey.pdf': '%PDF',
      'issues/2024-04/talk.mp3': 'ID3',
    };
    for (const [file, text] of Object.entries({ ...files, ...others })) {
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

/** A code block of the editors' guide, and the picture of its result. */
interface GuideExample {
  language: 'mdx' | 'yaml';
  /** The word after the language of the block: a file name (`issue.yaml`), `틀림` or `맞음`; '' if absent. */
  label: string;
  text: string;
  /** Text of the nearest heading above the block. */
  heading: string;
  /** Name of the picture below the block, `box` for `box.png`; undefined if there is none. */
  picture: string | undefined;
}

const BLOCK =
  /^```(mdx|yaml)(?: (\S+))?\n([\s\S]*?)^```$(?:\n+<img src="[^"]*\/guide\/([a-z-]+)\.png")?/gmu;

const ANY_BLOCK = /^```[\s\S]*?^```$/gmu;

/** The `mdx` and `yaml` code blocks of the editors' guide, in order. */
export function readExamples(guide: string): GuideExample[] {
  return [...guide.matchAll(BLOCK)].map((found) => {
    const [, language, label = '', text = '', picture] = found;
    const above = guide.slice(0, found.index).replace(ANY_BLOCK, '');
    const heading = [...above.matchAll(/^#{2,4} (.+)$/gmu)].at(-1)?.[1] ?? '';
    return { language: language === 'yaml' ? 'yaml' : 'mdx', label, text, heading, picture };
  });
}

/** A picture of the guide to take: the page, and the element on the page to capture. */
interface GuidePicture {
  name: string;
  url: string;
  element: '.prose' | '.article' | '.cover';
  /** Width of the window in CSS pixels. */
  width: number;
}

/** The content files of a small archive in which each example with a picture has a page, and the pictures to take. */
function toPicturedContent(examples: readonly GuideExample[]): {
  files: Record<string, string>;
  pictures: GuidePicture[];
} {
  const files: Record<string, string> = {};
  const pictures: GuidePicture[] = [];
  for (const { text, label, picture: name } of examples) {
    if (name === undefined) continue;
    const isIssue = label === 'issue.yaml';
    const isWhole = text.startsWith('---\n');
    files[`issues/2024-04/${isIssue ? label : `${name}.mdx`}`] =
      isIssue || isWhole ? text : toExampleArticle(pictures.length, text);
    pictures.push({
      name,
      url: `/issues/2024-04/${isIssue ? '' : `${name}/`}`,
      element: isIssue ? '.cover' : isWhole ? '.article' : '.prose',
      width: isIssue ? 240 : 360,
    });
  }
  // The example of issue.yaml names these two articles in its `order`.
  for (const [index, slug] of ['chatbot', 'gen-z-workplace'].entries()) {
    files[`issues/2024-04/${slug}.mdx`] ??= toExampleArticle(100 + index, '글입니다.\n');
  }
  return { files, pictures };
}

/** The text of an article file with the required frontmatter; `number` makes its id unique. */
export function toExampleArticle(number: number, body: string): string {
  return `---
id: uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}
title: "안내의 보기"
issue: 2024-04
category: report
date: 2024-04-01
summary: "안내의 보기를 담은 기사다."
---

${body}`;
}
