import { expect, test } from 'vitest';
import { checkArchive } from '../../src/check/check-archive.ts';
import { isError } from '../../src/check/message.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { bid, input, journal } from '../archive/samples.ts';

const DAY = '2024-07-25';
const TITLE = '고객센터 위탁운영 용역';

/** The advice on two notices of one day, of which the second one differs in some fields. */
function adviceOn(first: Partial<Bid>, second: Partial<Bid>): string[] {
  const bids = [
    bid(DAY, 'b', { title: TITLE, ...second }),
    bid(DAY, 'a', { title: TITLE, ...first }),
  ];
  const agencies = [{ name: '견본공단', aliases: ['(재)견본공단'] }];
  return checkArchive(input([], { bids, journal: { ...journal, agencies } }))
    .filter((message) => !isError(message))
    .map(({ file, field, rule, text }) => `${file} ${field.join('.')} ${rule} ${text}`);
}

test.each([
  ['모두 같음', {}, {}],
  ['한쪽에만 번호', { number: '20240712345' }, {}],
  ['띄어쓰기와 문장 부호만 다른 이름', {}, { title: '고객 센터 위탁 운영 용역.' }],
  ['같은 기관의 다른 표기', {}, { agency: '(재)견본공단' }],
])('%s: 뒤의 파일에 앞의 파일을 알린다', (_, first, second) => {
  expect(adviceOn(first, second)).toEqual([
    'bids/2024/b.mdx title 공고명 공고명과 수요기관, 공고일이 같은 공고가 있습니다(bids/2024/a.mdx). 같은 공고이면 하나만 두고, 다른 공고이면 두 파일에 공고번호(number)를 적어 주세요.',
  ]);
});

test.each([
  ['번호가 다름', { number: '20240712345' }, { number: '20240712346' }],
  ['공고일이 다름', {}, { posted: '2024-07-26' }],
  ['기관이 다름', {}, { agency: '다른공단' }],
  ['이름이 다름', {}, { title: '고객센터 시스템 구축' }],
])('%s: 알리지 않는다', (_, first, second) => {
  expect(adviceOn(first, second)).toEqual([]);
});
