import { describe, expect, test } from 'vitest';
import { toRss } from '../../src/feeds/rss.ts';
import { textsOf } from './elements.ts';
import { feedDocument, item, PAGE, UNDATED } from './samples.ts';

describe('RSS', () => {
  test('기사의 아이디가 guid이고, 글은 그대로다', async () => {
    const html = `<p><a href="${PAGE}#fn-1">1</a> href="/x" ]]> &amp;lt;</p>`;
    const xml = await toRss(feedDocument([item({ html, sources: ['신문'] })]));
    expect(textsOf(xml, 'guid')).toEqual(['urn:uuid:1']);
    expect(textsOf(xml, 'content:encoded')).toEqual([html]);
    expect(textsOf(xml, 'dc:source')).toEqual(['신문']);
  });

  test('날짜는 문서가 말한 대로이고, 시계를 보지 않는다', async () => {
    const document = feedDocument([item(), UNDATED]);
    const xml = await toRss(document);
    expect(textsOf(xml, 'pubDate')).toEqual(['Mon, 01 Apr 2024 00:00:00 +0900']);
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Mon, 01 Apr 2024 00:00:00 +0900']);
    expect(await toRss(document)).toBe(xml);
  });

  test.each(['A & B', '<출처> ]]>', '"따옴표"', '&amp;', '&#65;', '😀 高度化'])(
    '제목 %s',
    async (title) => {
      const xml = await toRss(feedDocument([item({ title })]));
      expect(textsOf(xml, 'title').at(-1)).toBe(title);
    },
  );
});
