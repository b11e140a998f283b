import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { splitLongWords, toKeptHtml } from '../../src/body/line-breaks.ts';
import { findJoints } from '../../src/text/joints.ts';
import { compileOrThrow } from './surroundings.ts';

function toHtml(text: string): string {
  return compileOrThrow(text).html;
}

describe('이음새', () => {
  test.each([
    ['62%를', '<p>62<span class="keep">%를</span></p>'],
    ['450만 원으로', '<p>450<span class="keep">만 원</span>으로</p>'],
    ['3㎡를', '<p><span class="keep">3㎡를</span></p>'],
    ['**62%**를', '<p><strong>62<span class="tie">%</span></strong>를</p>'],
    ['**말(CX)**과 말', '<p><strong>말(CX<span class="tie">)</span></strong>과 말</p>'],
    ['은행**·카드**', '<p>은<span class="tie">행</span><strong>·카드</strong></p>'],
    ['`f(x)`를', '<p><code>f(x<span class="tie">)</span></code>를</p>'],
    ['😀—😀', '<p><span class="keep">😀—</span>😀</p>'],
    ['62%\n\n를', '<p>62%</p><p>를</p>'],
    ['```\n62%를\n```', '<pre><code>62%를\n</code></pre>'],
  ])('%s', (text, html) => {
    expect(toHtml(text)).toBe(html);
  });

  test('각주의 번호 앞뒤는 번호가 잇는다', () => {
    expect(toHtml('「말」[^1]은\n\n[^1]: 덧붙임')).toContain('<p>「말」<sup>');
  });

  test('제목처럼 글뿐인 줄도 그렇게 한다', () => {
    expect(toKeptHtml('<1> & 8588억 원의 ‘나머지’가')).toBe(
      '&#x3C;1> &#x26; 8588<span class="keep">억 원</span>의 ‘나머지<span class="keep">’가</span>',
    );
  });

  test('글자를 더하거나 빼지 않는다', () => {
    const piece = fc.constantFrom(
      ...['가', '상담', '62%', '’', '」', '·', '+', '—', '~', ' ', '억 원', '8', '㎡', '😀', '를'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = `시작${pieces.join('')}끝`;
        expect(DomUtils.textContent(parseDocument(toHtml(text)).children)).toBe(text);
      }),
    );
  });
});

describe('긴 로마자', () => {
  test.each([
    ['https://www.example.com/reports/2024.html', 'https://www.|example.|com/|reports/|2024.|html'],
    ['CustomerExperiencePlatform이라고', 'Customer|Experience|Platform이라고'],
    ['짧은 word와 https://a.kr', '짧은 word와 https://a.kr'],
    ['1234567890.1234567890.1234', '1234567890.1234567890.1234'],
  ])('%s', (text, shown) => {
    expect(splitLongWords(text).join('|')).toBe(shown);
  });

  test('주소는 읽기 좋은 데서 줄이 바뀌고, 이어지는 곳은 그대로다', () => {
    const html = toHtml('https://www.example.com/reports/2024.html');
    expect(html).toContain('<wbr>');
    expect(html).toContain('href="https://www.example.com/reports/2024.html"');
  });
});

describe('표의 숫자', () => {
  test.each([
    ['쉼표', ['1,234', '56'], true],
    ['단위', ['62.5%', '3.1%p'], true],
    ['원', ['8조8588억 원', '450만 원'], true],
    ['부호', ['±3.1%', '-4', '▲5'], true],
    ['빈칸', ['1', '-', ''], true],
    ['글', ['1', '둘'], false],
    ['날짜', ['2024년 3월', '2024-03-01'], false],
    ['빈칸뿐', ['-', ''], false],
  ])('%s', (_name, cells, isRight) => {
    const rows = cells.map((cell) => `| 가 | ${cell} |`).join('\n');
    const html = toHtml(`| 이름 | 값 |\n| --- | --- |\n${rows}`);
    expect(html.includes('<th class="align-right" scope="col">값</th>')).toBe(isRight);
    expect(html.match(/<td class="align-right">/gu) ?? []).toHaveLength(isRight ? cells.length : 0);
  });

  test('첫 열의 해와 편집자가 정한 자리는 그대로 둔다', () => {
    const html = toHtml('| 해 | 값 |\n| --- | :---: |\n| 2024 | 1 |');
    expect(html).toContain('<td>2024</td>');
    expect(html).toContain('<td class="align-center">1</td>');
    const right = toHtml('| 해 | 값 |\n| --- | --- |\n| 2024 | 1 |');
    expect(right).toContain('<th scope="row">2024</th>');
  });

  test('머리의 단위는 작게', () => {
    const html = toHtml('| 해 | 매출(억 원) |\n| --- | --- |\n| 2024 | 1 |');
    expect(html).toContain('매출<small>(억 원)</small>');
  });
});

/** The text with `_` at every joint. */
function show(text: string): string {
  const ends = [...findJoints(text), text.length];
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end)).join('_');
}

test.each([
  // Particles.
  ['응답자의 62%를', '응답자의 62%_를'],
  ['‘스트레스’가 준 “말”이라고', '‘스트레스’_가 준 “말”_이라고'],
  ['「법」이 『책』을 《글》은 (CX)와', '「법」_이 『책』_을 《글》_은 (CX)_와'],
  ['C#을 쓰고 3㎡를 잰다', 'C#_을 쓰고 3_㎡_를 잰다'],
  ['62% 를 적는다', '62% 를 적는다'],
  // Marks between two words.
  ['은행·카드, 「가」·「나」', '은행_·카드, 「가」_·「나」'],
  ['직영+위탁 1위→2위', '직영_+위탁 1위_→2위'],
  ['가—나', '가_—나'],
  ['10 ~ 20', '10 _~ 20'],
  // What holds by itself.
  ['2000~3000명 10:00~18:00 4~5월 1,000명', '2000~3000명 10:00~18:00 4~5월 1,000명'],
  ['AI·클라우드 A/S를 R&D를', 'AI·클라우드 A/S를 R&D를'],
  ['그는 말했다. “가자.” 그리고', '그는 말했다. “가자.” 그리고'],
  // Numbers, hyphens and units.
  ['02-1234-5678 K-뷰티 AI-상담', '02-_1234-_5678 K-_뷰티 AI-상담'],
  ['8조8588억 원과 450만 원으로', '8조8588억 _원과 450만 _원으로'],
  ['3 명, 10 kg', '3 _명, 10 _kg'],
  ['2023년 원장과 3 원자재가격', '2023년 원장과 3 원자재가격'],
  // Signs.
  ['#상담 <책>은', '#_상담 <_책_>_은'],
])('%s', (text, shown) => {
  expect(show(text)).toBe(shown);
});

test('어떤 글이든 이음새는 글 안에 차례로 있고, 글자를 쪼개지 않는다', () => {
  const piece = fc.constantFrom(...'가나 AK1%’”」·+→—~-<>#㎡😀高 억원'.split(''), ' ', '😀');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const joints = findJoints(text);
      expect(joints).toEqual([...new Set(joints)].sort((a, b) => a - b));
      for (const joint of joints) {
        expect(joint).toBeGreaterThan(0);
        expect(joint).toBeLessThan(text.length);
        expect(text.slice(joint - 1, joint + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/u);
      }
    }),
  );
});
