import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJoints } from '../../src/body/line-joints.ts';

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
