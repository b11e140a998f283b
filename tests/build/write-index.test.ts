import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { startCbor } from '../../scripts/build/search-index/cbor.ts';
import { toNames, toPageRecord } from '../../scripts/build/search-index/page-record.ts';
import {
  type PlacedWords,
  placeWords,
  toPageWords,
} from '../../scripts/build/search-index/page-words.ts';
import { toStringTable } from '../../scripts/build/search-index/string-table.ts';
import { PAGEFIND_CHUNK } from '../../scripts/build/search-index/word-index.ts';
import { writeIndex } from '../../scripts/build/search-index/write-index.ts';
import { decodeRecord, encodeRecord } from '../../src/search/record-format.ts';
import { randomIntegers } from '../../scripts/random-integers.ts';
import { makeFolder } from '../content/folder.ts';
import { keepInMemory, readKept } from '../search/marked-pages.ts';

afterAll(() => pagefind.close());

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  return () => vi.unstubAllEnvs();
});

/** A record of a page, each word of whose title and text is indexed. */
function toRecord(url: string, title: string, text: string) {
  const encode = (written: string): string =>
    encodeRecord(
      written,
      [...written.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
        word: word.toLowerCase(),
        start: index,
        end: index + word.length,
      })),
    );
  return { url, language: 'ko', content: encode(text), meta: { title: encode(title) } };
}

type PageOfIndex = ReturnType<typeof toRecord>;

/** The files that Pagefind makes of the pages, without those that the site does not use. */
async function indexByPagefind(records: readonly PageOfIndex[]): Promise<Map<string, string>> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'ko' });
  for (const record of records) await index?.addCustomRecord(record);
  const files = (await index?.getFiles())?.files ?? [];
  return new Map(
    files
      .filter(({ path }) => !/-(?:ui|highlight|worker)\.|-component/u.test(path))
      .map(({ path, content }) => [path, unpack(content)]),
  );
}

async function indexByBuild(records: readonly PageOfIndex[]): Promise<Map<string, string>> {
  const [table, cbor] = [toStringTable([]), startCbor()];
  const files = new Map<string, string>();
  const place = (record: string): PlacedWords => {
    const { text, tokens } = decodeRecord(record);
    return placeWords(text, tokens, table);
  };
  const pages = records.map(({ url, content, meta }) => ({
    words: toPageWords(place(content), place(meta.title), cbor),
    record: toPageRecord(url, content, meta.title, keepInMemory),
  }));
  await writeIndex(
    {
      write: async (name, _digest, make) => void files.set(name, unpack(await make())),
      name: (name, file) => files.set(name, unpack(readKept(file))),
    },
    pages,
    table,
    PAGEFIND_CHUNK,
  );
  return files;
}

/** Pagefind compresses with another library than Node. */
function unpack(bytes: Uint8Array): string {
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : Buffer.from(bytes)).toString('hex');
}

async function expectSame(records: readonly PageOfIndex[]): Promise<void> {
  const [ours, theirs] = [await indexByBuild(records), await indexByPagefind(records)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [file, bytes] of ours)
    expect(`${file} ${bytes === theirs.get(file)}`).toBe(`${file} true`);
}

test('한 장으로 된 색인이 Pagefind가 만든 것과 바이트까지 같다', async () => {
  await expectSame([
    toRecord('/a/', '고객의 경험', '고객의 경험, Eat café CAFE 고객 3세대 “고객”.\n다음 줄'),
    toRecord('/b/', '둘', 'ß ÿ йод и がぎ か 漢字 ½ Ⅻ ㅋㅋ ﬀ eat: "고객"!'),
    toRecord('/가/', 'eat', 'eat eat 뷁 COVID-19 𠀀 ゴ'),
  ]);
});

test('파일 이름의 앞자리가 같으면 한 자리를 더 쓴다', () => {
  expect(toNames(['1234567a', '1234567b', '1234567b0', '9'])).toEqual([
    'ko_1234567',
    'ko_1234567b',
    'ko_1234567b0',
    'ko_9',
  ]);
});

test('여러 장으로 나뉜 색인도 Pagefind가 만든 것과 바이트까지 같다', async () => {
  const random = randomIntegers(1);
  const letters = ['가', '나', 'a', '1', 'é'];
  const word = (): string =>
    Array.from({ length: random(6) + 1 }, () => letters[random(letters.length)] ?? '').join('');
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  await expectSame(
    Array.from({ length: 20 }, (_, page) => toRecord(`/${page}/`, text(300), text(3000))),
  );
});
