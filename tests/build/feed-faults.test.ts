import { expect, test } from 'vitest';
import { findFeedFaults, isFeedFile } from '../../scripts/build/feed-faults.ts';
import { toAtom } from '../../src/feeds/atom.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { feedDocument, item, SITE } from '../feeds/samples.ts';

const picture = `${SITE}/media/it's%20a.png`;
const survey = { url: `${SITE}/issues/2024-04/상담/a.pdf`, type: 'application/pdf', length: 1 };
const list = { ...survey, url: `${SITE}/issues/2024-04/상담/b.pdf` };
const document = feedDocument([
  item({
    html: `<p><a href="${SITE}/bids/?a=1&amp;b=2#c">공고</a> <a href="https://other.example/x">x</a></p><img src="${picture}" alt="">`,
    enclosures: [survey, list],
  }),
]);
const FILES = [
  ...['index.html', 'rss.xml', 'rss.png', 'bids/index.html', "media/it's a.png"],
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
