import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import render from 'dom-serializer';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findHtmlErrors } from '../../scripts/audit/audit-markup.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeFolder } from '../content/folder.ts';
import { buildSite, FIXTURE, readTree, temporaryFolder } from '../site/build-site.ts';
import { findForeign } from './allowed.ts';
import { writtenBody } from './body.ts';
import { articleMatter, bidMatter, toMatter } from './matter.ts';

const ARTICLES = 240;
const BIDS = 60;

// A failure names it: the same seed makes the same site.
const seed = Date.now();
const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] =>
  fc.sample(arbitrary, { seed, numRuns });

/** A generated file of the content folder, with the title that it gives its page. */
interface Piece {
  file: string;
  page: string;
  title: string;
  text: string;
}

const pieces: Piece[] = [
  ...sample(fc.tuple(articleMatter, writtenBody), ARTICLES).map(([matter, body], index) =>
    toPiece('issues/2024-04', index, matter, body),
  ),
  ...sample(fc.tuple(bidMatter, writtenBody), BIDS).map(([matter, body], index) =>
    toPiece('bids/2024', index, matter, body),
  ),
];

let accepted: Piece[];
let files: Map<string, Buffer>;

beforeAll(async () => {
  vi.stubEnv('CACHE_DIR', temporaryFolder());
  const folder = await makeContent();
  await dropRefused(folder);
  const out = join(temporaryFolder(), 'site');
  const { code, output } = await buildSite(folder, out);
  if (code !== 0) throw new Error(`seed ${seed}\n${output}`);
  files = readTree(out);
});

afterAll(() => vi.unstubAllEnvs());

function toPiece(folder: string, index: number, matter: { title: string }, body: string): Piece {
  const slug = `글-${index}`;
  return {
    file: `${folder}/${slug}.mdx`,
    page: `${folder}/${slug}/index.html`,
    title: matter.title,
    text: `---\n${toMatter(matter)}\n---\n\n${body}`,
  };
}

async function makeContent(): Promise<string> {
  const picture = (width: number): Promise<Buffer> =>
    sharp({ create: { width, height: 90, channels: 3, background: '#456' } })
      .png()
      .toBuffer();
  const beside = {
    'a.png': await picture(100),
    'wide.jpg': await picture(1600),
    'a.pdf': '%PDF-1.4',
    'a.mp3': 'ID3',
  };
  return makeFolder({
    'journal.yaml': readFileSync(join(FIXTURE, 'journal.yaml')),
    'issues/2024-04/issue.yaml': 'month: 2024-04\n',
    ...Object.fromEntries(
      ['issues/2024-04', 'bids/2024'].flatMap((room) =>
        Object.entries(beside).map(([name, bytes]) => [`${room}/${name}`, bytes]),
      ),
    ),
    ...Object.fromEntries(pieces.map(({ file, text }) => [file, text])),
  });
}

/** What one file does to another (two tags that give one address) is the check's to tell: those go. */
async function dropRefused(folder: string): Promise<void> {
  const { messages } = await checkContent(folder);
  const refused = new Set(messages.filter(isError).map(({ file }) => basename(file)));
  accepted = pieces.filter(({ file }) => !refused.has(basename(file)));
  for (const { file } of pieces) if (refused.has(basename(file))) rmSync(join(folder, file));
}

function read(path: string): string {
  return files.get(path)?.toString() ?? '';
}

describe('받아들인 글로 지은 사이트', () => {
  test('거의 모두 받아들인다', () => {
    expect(accepted.length, `seed ${seed}`).toBeGreaterThan((ARTICLES + BIDS) / 2);
  });

  test('제목은 쪽의 어디에서나 적은 그대로다', () => {
    for (const { page, title, file } of accepted) {
      const document = parseDocument(read(page));
      const at = `seed ${seed}, ${file}`;
      const textOf = (name: string): string =>
        DomUtils.textContent(DomUtils.getElementsByTagName(name, document, true, 1));
      expect(textOf('h1'), at).toBe(title);
      // After it follows what distinguishes the page from one with the same title.
      expect(textOf('title').startsWith(title), at).toBe(true);
      expect(textOf('title').slice(title.length), at).toMatch(/^(?: \(.+\))? \| 견본저널$/u);
      const metas = DomUtils.getElementsByTagName('meta', document).map(({ attribs }) => attribs);
      expect(metas.find(({ property }) => property === 'og:title')?.content, at).toBe(title);
    }
  });

  test('본문에는 허락한 것만 있고, 실행되는 것은 사이트의 스크립트뿐이다', () => {
    const shown = accepted.filter(({ page, file }) => {
      const { children } = parseDocument(read(page));
      const [prose] = DomUtils.findAll(({ attribs }) => attribs.class === 'prose', children);
      // The page links the styles of rare blocks after the first paragraph.
      const text = render(prose?.children ?? []).replaceAll(
        /<link rel="stylesheet" href="\/_astro\/[\w.-]+\.css">/gu,
        '',
      );
      expect(findForeign(text), `seed ${seed}, ${file}`).toEqual([]);
      const names = DomUtils.findAll(() => true, children).flatMap(({ attribs }) =>
        Object.keys(attribs),
      );
      expect(
        names.filter((name) => /^on|^style$|[^\w:-]/u.test(name)),
        file,
      ).toEqual([]);
      return prose !== undefined;
    });
    // A notice whose text is but a footnote that nothing calls shows none.
    expect(shown.length).toBeGreaterThan(accepted.length * 0.9);
  });

  test('JSON-LD는 블록 하나에 온전하다', () => {
    for (const { page, title, file } of accepted) {
      const scripts = [
        ...read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu),
      ];
      expect(scripts, `seed ${seed}, ${file}`).toHaveLength(1);
      const text = scripts[0]?.[1] ?? '';
      expect(text, file).not.toMatch(/<!--|<\/?script/iu);
      expect(JSON.stringify(JSON.parse(text)), file).toContain(JSON.stringify(title));
    }
  });

  test('쪽은 올바른 HTML이고 피드와 그림은 올바른 XML이다', async () => {
    const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
    for (const [file, bytes] of files) if (/\.(?:xml|svg)$/u.test(file)) parseXml(bytes.toString());
    const wrong: string[] = [];
    for (const file of pages.filter((_, index) => (index + seed) % 3 === 0)) {
      const errors = await findHtmlErrors(file, read(file));
      // An editor may call an article what she likes.
      wrong.push(...errors.filter((error) => !error.includes('  long-title  ')));
    }
    expect(wrong, `seed ${seed}`).toEqual([]);
  });
});
