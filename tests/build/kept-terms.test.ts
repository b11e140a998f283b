import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepTerms, readTerms } from '../../scripts/build/article-terms.ts';
import type { Term } from '../../src/search/related/terms.ts';
import { makeFolder } from '../content/folder.ts';

let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  return () => vi.unstubAllEnvs();
});

const terms = new Map<string, Term[]>([
  ['a', [{ key: '고객경험', surface: '고객 경험', count: 3, isPart: false }]],
  [
    'b',
    [
      { key: 'cx', surface: 'CX', count: 2, isPart: false },
      { key: '고객', surface: '고객', count: 7, isPart: true },
    ],
  ],
  ['c', []],
]);

test('둔 그대로 다시 읽는다', () => {
  keepTerms('1', terms);
  expect(readTerms('1')).toEqual(terms);
});

test('코드가 바뀌면 쓰지 않는다', () => {
  keepTerms('1', terms);
  expect(readTerms('2').size).toBe(0);
});

test('어느 바이트가 바뀌어도 쓰지 않는다', () => {
  keepTerms('1', terms);
  const [file = ''] = readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const bytes = readFileSync(file);
  for (let place = 0; place < bytes.length; place += 7) {
    const flipped = Buffer.from(bytes);
    flipped[place] = (bytes[place] ?? 0) ^ 4;
    writeFileSync(file, flipped);
    expect(readTerms('1').size).toBe(0);
  }
  writeFileSync(file, bytes.subarray(0, 40));
  expect(readTerms('1').size).toBe(0);
  writeFileSync(file, '');
  expect(readTerms('1').size).toBe(0);
});
