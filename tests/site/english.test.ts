import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, readTree, temporaryFolder } from './build-site.ts';

let files: Map<string, string>;

beforeAll(async () => {
  const work = temporaryFolder();
  const content = resolve('tests/fixtures/english');
  const { code, output } = await buildSite(content, join(work, 'site'), join(work, 'cache'));
  if (code !== 0) throw new Error(output);
  const texts = [...readTree(join(work, 'site'))].filter(([file]) =>
    /\.(?:html|xml|json|txt|md|css|js|opml|svg)$/u.test(file),
  );
  files = new Map(texts.map(([file, bytes]) => [file, bytes.toString()]));
});

function read(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path}가 없습니다.`);
  return text;
}

/** The text of a page, its elements parted by spaces. */
function wordsIn(path: string): string {
  return read(path)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

/** Of the search: its code knows Hangul, and a Korean keyboard has ㅏ where others have K. */
const KNOWS_HANGUL = /^(?:pagefind\/|_astro\/search-worker)/u;

test('영어 저널의 사이트에는 한글이 한 글자도 없다', () => {
  const korean = [...files]
    .filter(([file]) => !KNOWS_HANGUL.test(file))
    .flatMap(([file, text]) =>
      [...text.replaceAll('`ㅏ`', '').matchAll(/.{0,30}\p{Script=Hangul}+.{0,30}/gu)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
  expect(korean).toEqual([]);
});

describe('언어를 밝히는 곳', () => {
  const article = 'issues/2025-03/oil-survey/index.html';
  test.each([
    [article, '<html lang="en-GB"'],
    [article, '<meta property="og:locale" content="en_GB">'],
    [article, '"inLanguage":"en-GB"'],
    [article, '<meta name="citation_language" content="en-GB">'],
    ['rss.xml', '<language>en-GB</language>'],
    ['atom.xml', 'xml:lang="en-GB"'],
    ['feed.json', '"language":"en-GB"'],
    ['issues/2025-03/letter.html', '<html lang="en-GB"'],
    ['pagefind/pagefind-entry.json', '"en":'],
  ])('%s: %s', (file, text) => {
    expect(read(file)).toContain(text);
  });
});

test.each([
  ['index.html', 'April 2025 Façades, dials and honest repairs'],
  ['index.html', 'Published 4 April 2025'],
  ['index.html', 'up to KRW 48,000,000 (excluding VAT)'],
  ['issues/2025-03/oil-survey/index.html', 'Words Margaret Ashdown'],
  ['issues/2025-03/oil-survey/index.html', 'Photographs Tobias Krüger'],
  ['issues/2025-03/oil-survey/index.html', 'about 1 min'],
  ['issues/2025-03/oil-survey/index.html', '12 March 2025 The number of movements'],
  ['issues/2025-03/jerome-interview/index.html', 'Question When do you refuse a commission?'],
  ['articles/index.html', '6 articles · newest first'],
  ['tags/people/index.html', '1 article tagged ‘people’'],
  ['bids/2025/town-hall-clock/index.html', 'Deadline Fri, 9 May 2025, 17:00 (KST)'],
  ['404.html', 'Page not found'],
])('%s에 영어로 적힌다: %s', (file, text) => {
  expect(wordsIn(file)).toContain(text);
});

test('수와 단위, 그래프를 영어로 읽어 준다', () => {
  const html = read('issues/2025-03/oil-survey/index.html');
  expect(html).toContain(
    'Movements by workshop: a bar chart of 4 items; the largest value is ‘Five others’ (173 movements), the smallest ‘Café de l’Horloge’ (60 movements).',
  );
  expect(html).toContain('96 movements');
});

test('편지와 Markdown, llms.txt도 영어로 말한다', () => {
  expect(read('issues/2025-03/letter.txt')).toContain(
    'No. 611 · Published 7 March 2025 · 3 articles',
  );
  expect(read('issues/2025-03/oil-survey/index.md')).toContain('- Licence: All rights reserved');
  expect(read('llms.txt')).toContain('There are 6 articles and 2 tenders.');
});
