import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { escapeHeading, escapeParagraph } from '../../scripts/import/escape-markdown.ts';
import { readPlainText } from '../../scripts/import/accounting.ts';
import { parseBody } from '../../src/body/parse.ts';

/** The text as the site shows it. */
function readOnSite(mdx: string): string {
  const { tree, faults } = parseBody(mdx);
  expect(faults).toEqual([]);
  return toString(tree);
}

const visible = (text: string): string => text.replace(/\s+/gu, '');
const oneLine = (parts: readonly string[]): string => parts.join('').trim();

/** Characters and words that have a meaning in Markdown, GFM or MDX, between Korean words. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...String.raw`\ * _ ~ < > { } [ ] ( ) # + - . ! | & ; : / @ = ^ " ' 1 12`.split(' '),
      ...['`', ' ', '  ', '\t', '\u00a0', '가', '월 3만원', 'import ', 'export ', '[ ]', '```'],
      ...'default www. http:// https:// a.kr kcca@b.com amp; &lt; &#35; ~~~ --- ***'.split(' '),
      ...'** ~~ [^1] ]( x <b> </ /> <!-- --> ![ :// mailto: xmpp: 「 」 ”'.split(' '),
    ),
    { maxLength: 24 },
  )
  .map(oneLine)
  .filter((text) => text !== '');

describe('escape', () => {
  test.each([
    ['<출처> 어느 신문', '\\<출처> 어느 신문'],
    ['요금제 {월 3만원}', '요금제 \\{월 3만원}'],
    ['import 는 수입입니다', 'import&#32;는 수입입니다'],
    ['1. 첫째', '1\\. 첫째'],
    ['# 제목', '\\# 제목'],
    ['2000~3000개', '2000~3000개'],
    ['2000~3000개, 30~40명', '2000\\~3000개, 30\\~40명'],
    ['나라장터_국가', '나라장터_국가'],
    ['[이름]항목', '\\[이름]항목'],
    ['본문의 [이름](주소)', '본문의 [이름]\\(주소)'],
    ['www.g2b.go.kr 참고', 'www.g2b.go.kr 참고'],
  ])('%s', (text, escaped) => {
    expect(escapeParagraph(text)).toBe(escaped);
    expect(readPlainText(escaped)).toBe(text);
  });

  test('무엇을 적어도 문단은 같은 글자로 읽힌다', () => {
    fc.assert(
      fc.property(nasty, nasty, (text, other) => {
        const mdx = `${escapeParagraph(text)}\n\n- ${escapeParagraph(text)}\n- ${escapeParagraph(other)}\n`;
        expect(visible(readPlainText(mdx))).toBe(visible(text + text + other));
        expect(visible(readOnSite(mdx))).toBe(visible(text + text + other));
      }),
      { numRuns: 1500 },
    );
  });

  test('무엇을 적어도 소제목은 같은 글자로 읽힌다', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(visible(readPlainText(`## ${escapeHeading(text)}\n`))).toBe(visible(text));
      }),
      { numRuns: 1500 },
    );
  });

  test('어떤 유니코드 문자열도 같은 글자로 읽힌다', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const text = raw.replace(/[\0\n\r]/gu, '').trim();
        fc.pre(text !== '');
        expect(visible(readPlainText(`${escapeParagraph(text)}\n`))).toBe(visible(text));
      }),
      { numRuns: 1500 },
    );
  });
});
