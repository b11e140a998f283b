import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { article, input } from '../archive/samples.ts';

/** The text of every element of that name, in order. */
function textsOf(xml: string, name: string): string[] {
  const walk = (element: XmlElement): string[] => [
    ...(element.name === name ? [element.text] : []),
    ...element.children.flatMap((child) => (child instanceof XmlElement ? walk(child) : [])),
  ];
  const { root } = parseXml(xml);
  return root ? walk(root) : [];
}

describe('RSS', () => {
  test('기사의 아이디가 guid이고, 주소는 모두 온전하다', async () => {
    const { archive } = buildArchive(
      input([
        article('2024-04', '상담', {
          id: 'uuid:1',
          sources: [{ name: '신문' }],
          credits: [{ role: '글', name: '홍길동' }],
        }),
      ]),
    );
    const xml = await toRss(
      archive,
      () =>
        '<p><a href="/bids/">공고</a> <a href="#fn-1">1</a> href="/x"</p><img src="/media/a.png" alt="">',
    );
    expect(textsOf(xml, 'guid')).toEqual(['urn:uuid:1']);
    const page = 'https://journal.example.org/issues/2024-04/%EC%83%81%EB%8B%B4/';
    expect(textsOf(xml, 'content:encoded')[0]).toBe(
      `<p><a href="https://journal.example.org/bids/">공고</a> <a href="${page}#fn-1">1</a> href="/x"</p><img src="https://journal.example.org/media/a.png" alt>`,
    );
    expect(textsOf(xml, 'dc:creator')).toEqual(['홍길동 (글)']);
    expect(textsOf(xml, 'dc:source')).toEqual(['신문']);
  });

  test('날짜는 한국의 자정이고, 시계를 보지 않는다', async () => {
    const { archive } = buildArchive(
      input([
        article('2024-04', 'a'),
        article('2024-07', 'b', { date: '2024-07-02' }),
        article('undated', 'c', { date: undefined }),
      ]),
    );
    const xml = await toRss(archive, () => '');
    expect(textsOf(xml, 'pubDate')).toEqual([
      'Mon, 01 Jul 2024 15:00:00 GMT',
      'Sun, 31 Mar 2024 15:00:00 GMT',
    ]);
    expect(textsOf(xml, 'lastBuildDate')).toEqual(['Mon, 01 Jul 2024 15:00:00 GMT']);
    expect(await toRss(archive, () => '')).toBe(xml);
  });

  test('어떤 글이 와도 올바른 XML이고 글은 그대로다', async () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, name) => {
        const { archive } = buildArchive(
          input([
            article('2024-04', 'a', {
              title,
              summary: name,
              tags: [name],
              credits: [{ role: '글', name }],
            }),
          ]),
        );
        const xml = await toRss(archive, () => `<p>${title.replaceAll(/[<&]/gu, '')}]]></p>`);
        expect(textsOf(xml, 'item')).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['A & B', '<출처> ]]>', '"따옴표"', '&amp;', '&#65;', '😀 高度化'])(
    '제목 %s',
    async (title) => {
      const { archive } = buildArchive(input([article('2024-04', 'a', { title })]));
      expect(textsOf(await toRss(archive, () => ''), 'title').at(-1)).toBe(title);
    },
  );
});
