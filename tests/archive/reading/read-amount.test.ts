import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAmount, readAmount } from '../../../src/archive/reading/read-amount.ts';
import { readInstant } from '../../../src/archive/reading/read-instant.ts';
import { toHalfWidth } from '../../../src/archive/reading/reading.ts';

/** `1,060,000,000원 (부가세 포함)`; readings with ` | ` between; `-` and the cause for what is not read. */
function read(text: string): string {
  const reading = readAmount(text);
  if (reading.state === 'ok') return describeAmount(reading.value);
  return reading.state === 'ambiguous' ? reading.readings.join(' | ') : `-${reading.why ?? ''}`;
}

describe('금액의 여러 가지 적기', () => {
  test.each([
    ['1,060,000,000원(VAT포함)', '1,060,000,000원 (부가세 포함)'],
    ['75,000,000,000원 이내 (VAT 별도)', '75,000,000,000원 이내 (부가세 별도)'],
    ['50000원 (VAT별도)', '50,000원 (부가세 별도)'],
    ['468,700,000원', '468,700,000원'],
    ['1060000000', '1,060,000,000원'],
    ['1,060, 000, 000원', '1,060,000,000원'],
    ['１２０，０００，０００원（부가가치세 포함）', '120,000,000원 (부가세 포함)'],
    ['￦120,000,000', '120,000,000원'],
    ['₩ 120,000,000 (VAT included)', '120,000,000원 (부가세 포함)'],
    ['\\120,000,000', '120,000,000원'],
    ['KRW 120,000,000', '120,000,000원'],
    ['120,000,000 원整', '120,000,000원'],
    ['120,000,000.00원', '120,000,000원'],
    ['120,000,000원.', '120,000,000원'],
    ['120,500,000원(VAT포함', '120,500,000원 (부가세 포함)'],
    ['0원', '0원'],
  ])('숫자로: %s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  test.each([
    ['10억6천만원', '1,060,000,000원'],
    ['10억 6천만 원', '1,060,000,000원'],
    ['10억 6,000만원', '1,060,000,000원'],
    ['10.6억', '1,060,000,000원'],
    ['1억2천만원', '120,000,000원'],
    ['1억 이내', '100,000,000원 이내'],
    ['7천5백만원', '75,000,000원'],
    ['3만5천원', '35,000원'],
    ['3만5000원', '35,000원'],
    ['만원', '10,000원'],
    ['1억 2,345만 6,789원', '123,456,789원'],
    ['2조 3,000억 원 이내 (VAT 별도)', '2,300,000,000,000원 이내 (부가세 별도)'],
    ['120,000천원', '120,000,000원'],
    ['120백만원', '120,000,000원'],
    ['1,234.5백만 원', '1,234,500,000원'],
    ['120,000(천원)', '120,000,000원'],
    ['120,000 (단위: 천원)', '120,000,000원'],
    ['(단위 : 백만원) 1,060', '1,060,000,000원'],
  ])('단위로: %s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  test.each([
    ['금 9억3천6백7십7만6천5백5십원정', '936,776,550원'],
    ['금일억이천만원정', '120,000,000원'],
    ['일금 일억이천삼백사십오만육천칠백팔십구원정', '123,456,789원'],
    ['금 일억 이천만 원정', '120,000,000원'],
    ['금일억오천원정', '100,005,000원'],
    ['금일억이천만원정(₩120,000,000)', '120,000,000원'],
    ['금120,000,000원(금일억이천만원정)', '120,000,000원'],
    ['金 一億二千萬원整', '120,000,000원'],
    ['금 壹億貳仟萬원정', '120,000,000원'],
    ['오천만원', '50,000,000원'],
    ['천만 원', '10,000,000원'],
    ['1억5천(150,000,000원)', '150,000,000원'],
  ])('한글과 한자로: %s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  test.each([
    ['120,000,000원(부가가치세 포함)', '120,000,000원 (부가세 포함)'],
    ['120,000,000원(부가세포함)', '120,000,000원 (부가세 포함)'],
    ['120,000,000원 (V.A.T 포함)', '120,000,000원 (부가세 포함)'],
    ['120,000,000원(부가가치세 10% 포함)', '120,000,000원 (부가세 포함)'],
    ['120,000,000원(부가세 및 제경비 포함)', '120,000,000원 (부가세 포함)'],
    ['120,000,000원 VAT 포함가', '120,000,000원 (부가세 포함)'],
    ['부가세 포함 120,000,000원', '120,000,000원 (부가세 포함)'],
    ['120,000,000원, VAT별도', '120,000,000원 (부가세 별도)'],
    ['120,000,000원 (부가가치세 제외)', '120,000,000원 (부가세 별도)'],
    ['120,000,000원(부가세 미포함)', '120,000,000원 (부가세 별도)'],
    ['120,000,000원 [VAT 불포함]', '120,000,000원 (부가세 별도)'],
    ['120,000,000원(부가세 면세)', '120,000,000원 (면세)'],
    ['120,000,000원(면세사업)', '120,000,000원 (면세)'],
    ['120,000,000원 이하(부가세 별도)', '120,000,000원 이내 (부가세 별도)'],
    ['총 120,000,000원 한도 내', '120,000,000원 이내'],
    ['최대 1억원', '100,000,000원 이내'],
  ])('부가세와 이내: %s', (text, amount) => {
    expect(read(text)).toBe(amount);
  });
});

describe('뜻이 둘이면 고르지 않는다', () => {
  test.each([
    ['1.060.000', '1,060,000원 | 1,060원'],
    ['5.000', '5,000원 | 5원'],
    ['10.625억', '1,062,500,000,000원 | 1,062,500,000원'],
    ['1,060.000원 (VAT 포함)', '1,060,000원 (부가세 포함) | 1,060원 (부가세 포함)'],
    ['1억 5천', '100,005,000원 | 150,000,000원'],
    ['1억5천원', '100,005,000원 | 150,000,000원'],
    ['금일억원정(₩120,000,000)', '100,000,000원 | 120,000,000원'],
    ['1억원 ~ 2억원', '100,000,000원 | 200,000,000원'],
    ['120,000원 (단위: 천원)', '120,000원 | 120,000,000원'],
    ['1억원 (VAT 포함) (VAT 별도)', '100,000,000원 (부가세 포함) | 100,000,000원 (부가세 별도)'],
    [
      '110,000,000원(VAT포함), 100,000,000원(VAT별도)',
      '110,000,000원 (부가세 포함) | 100,000,000원 (부가세 별도)',
    ],
  ])('%s', (text, readings) => {
    expect(read(text)).toBe(readings);
  });
});

describe('금액이 아니면 읽지 않는다', () => {
  test.each(
    [
      ['500,00,000', '-쉼표나 숫자의 자리가 맞지 않습니다'],
      ['012,000원', '-쉼표나 숫자의 자리가 맞지 않습니다'],
      ['약 1억원', '-하나로 정해진 금액이 아닙니다'],
      ['1억원 내외', '-하나로 정해진 금액이 아닙니다'],
      ['3~4억원', '-하나로 정해진 금액이 아닙니다'],
      ['1억원 이상', '-하나로 정해진 금액이 아닙니다'],
      ['US$ 100,000', '-원으로 적은 금액이 아닙니다'],
      ['10달러', '-원으로 적은 금액이 아닙니다'],
      ...['', '협의', '많이', '부르는 만큼', '억원', '오만', '수천만원', '부가세 면세', '0.3원'],
      ...[
        '월 10,000,000원',
        '1억원/년',
        '-1,000원',
        '10억2억원',
        '1만 2억',
        '1억 20000만원',
        '12 34원',
        '5금5',
      ],
      ...['99999999999조', '9,999,999,999,999,999,999원', '1억원(VAT 포함 여부 미정)'],
    ].map((row) => (typeof row === 'string' ? [row, '-'] : row)),
  )('%s', (text = '', why) => {
    expect(read(text)).toBe(why);
  });
});

const won = fc.integer({ min: 1, max: 9_999_999_999_999 });

/** An amount with units, in digits (`9억3천만5`) or in Hangul (`구억삼천만오`). */
function spell(krw: number, inHangul: boolean): string {
  const digit = (one: number): string =>
    inHangul ? ('일이삼사오육칠팔구'[one - 1] ?? '') : String(one);
  const groups = ['', '만', '억', '조'].map((unit, index) => {
    const group = Math.floor(krw / 10_000 ** index) % 10_000;
    const ones = ['', '십', '백', '천'].map((small, place) => {
      const one = Math.floor(group / 10 ** place) % 10;
      return one === 0 ? '' : `${digit(one)}${small}`;
    });
    return group === 0 ? '' : `${ones.toReversed().join('')}${unit}`;
  });
  return groups.toReversed().join('');
}

const forms: readonly ((krw: number) => string)[] = [
  String,
  (krw) => `${krw.toLocaleString('ko-KR')}원`,
  (krw) => `￦${krw.toLocaleString('ko-KR')}`,
  (krw) => `금 ${spell(krw, false)}원정`,
  (krw) => `금${spell(krw, true)}원정(₩${krw.toLocaleString('ko-KR')})`,
  (krw) => `일금 ${spell(krw, true)}원整`,
  (krw) =>
    `${krw.toLocaleString('ko-KR')}원`.replaceAll(/[\d,]/gu, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    ),
];
const vats = [
  ['', 'unknown'],
  ['(VAT포함)', 'included'],
  [' (부가가치세 별도)', 'excluded'],
  [', 부가세 면세', 'exempt'],
] as const;

test('어떻게 적은 금액이든 그 값과 부가세, 이내로 읽는다', () => {
  fc.assert(
    fc.property(
      won,
      fc.constantFrom(...forms),
      fc.constantFrom(...vats),
      fc.boolean(),
      (krw, form, [typed, vat], limit) => {
        const text = `${form(krw)}${limit ? ' 이내' : ''}${typed}`;
        expect(readAmount(text)).toMatchObject({ state: 'ok', value: { krw, vat, limit } });
        expect(readAmount(describeAmount({ krw, vat, limit }))).toMatchObject({
          value: { krw, vat, limit },
        });
      },
    ),
  );
});

test('숫자가 한 자리라도 버려지지 않는다', () => {
  const piece = fc.constantFrom(
    ...[
      '1',
      '06',
      '0',
      '000',
      '5',
      ',',
      '.',
      ' ',
      '억',
      '만',
      '천',
      '원',
      '정',
      '금',
      '₩',
      '(',
      ')',
      '~',
    ],
    ...['VAT포함', '별도', '이내', '이', '단위: 천원', '10%', '일', '백', '약', '-'],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      (text) => {
        const reading = readAmount(text);
        if (reading.state !== 'ok') return;
        // Every number in the text divides or makes up the value: one that is left out would change it.
        const digits = text.match(/\d[\d,]*/gu) ?? [];
        const shown = String(reading.value.krw);
        for (const group of digits) {
          const kept = group.replaceAll(',', '').replace(/0+$/u, '');
          if (!text.includes('.') && !/\d\s*%/u.test(text)) expect(shown).toContain(kept);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test('전각은 반각과 같은 자리에 남는다', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toHalfWidth(text)).toHaveLength(text.length);
    }),
  );
});

test('길거나 꼬인 글에도 곧 답한다', () => {
  for (const piece of ['1.000억 ', '1억', '1,', '금 ', '부가세 등 ', '1 ', ' (']) {
    for (const length of [30, 50_000]) {
      const text = `1${piece.repeat(length)}x`;
      const start = performance.now();
      expect([readAmount(text).state, readInstant(`2024.8.9 ${text}`).state]).not.toContain('ok');
      expect(performance.now() - start).toBeLessThan(200);
    }
  }
});
