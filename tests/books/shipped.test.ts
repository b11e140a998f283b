import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { UNDATED } from '../../src/archive/issue.ts';
import { type Book, toCategoryBook, toIssueBook, toSeriesBook } from '../../src/books/book.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { drawingEdition } from '../../src/content/drawing-edition.ts';
import { hasShippedJournal } from '../shipped-journal.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { findEpubFaults, listBook, readInBook } from './epub-faults.ts';
import { hasJava, runEpubCheck, unlessJava } from './epubcheck.ts';

const work = temporaryFolder();
/** EPUBCheck takes half a minute a book on a busy machine. */
const CHECKED_IN = 600_000;
let archive: Archive;
let make: (book: Book) => Promise<Uint8Array>;

beforeAll(async () => {
  process.env.CACHE_DIR = join(work, 'cache');
  Object.assign(globalThis, { DRAWING_EDITION: drawingEdition() });
  const { makeBook } = await import('../../src/load/load-book.ts');
  archive = buildArchive(await readArchiveInput());
  make = (book) => makeBook(archive, book);
});

/** A book of each dated issue, each series and each category without a parent. */
function allBooks(): Book[] {
  return [
    ...archive.issues
      .filter(({ month }) => month !== UNDATED)
      .map((issue) => toIssueBook(archive, issue)),
    ...archive.series.map((series) => toSeriesBook(archive, series)),
    ...archive.categories
      .filter(({ articles }) => articles.length > 0)
      .map((category) => toCategoryBook(archive, category)),
  ];
}

describe.skipIf(!hasShippedJournal)('이 저장소의 호, 연재, 분류를 책으로 만들면', () => {
  test('구조에 잘못이 없다', async () => {
    const books = allBooks();
    expect(books.length).toBeGreaterThan(0);
    for (const book of books) {
      const faults = findEpubFaults(await make(book));
      expect({ book: book.name, faults }).toEqual({ book: book.name, faults: [] });
    }
  });

  test.runIf(hasJava)(
    `호의 책에 EPUBCheck의 오류와 경고가 없다${unlessJava}`,
    async () => {
      for (const book of allBooks().filter(({ issue }) => issue !== undefined)) {
        const file = join(work, 'book.epub');
        writeFileSync(file, await make(book));
        const faults = runEpubCheck(file);
        expect({ book: book.name, faults }).toEqual({ book: book.name, faults: [] });
      }
    },
    CHECKED_IN,
  );

  test('두 번 만들어도 바이트까지 같다', async () => {
    const [book] = allBooks();
    if (!book) throw new Error('호가 없습니다.');
    expect(Buffer.from(await make(book)).equals(await make(book))).toBe(true);
  });

  test('모든 기사가 차례의 순서대로 들어 있다', async () => {
    for (const book of allBooks()) {
      const bytes = await make(book);
      const titles = book.sections.flatMap(({ chapters }) =>
        chapters.map(({ article }) => article.title),
      );
      const files = listBook(bytes).filter((name) => name.startsWith('article-'));
      expect(files).toHaveLength(titles.length);
      const contents = readInBook(bytes, 'contents.xhtml').replaceAll('&amp;', '&');
      const places = titles.map((title) => contents.indexOf(`>${title}</a>`));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
});
