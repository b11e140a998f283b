import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isError, type Message } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeFolder } from '../content/folder.ts';
import { buildSite, FIXTURE, readTree, temporaryFolder } from '../site/build-site.ts';
import { edgeArchive } from './edge-archive.ts';
import { edgeFiles } from './edge-files.ts';

// The law: whatever the check passes, the build builds, verifies and swaps in; whatever it refuses,
// it refuses with a place and without a stack. EDGE_RUNS=20 tries more archives, and EDGE_SEED=7
// those of one seed.
const RUNS = Number(process.env.EDGE_RUNS ?? 2);
const FIRST = Number(process.env.EDGE_SEED ?? Date.now() % 1_000_000);
// In the place of a journal.yaml that is refused: without one, nothing is built.
const JOURNAL = readFileSync(join(FIXTURE, 'journal.yaml'));
const SIZE = { articles: 45, bids: 15 };

let files: Record<string, Uint8Array | string>;

beforeAll(async () => {
  vi.stubEnv('CACHE_DIR', temporaryFolder());
  const named = await edgeFiles();
  files = Object.fromEntries(
    ['2024-04', 'undated', '0001-01', '9999-12']
      .map((issue) => `issues/${issue}`)
      .concat('bids/2024')
      .flatMap((folder) => named.map(([name, bytes]) => [`${folder}/${name}`, bytes])),
  );
});

afterAll(() => vi.unstubAllEnvs());

/** The errors of the check; none without a place, none that is the program's own fault. */
async function findErrors(folder: string): Promise<Message[]> {
  const { messages } = await checkContent(folder);
  const errors = messages.filter(isError);
  for (const { line, column, text, rule } of errors) {
    expect(Math.min(line, column)).toBeGreaterThan(0);
    expect(rule).not.toBe('');
    expect(text).not.toMatch(/뜻밖의 오류|\n\s+at /u);
    expect(text.length).toBeLessThan(10_000);
  }
  return errors;
}

/** Values that replace refused values of required fields. */
const INSTEAD: Record<string, string> = {
  title: '견본',
  category: 'report',
  agency: '견본공단',
  posted: '2024-07-25',
};

/**
 * The text without the fields of these lines, and with another text if one is in it; undefined if it
 * is the file that is refused, or its folder.
 */
function dropRefusedParts(text: string, refused: readonly number[]): string | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const matter = lines.slice(1, end);
  const fields = refused
    .filter((line) => line <= end)
    .map((line) => matter.findLastIndex((one, at) => at + 2 <= line && /^\w/u.test(one)));
  for (const at of [...new Set(fields)].sort((one, other) => other - one)) {
    const key = /^\w+/u.exec(matter[at] ?? '')?.[0] ?? '';
    if (at < 0 || ['id', 'issue'].includes(key)) return undefined;
    const rest = matter.slice(at + 1).findIndex((line) => /^\w/u.test(line));
    const instead = INSTEAD[key];
    const length = rest < 0 ? matter.length - at : rest + 1;
    matter.splice(at, length, ...(instead === undefined ? [] : [`${key}: ${instead}`]));
  }
  const body = refused.some((line) => line > end + 1)
    ? ['', '글입니다.', '']
    : lines.slice(end + 1);
  return ['---', ...matter, '---', ...body].join('\n');
}

/**
 * Removes what the check refuses, fields, texts or else whole files, until it refuses nothing. Returns how
 * many errors there were.
 */
async function dropRefused(folder: string): Promise<number> {
  for (let refused = 0; ;) {
    const errors = await findErrors(folder);
    if (errors.length === 0) return refused;
    refused += errors.length;
    for (const [file, found] of Map.groupBy(errors, (error) => error.file)) {
      const path = join(folder, relative(relative(process.cwd(), folder), file));
      expect(existsSync(path), file).toBe(true);
      const lines = found.map(({ line }) => line);
      const left = path.endsWith('.mdx')
        ? dropRefusedParts(readFileSync(path, 'utf8'), lines)
        : undefined;
      if (left !== undefined) writeFileSync(path, left);
      else if (basename(path) === 'journal.yaml') writeFileSync(path, JOURNAL);
      else rmSync(path);
    }
  }
}

describe.each(Array.from({ length: RUNS }, (_, run) => FIRST + run))('EDGE_SEED=%i', (seed) => {
  test('점검이 받아들인 것은 빌드된다', async () => {
    const [texts = {}] = fc.sample(edgeArchive(SIZE.articles, SIZE.bids), { seed, numRuns: 1 });
    const folder = makeFolder({ ...files, ...texts });
    const refused = await dropRefused(folder);
    const out = join(temporaryFolder(), 'site');
    const { code, output } = await buildSite(folder, out);
    expect(output).toContain('사이트를 만들었습니다');
    expect(code).toBe(0);
    expect(refused).toBeGreaterThan(0);
    const built = [...readTree(out).keys()];
    expect(built.filter((file) => file.endsWith('/index.html')).length).toBeGreaterThan(20);
    expect(built.flatMap((file) => file.split('/')).filter((part) => !isServed(part))).toEqual([]);
    // Two names that differ in case only are one file on Windows and macOS.
    expect(new Set(built.map((file) => file.toLowerCase())).size).toBe(built.length);
  });
});

/** Whether every host and file system keeps a file or folder of this name. */
function isServed(name: string): boolean {
  return (
    Buffer.byteLength(name) <= 255 &&
    name === name.normalize('NFC') &&
    !/^[.\s]|[.\s]$|[\\:*?"<>|\p{Cc}]/u.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(name)
  );
}
