import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { flattenCategories, toCategoryNodes } from '../../src/archive/category.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { readJournal, readSearchWords, readStyle } from '../../src/content/settings.ts';
import { buildSite, type BuildResult, readTree, temporaryFolder } from './build-site.ts';
import { sharedTitles } from './shared-titles.ts';
import { hasShippedJournal } from '../shipped-journal.ts';

const CONTENT = 'tests/fixtures/cycling';
const SHIPPED = 'content';

let built: BuildResult;
let files: Map<string, Buffer>;

beforeAll(async () => {
  const work = temporaryFolder();
  built = await buildSite(CONTENT, join(work, 'site'), join(work, 'cache'));
  if (built.code !== 0) throw new Error(built.output);
  files = readTree(join(work, 'site'));
});

/** Words of the trade of the shipped journal, and of what only that journal has. */
const TRADE = ['컨택', '콘택트', '콜센터', '상담', '챗봇', '회원사', '입찰', '수요기관', '낙찰'];

/** Words of the lists of the shipped journal that any journal may use. */
const COMMON = new Set([
  ...[
    '고객센터',
    '메시지',
    '문자메시지',
    '이메일',
    '전자우편',
    '홈페이지',
    '앱',
    '서버',
    '클라우드',
  ],
]);

/** What the shipped journal is called, and the names, pages and words that are its own. */
function wordsOfShipped(): string[] {
  const [journal] = readJournal(SHIPPED).entries;
  const [words] = readSearchWords(SHIPPED).entries;
  const [style] = readStyle(SHIPPED).entries;
  if (!journal || !words || !style) throw new Error('content/');
  const categories = flattenCategories(toCategoryNodes(journal.categories));
  const own = [
    ...[journal.title, journal.publisher, journal.notice ?? '', new URL(journal.url).host],
    ...categories.map(({ label }) => label),
    ...readdirSync(join(SHIPPED, 'pages')).flatMap(titleOf),
  ];
  const lists = [
    ...words.synonyms.flat(),
    ...words.words.map((word) => word.replaceAll('+', '')),
    ...style.words.flatMap(({ write, not }) => [write, ...not]),
  ].filter((word) => /[가-힣]{2}/u.test(word) && !COMMON.has(word));
  return [...new Set([...TRADE, ...own, ...lists])].filter((word) => word !== '');
}

function titleOf(page: string): string[] {
  const { split } = splitFrontmatter(readFileSync(join(SHIPPED, 'pages', page), 'utf8'));
  const matter: unknown = parse(split?.matter ?? '');
  return matter instanceof Object && 'title' in matter ? [String(matter.title)] : [];
}

/** The text of a file of a site; of the search index, as it is before compression. */
function textOf(file: string, bytes: Buffer): string {
  if (/\.(?:png|avif|webp|jpeg|woff2|pagefind)$/u.test(file)) return '';
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

/** Whether a text has a word; a Latin word must stand alone: `Report`, not `reportError`. */
function has(text: string, word: string): boolean {
  return /^[\w ]+$/u.test(word) ? new RegExp(`\\b${word}\\b`, 'u').test(text) : text.includes(word);
}

describe('다른 업계의 저널', () => {
  test('두 쪽의 제목이 같지 않다', () => {
    expect(sharedTitles(files)).toEqual({});
  });

  test.runIf(hasShippedJournal)('어느 파일에도 함께 온 저널의 말이 없다', () => {
    const words = wordsOfShipped();
    expect(words.length).toBeGreaterThan(200);
    const found = [...files].flatMap(([file, bytes]) => {
      const text = textOf(file, bytes).normalize('NFC');
      return [decodeText(text), text].flatMap((spelled) =>
        words.filter((word) => has(spelled, word)).map((word) => `${file}: ${word}`),
      );
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test('빌드도 그 저널의 말을 하지 않고, 어느 폴더의 글인지 말한다', () => {
    expect(built.output).toContain(`내용 폴더: ${CONTENT}\n`);
    expect(wordsOfShipped().filter((word) => has(built.output, word))).toEqual([]);
  });

  test('입찰 공고를 담는 분류가 없으면 공고의 페이지도 피드도 필터도 없다', () => {
    expect([...files.keys()].filter((file) => /^bids|bid/u.test(file))).toEqual([]);
    expect(read('search/index.html')).not.toContain('value="bid"');
    expect(read('feeds.opml')).not.toContain('/bids/');
    for (const file of ['sitemap-0.xml', 'llms.txt', 'addresses.txt', 'index.html']) {
      expect(read(file)).not.toContain('/bids/');
    }
  });

  test('메뉴에는 있는 것만 순서대로 있다', () => {
    expect(linksIn('site-footer')).toEqual([
      ['두바퀴를 만드는 사람', '/makers/'],
      ['약속', '/rules/'],
      ['연재', '/series/'],
      ['사람들', '/people/'],
      ['출처', '/sources/'],
      ['태그', '/tags/'],
      ['구독', '/feeds/'],
      ['문의', 'mailto:desk@ride.example.net'],
      ['마스토돈', 'https://social.example.net/@ride'],
    ]);
    expect(linksIn('sections').map(([label]) => label)).toEqual([
      ...['지난 호', '분류', '전체 기사', '검색'],
    ]);
  });

  test('저장소와 소식지, 소유 확인이 제자리에 보인다', () => {
    const article = read('issues/2025-06/chain/index.html');
    const edit = 'https://github.com/example/ride/edit/main/posts/issues/2025-06/chain.mdx';
    expect(article).toContain(`href="${edit}"`);
    expect(article).toContain(
      'href="https://github.com/example/ride/issues/new?template=article.yml"',
    );
    expect(article).toContain('template=correction.yml&amp;title=');
    for (const page of ['feeds/index.html', 'index.html', 'issues/2025-06/index.html']) {
      expect(read(page), page).toContain('href="https://mail.example.net/ride"');
    }
    const tags = '<meta name="naver-site-verification" content="0a1b2c3d4e5f">';
    expect(read('index.html')).toContain(tags);
    expect(article).not.toContain('site-verification');
    expect(read('index.html')).toContain('"sameAs":["https://social.example.net/@ride"]');
  });
});

function read(file: string): string {
  return files.get(file)?.toString() ?? '';
}

/** Decodes percent-encoded Hangul, which a link may have. */
function decodeText(text: string): string {
  return text.replaceAll(/(?:%[\dA-F]{2})+/giu, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** The links of an element of the home page by its class: text and address. */
function linksIn(name: string): [label: string, url: string][] {
  const [, part = ''] =
    new RegExp(`class="${name}[^>]*>([\\s\\S]*?)</(?:footer|nav)>`, 'u').exec(read('index.html')) ??
    [];
  return [...part.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/gu)].map(
    ([, url = '', label = '']) => [label.trim(), url],
  );
}
