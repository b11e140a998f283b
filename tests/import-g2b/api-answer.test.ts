import { describe, expect, test } from 'vitest';
import { readAnswer, toAnswerFile } from '../../scripts/import-g2b/api-answer.ts';
import { readOrderAmount } from '../../scripts/import-g2b/order-amount.ts';
import { readOrder } from '../../scripts/import-g2b/order.ts';
import { answer, POSTED, ROAD } from './answers.ts';

const numbersOf = (text: string): (string | undefined)[] =>
  readAnswer(toAnswerFile('a.json', text)).items.map(({ fields }) => fields.bidNtceNo);
const saysOf = (text: string): string[] => {
  const { faults, oddItems } = readAnswer(toAnswerFile('a.json', text));
  return [...faults, ...oddItems].map(
    ({ line, column, text: words }) => `${line}:${column} ${words}`,
  );
};

describe('저장한 응답', () => {
  const [one, two] = [{ bidNtceNo: '1' }, { bidNtceNo: 2 }];
  const body = (items: unknown): string =>
    JSON.stringify({ response: { header: { resultCode: '00' }, body: { items, totalCount: 0 } } });

  test.each([
    ['items가 목록', answer(one, two), ['1', '2']],
    ['items가 { item: 목록 }', body({ item: [one, two] }), ['1', '2']],
    ['items가 { item: 하나 }', body({ item: one }), ['1']],
    ['items가 하나', body(one), ['1']],
    ['items가 빈 글', body(''), []],
    ['items가 빈 목록', body([]), []],
    ['items가 없음', body(undefined), []],
    ['페이지의 목록', `[${answer(one)},${answer(two)}]`, ['1', '2']],
    ['공고의 목록', JSON.stringify([one, two]), ['1', '2']],
    ['모르는 항목', JSON.stringify([{ ...one, files: [{ name: '가' }], more: { a: 1 } }]), ['1']],
    ['보이지 않는 글자', JSON.stringify([{ bidNtceNo: '\u200b1\u00ad' }]), ['1']],
    ['BOM', `\uFEFF${answer(one)}`, ['1']],
  ])('%s', (_name, text, numbers) => {
    expect(saysOf(text)).toEqual([]);
    expect(numbersOf(text)).toEqual(numbers);
  });

  test.each([
    ['빈 파일', '  ', /^1:1 빈 파일입니다\./u],
    [
      'XML',
      '<OpenAPI_ServiceResponse><returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg>',
      /^1:1 XML로 된 응답입니다\. 나라장터의 말: SERVICE_KEY_IS_NOT_REGISTERED_ERROR\. .*type=json/u,
    ],
    ['잘린 응답', answer(POSTED).slice(0, 300), /^\d+:\d+ JSON이 여기서 깨졌습니다\./u],
    ['다른 JSON', '{"items":[]}', /^1:1 나라장터의 응답이 아닙니다\./u],
    ['글', '"공고"', /^1:1 나라장터의 응답이 아닙니다\./u],
    [
      '거절',
      '{"nkoneps.com.response.ResponseError":{"header":{"resultCode":"07","resultMsg":"입력범위값 초과 에러"}}}',
      /^1:2 나라장터가 거절한 응답입니다\(07 입력범위값 초과 에러\)\./u,
    ],
    [
      '한도',
      '{"response":{"header":{"resultCode":"22","resultMsg":"한도"}}}',
      /거절한 응답입니다\(22 한도\)/u,
    ],
    ['공고가 아닌 것', answer(POSTED, { bidNtceNo: ['1'] }), /^\d+:\d+ 공고가 아닙니다\./u],
  ])('틀린 파일: %s', (_name, text, said) => {
    const [words = '', ...others] = saysOf(text);
    expect(words).toMatch(said);
    expect(others).toEqual([]);
  });

  test('틀린 자리의 줄과 칸을 말한다', () => {
    const text = answer(ROAD, ['가']);
    const line = text.split('\n').findIndex((each) => each.trim() === '[') + 1;
    expect(saysOf(text)[0]).toMatch(new RegExp(`^${line}:9 `, 'u'));
  });
});

describe('금액', () => {
  test.each([
    [
      '추정가격에 부가세를 더하면 배정예산',
      ['1060000000', '963636364', '96363636'],
      1_060_000_000,
      'included',
    ],
    ['부가세가 적혀 있지 않아도 10%', ['90000000', '81818182', ''], 90_000_000, 'included'],
    ['추정가격만', ['', '81818182', '8181818'], 81_818_182, 'excluded'],
    ['배정예산만', ['90000000', '', ''], 90_000_000, 'unknown'],
    ['둘이 같음', ['90000000', '90000000', '0'], 90_000_000, 'unknown'],
    ['둘이 동떨어짐', ['900000000', '804280909', ''], 900_000_000, 'unknown'],
    ['쉼표와 소수점', ['90,000,000', '81818182.0', ''], 90_000_000, 'included'],
    ['원보다 작은 수', ['1060000000', '963636363.64', '96363636.36'], 1_060_000_000, 'included'],
    ['원보다 작은 추정가격만', ['', '963636363.64', ''], 963_636_364, 'excluded'],
    ['값이 아닌 배정예산', ['0', '81818182', ''], 81_818_182, 'excluded'],
    ['값이 아닌 둘', ['1', '1', ''], undefined, undefined],
    ['없음', ['', '', ''], undefined, undefined],
  ])('%s', (_name, [asignBdgtAmt, presmptPrce, VAT], krw, vat) => {
    const given = (text = ''): string | undefined => (text === '' ? undefined : text);
    const { amount, bad } = readOrderAmount({
      asignBdgtAmt: given(asignBdgtAmt),
      presmptPrce: given(presmptPrce),
      VAT: given(VAT),
    });
    expect([amount?.krw, amount?.vat, bad]).toEqual([krw, vat, undefined]);
  });

  test('맞지 않는 둘은 편집자에게 알리고, 금액이 아닌 것은 어느 항목인지 말한다', () => {
    const apart = { asignBdgtAmt: '900000000', presmptPrce: '804280909' };
    expect(readOrderAmount(apart).remark).toContain('900,000,000원과 추정가격 804,280,909원');
    expect(readOrderAmount({ presmptPrce: '별도 공지' }).bad).toBe('presmptPrce');
  });
});

describe('차수', () => {
  const orderOf = (rest: Record<string, string | undefined>) => {
    const [item] = readAnswer(toAnswerFile('a.json', answer({ ...POSTED, ...rest }))).items;
    return readOrder(item ?? { file: '', fields: {}, path: [] });
  };

  test.each([
    ['등록공고', '000', 'N', '공고'],
    ['긴급공고', '000', 'N', '공고'],
    ['변경공고', '001', 'N', '변경'],
    ['정정', '001', 'N', '변경'],
    ['취소공고', '002', 'N', '취소'],
    ['재공고', '000', 'Y', '재공고'],
    ['등록공고', '000', 'Y', '재공고'],
    ['재입찰', '01', 'N', '재공고'],
    [undefined, '00', 'N', '공고'],
    [undefined, '01', 'N', '변경'],
  ])('%s %s %s: %s', (ntceKindNm, bidNtceOrd, reNtceYn, event) => {
    expect(orderOf({ ntceKindNm, bidNtceOrd, reNtceYn })).toMatchObject({ order: { event } });
  });

  test.each([
    ['2024-08-09 10:00:00', '2024-08-09T10:00:00+09:00'],
    ['2024-08-09 10:00', '2024-08-09T10:00:00+09:00'],
    ['202408091000', '2024-08-09T10:00:00+09:00'],
    ['2024-08-09 24:00:00', '2024-08-10T00:00:00+09:00'],
    [undefined, undefined],
  ])('마감 %s', (bidClseDt, deadline) => {
    const reading = orderOf({ bidClseDt });
    expect('order' in reading && reading.order.deadline).toBe(deadline);
  });

  test.each([
    [{ bidNtceNo: '' }, 'bidNtceNo: 값이 없습니다.'],
    [{ bidNtceNm: '' }, 'bidNtceNm: 값이 없습니다.'],
    [{ dminsttNm: '', ntceInsttNm: '' }, 'dminsttNm: 값이 없습니다.'],
    [{ bidNtceDt: '2024-02-31 10:00:00' }, /^bidNtceDt: "2024-02-31 10:00:00"\. /u],
    [{ bidClseDt: '2024-08-09' }, 'bidClseDt: "2024-08-09". 시각이 없습니다.'],
    [{ bidNtceOrd: '첫째' }, 'bidNtceOrd: "첫째". 차수가 아닙니다.'],
    [{ ntceKindNm: '견본공고' }, 'ntceKindNm: "견본공고". 모르는 공고 종류입니다.'],
    [{ asignBdgtAmt: '많음' }, 'asignBdgtAmt: "많음". 금액이 아닙니다.'],
    [{ bidNtceNo: '2024/1' }, /^bidNtceNo: "2024\/1"\. 공고번호는/u],
    [{ bidNtceNm: '가'.repeat(301) }, /^bidNtceNm: "가+"\. 너무 깁니다/u],
  ])('틀린 차수: %o', (rest, said) => {
    const reading = orderOf(rest);
    const [fault, ...others] = 'faults' in reading ? reading.faults : [];
    expect(fault?.text).toEqual(said instanceof RegExp ? expect.stringMatching(said) : said);
    expect(others).toEqual([]);
  });
});
