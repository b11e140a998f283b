import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toXmlId } from '../../src/body/xhtml.ts';
import { compileOrThrow } from './surroundings.ts';

describe('책의 본문', () => {
  test.each([
    ['그림 속성의 <도 적는다', '![a < b & "c"](a.png)', 'alt="a &lt; b &amp; &quot;c&quot;"'],
    ['빈 태그를 닫는다', '가\\\n나', '<p>가<br/>\n나</p>'],
    ['할 일의 네모는 글자다', '- [x] 한 일', '☑'],
    [
      '접은 글은 펼쳐져 있다',
      '<Details title="물음">\n\n글\n\n</Details>',
      '<p class="box-title">물음</p><p>글</p>',
    ],
    [
      '소리는 링크다',
      '<Audio file="a.mp3" title="대담" />',
      '<a href="/issues/2024-04/x/a.mp3">대담</a> (MP3)',
    ],
    ['한자에는 소리를 단다', '<Hanja read="고도화">高度化</Hanja>', '<rt>고도화</rt>'],
    [
      '표의 숫자는 오른쪽에 맞춘다',
      '| 가 | 값 |\n| --- | --- |\n| 나 | 1 |',
      '<td class="align-right">1</td>',
    ],
    [
      '인터뷰는 말한 사람을 앞에 둔다',
      '<Interview>\n\n<A by="홍길동">네.</A>\n\n</Interview>',
      '<p class="speaker">홍길동</p><p>네.</p>',
    ],
  ])('%s', (_what, text, xhtml) => {
    const { bookHtml } = compileOrThrow(text);
    expect(bookHtml).toContain(xhtml);
    expect(() => parseXml(`<body xmlns:epub="x">${bookHtml}</body>`)).not.toThrow();
  });

  test('각주는 글 위에 뜨는 곁글이고, 오가는 링크가 서로 닿는다', () => {
    const { bookHtml } = compileOrThrow('말[^가].\n\n[^가]: 풀이.');
    const id = `fn-${toXmlId('가')}`;
    expect(bookHtml).toContain(
      `<a href="#${id}" id="fnref-${toXmlId('가')}" epub:type="noteref" role="doc-noteref">1</a>`,
    );
    expect(bookHtml).toContain(
      `<aside id="${id}" epub:type="footnote" role="doc-footnote"><p><span class="note-number">1.</span> 풀이. `,
    );
    expect(bookHtml).toContain(`<a href="#fnref-${toXmlId('가')}"`);
  });

  test('그래프는 한 장의 SVG와 펼친 표다', () => {
    const { bookHtml } = compileOrThrow(
      '<Chart type="bar" title="복지" unit="%">\n\n| 복지 | 비율 |\n| --- | ---: |\n| 운동 | 45 |\n\n</Chart>',
    );
    expect(bookHtml.match(/<svg /gu)).toHaveLength(1);
    expect(bookHtml).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="복지',
    );
    expect(bookHtml).toMatch(/<\/p><table>.*<th scope="row">운동<\/th>/u);
    expect(bookHtml).not.toContain('<details');
  });
});

test('아이디는 겹치지 않고, XML의 이름이 되는 ASCII다', () => {
  expect(toXmlId('고객-경험')).toMatch(/^_[0-9a-z]{4}_[0-9a-z]{4}-_[0-9a-z]{4}_[0-9a-z]{4}$/u);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(`h-${toXmlId(one)}`).toMatch(/^[A-Za-z_][-.\w]*$/u);
      expect(toXmlId(one) === toXmlId(other)).toBe(one === other);
    }),
  );
});
