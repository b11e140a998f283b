import { describe, expect, test } from 'vitest';
import { toRfc822 } from '../../src/feeds/feed.ts';
import { toAtom, toJsonFeed, toRss } from '../../src/feeds/feed-formats.ts';
import { elementsOf, parse, textsOf } from './elements.ts';
import { feedDocument, item, PAGE, SITE, UNDATED } from './samples.ts';

describe('RSS', () => {
  test('기사의 아이디가 guid이고, 글은 그대로다', async () => {
    const html = `<p><a href="${PAGE}#fn-1">1</a> href="/x" ]]> &amp;lt;</p>`;
    const xml = await toRss(feedDocument([item({ html })]));
    expect(textsOf(xml, 'guid')).toEqual(['urn:uuid:1']);
    expect(textsOf(xml, 'content:encoded')).toEqual([html]);
  });

  test('날짜는 문서가 말한 대로이고, 시계를 보지 않는다', async () => {
    const document = feedDocument([item(), UNDATED]);
    const xml = await toRss(document);
    expect(textsOf(xml, 'pubDate')).toEqual(['Mon, 01 Apr 2024 00:00:00 +0900']);
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Mon, 01 Apr 2024 00:00:00 +0900']);
    expect(await toRss(document)).toBe(xml);
  });

  test('글쓴이와 출처는 하나씩 적는다', async () => {
    // @astrojs/rss would read the last four as numbers.
    const names = ['홍길동, 김견본', '신문 & 방송', '007', '1e3', '0x1F', '+5', '  1.50'];
    const xml = await toRss(feedDocument([item({ authors: names, sources: names })]));
    const trimmed = names.map((name) => name.trim());
    expect(textsOf(xml, 'dc:creator')).toEqual(trimmed);
    expect(textsOf(xml, 'dc:source')).toEqual(trimmed);
  });

  test('파일 하나만 enclosure이고 나머지와 표지는 Media RSS이다', async () => {
    const [survey, list, cover] = ['survey.pdf', 'list.xlsx', 'cover.png'].map((file) => ({
      url: `${SITE}/${file}`,
      type: file.endsWith('png') ? 'image/png' : 'application/pdf',
      length: 3,
      title: file,
    }));
    if (!survey || !list || !cover) throw new Error('파일이 없습니다.');
    const xml = await toRss(
      feedDocument([item({ enclosures: [survey, list, cover], image: cover.url })]),
    );
    const rss = parse(xml);
    const attributesOf = (name: string): unknown[] =>
      elementsOf(rss, name).map(({ attributes }) => attributes);
    expect(attributesOf('enclosure')).toEqual([
      { url: survey.url, length: '3', type: 'application/pdf' },
    ]);
    expect(attributesOf('media:content')).toEqual([
      { url: list.url, fileSize: '3', type: 'application/pdf', medium: 'document' },
      { url: cover.url, fileSize: '3', type: 'image/png', medium: 'image' },
    ]);
    expect(textsOf(xml, 'media:title')).toEqual(['list.xlsx', 'cover.png']);
    expect(attributesOf('media:thumbnail')).toEqual([{ url: cover.url }]);
  });

  test.each(['A & B', '<출처> ]]>', '"따옴표"', '&amp;', '&#65;', '😀 高度化'])(
    '제목 %s',
    async (title) => {
      const xml = await toRss(feedDocument([item({ title })]));
      expect(textsOf(xml, 'title').at(-1)).toBe(title);
    },
  );
});

test.each([
  ['2024-04-01T00:00:00+09:00', 'Mon, 01 Apr 2024 00:00:00 +0900'],
  ['2023-12-31T23:59:59+09:00', 'Sun, 31 Dec 2023 23:59:59 +0900'],
  ['1998-01-01T00:00:00-03:30', 'Thu, 01 Jan 1998 00:00:00 -0330'],
])('%s은 제 시간대의 날짜로 적는다', (instant, expected) => {
  expect(toRfc822(instant)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});

test('Atom과 JSON Feed의 날짜는 한국의 날짜이다', () => {
  const document = feedDocument([item()]);
  const day = '2024-04-01T00:00:00+09:00';
  expect(textsOf(toAtom(document), 'published')).toEqual([day]);
  expect(textsOf(toAtom(document), 'updated')).toEqual([day, day]);
  expect(JSON.parse(toJsonFeed(document))).toMatchObject({
    items: [{ date_published: day, date_modified: day }],
  });
});
