import { describe, expect, test } from 'vitest';
import { cleanText } from '../../scripts/import/input-text.ts';
import { decodeText } from '../../scripts/import/input-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// `컨택저널 똠방각하`: 똠 is in the part of CP949 that Node's decoder does not support.
const CP949 = [196, 193, 197, 195, 192, 250, 179, 206, 32, 140, 99, 185, 230, 176, 162, 199, 207];

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8('컨택저널'), { text: '컨택저널', encoding: 'UTF-8' }],
    ['BOM은 뗀다', utf8('\uFEFF컨택저널'), { text: '컨택저널', encoding: 'UTF-8' }],
    ['CP949', Uint8Array.from(CP949), { text: '컨택저널 똠방각하', encoding: 'CP949' }],
    ['풀어쓴 한글', utf8('컨택'.normalize('NFD')), { text: '컨택', encoding: 'UTF-8' }],
    ['빈 파일', utf8(''), { text: '', encoding: 'UTF-8' }],
  ])('%s', (_, bytes, decoded) => {
    expect(decodeText(bytes)).toEqual(decoded);
  });

  test.each([
    ['UTF-8 글 속의 0xFF', [...utf8('가나다'), 0xff, ...utf8('라')], 'UTF-8', 9],
    ['끝이 잘린 UTF-8', [...utf8('가나'), 0xea, 0xb0], 'UTF-8', 6],
    ['CP949 글 속의 0xFF', [...CP949, 0xff], 'CP949', 17],
    ['끝이 잘린 CP949', [...CP949, 196], 'CP949', 17],
  ])('%s: 몇 번째 바이트인지 말한다', (_, bytes, encoding, offset) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      problem: `글자로 읽을 수 없는 바이트가 있습니다(${encoding}, 처음에서 ${offset}바이트 뒤). UTF-8로 다시 저장해 주세요.`,
    });
  });

  test('CP949의 모든 한글을 읽는다', () => {
    // 0xB0A1 is 가 and 0xC652 the last of the extension, 힣.
    expect(decodeText(Uint8Array.of(0xb0, 0xa1, 0x81, 0x41, 0xc6, 0x52))).toMatchObject({
      text: '가갂힣',
    });
  });
});

describe('cleanText', () => {
  test.each([
    ['줄바꿈', '가\r\n나\u2028다\r라', '가\n나\n다\n라', []],
    [
      '없는 폭',
      '가\u200B나\n\u200B\u200B다',
      '가나\n다',
      [
        { line: 1, name: 'U+200B', count: 1 },
        { line: 2, name: 'U+200B', count: 2 },
      ],
    ],
    [
      '제어 문자',
      '가\u0001\u0000나',
      '가나',
      [
        { line: 1, name: 'U+0001', count: 1 },
        { line: 1, name: 'U+0000', count: 1 },
      ],
    ],
  ])('%s', (_, decoded, text, removed) => {
    expect(cleanText(decoded)).toEqual({ text, removed });
  });
});
