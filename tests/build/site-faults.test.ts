import { expect, test } from 'vitest';
import {
  findBrokenLinks,
  findFeedFaults,
  findSiteFaults,
  isFeedFile,
  readMarkdownPage,
  readPage,
} from '../../scripts/build/site-faults.ts';
import { toAtom, toJsonFeed, toRss } from '../../src/feeds/feed-formats.ts';
import { feedDocument, item, SITE } from '../feeds/samples.ts';

function brokenOf(files: Record<string, string>, others: readonly string[] = []): string[] {
  const pages = Object.entries(files).map(([file, html]) => readPage(file, html, SITE));
  return findBrokenLinks(pages, new Set([...Object.keys(files), ...others]), (file) =>
    readPage(file, '', SITE),
  );
}

test('한 페이지에 같은 id가 둘 있으면 알린다', () => {
  const html = '<h2 id="사례">하나</h2><h2 id="사례">둘</h2><p id="글">글</p>';
  const found = findSiteFaults({ files: ['index.html'], read: () => html, site: SITE });
  expect(found.faults).toEqual(['/  아이디  페이지에 #사례 위치가 둘 있습니다.']);
});

test.each([
  ['있는 쪽', '<a href="/a/">a</a>', []],
  ['없는 쪽', '<a href="/b/">b</a>', ['/  링크  /b/ 주소가 없습니다.']],
  [
    '자기 사이트의 온전한 주소',
    `<link rel="canonical" href="${SITE}/b/">`,
    ['/  링크  /b/ 주소가 없습니다.'],
  ],
  ['바깥 주소', '<a href="https://other.example/b/">b</a>', []],
  ['전화와 메일', '<a href="tel:1">a</a><a href="mailto:a@b.c">b</a>', []],
  ['한글 주소', '<a href="/tags/%EC%B1%97%EB%B4%87/">챗봇</a>', []],
  ['한글 자리', '<h2 id="결과">결과</h2><a href="#%EA%B2%B0%EA%B3%BC">위</a>', []],
  ['없는 자리', '<a href="#없음">위</a>', ['/  링크  / 페이지에 #없음 위치가 없습니다.']],
  ['다른 쪽의 없는 자리', '<a href="/a/#x">a</a>', ['/  링크  /a/ 페이지에 #x 위치가 없습니다.']],
  [
    '그림의 여러 폭',
    '<img src="/m/1.png" srcset="/m/1.png 1w, /m/2.png 2w">',
    ['/  링크  /m/2.png 주소가 없습니다.'],
  ],
  [
    '넘겨주기',
    '<meta http-equiv="refresh" content="0;url=/b/">',
    ['/  링크  /b/ 주소가 없습니다.'],
  ],
  [
    '공유 그림',
    `<meta property="og:image" content="${SITE}/og.png">`,
    ['/  링크  /og.png 주소가 없습니다.'],
  ],
  ['물음 뒤의 말', '<a href="/a/?q=1">a</a>', []],
])('%s', (_name, html, broken) => {
  const files = {
    'index.html': html,
    'a/index.html': '<h1 id="top">a</h1>',
    'tags/챗봇/index.html': '',
  };
  expect(brokenOf(files, ['m/1.png'])).toEqual(broken);
});

test('경로 아래의 사이트에서는 그 경로를 뗀 주소로 본다', () => {
  const site = 'https://name.github.io/journal';
  const html = [
    '<a href="/journal/a/#top">있는 곳</a><a href="/journal/b/">없는 곳</a>',
    `<link rel="canonical" href="${site}/c/"><a href="https://name.github.io/other/">다른 사이트</a>`,
    '<img srcset="/journal/m/1.png 1w, /journal/m/2.png 2w">',
  ].join('');
  const files = { 'index.html': html, 'a/index.html': '<h1 id="top">a</h1>', 'm/1.png': '' };
  const read = (file: string) => Object.entries(files).find(([name]) => name === file)?.[1] ?? '';
  expect(findSiteFaults({ files: Object.keys(files), read, site }).faults).toEqual([
    '/  링크  /b/ 주소가 없습니다.',
    '/  링크  /c/ 주소가 없습니다.',
    '/  링크  /m/2.png 주소가 없습니다.',
  ]);
});

test('Markdown에 적힌 자기 사이트의 주소도 본다', () => {
  const page = readMarkdownPage(
    'llms.txt',
    `- [글](${SITE}/a/index.md): 요약\n- [없는 글](${SITE}/b/index.md)\n- [밖](https://other.example/b/)`,
    SITE,
  );
  const readOther = (file: string) => readPage(file, '', SITE);
  expect(findBrokenLinks([page], new Set(['a/index.md']), readOther)).toEqual([
    '/llms.txt  링크  /b/index.md 주소가 없습니다.',
  ]);
});

const picture = `${SITE}/media/it's%20a.png`;
const survey = { url: `${SITE}/issues/2024-04/상담/a.pdf`, type: 'application/pdf', length: 1 };
const list = { ...survey, url: `${SITE}/issues/2024-04/상담/b.pdf` };
const document = feedDocument([
  item({
    html: `<p><a href="${SITE}/bids/?a=1&amp;b=2#c">공고</a> <a href="https://other.example/x">x</a></p><img src="${picture}" alt=""><a href="${SITE}/media/it&#x27;s%20b.png">b</a>`,
    enclosures: [survey, list],
  }),
]);
const FILES = [
  ...[
    'index.html',
    'rss.xml',
    'rss.png',
    'bids/index.html',
    "media/it's a.png",
    "media/it's b.png",
  ],
  ...['index.html', 'a.pdf', 'b.pdf'].map((name) => `issues/2024-04/상담/${name}`),
];

test.each([
  ['rss.xml', toRss],
  ['atom.xml', toAtom],
  ['feed.json', toJsonFeed],
] as const)('%s가 말하는 주소가 사이트에 없으면 알린다', async (file, write) => {
  const text = await write(document);
  expect(isFeedFile(file)).toBe(true);
  expect(findFeedFaults([[file, text]], SITE, new Set(FILES))).toEqual([]);
  for (const missing of FILES.filter((name) => name !== 'rss.png')) {
    const rest = new Set(FILES.filter((name) => name !== missing));
    const shown = missing.replace(/(?<=\/)index\.html$/u, '');
    expect(findFeedFaults([[file, text]], SITE, rest)).toEqual([
      `/${file}  피드  /${shown} 주소가 없습니다.`,
    ]);
  }
});

test.each([
  ['rss.xml', '<rss><channel></rss>'],
  ['rss.xml', '<rss>\u0001</rss>'],
  ['rss.xml', '<rss>&nbsp;</rss>'],
  ['feeds.opml', '<opml a=1/>'],
  ['tags/feed.json', '{"items":[}'],
])('%s를 읽을 수 없으면 알린다', (file, text) => {
  expect(isFeedFile(file)).toBe(true);
  const [fault = '', ...more] = findFeedFaults([[file, text]], SITE, new Set());
  expect(fault).toContain(`/${file}  피드  읽을 수 없습니다: `);
  expect(more).toEqual([]);
});

test('여러 피드가 말하는 없는 주소는 한 번만 알린다', async () => {
  const text = await toRss(document);
  const known = new Set(FILES.filter((name) => name !== "media/it's a.png"));
  const feeds = ['rss.xml', 'feeds/archive/2024-04.xml'].map((file) => [file, text] as const);
  expect(findFeedFaults(feeds, SITE, known)).toEqual([
    "/rss.xml  피드  /media/it's a.png 주소가 없습니다.",
  ]);
});
