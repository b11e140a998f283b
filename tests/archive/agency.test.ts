import { describe, expect, test } from 'vitest';
import { agenciesSchema, findAgencyFaults } from '../../src/archive/agency.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { redirectsOf } from '../../src/site/redirects.ts';
import { bid, input, journal } from './samples.ts';

const bids = [
  bid('2024-07-24', 'a', { agency: '사단법인 견본원' }),
  bid('2023-07-24', 'b', { agency: '견본원' }),
  bid('2022-07-24', 'c', { agency: '견본원'.normalize('NFD') }),
  bid('2022-07-25', 'd', { agency: '다른 공단' }),
];
const agencies = [
  { name: '견본원', aliases: ['사단법인 견본원', '견본원(사)', '견본원'.normalize('NFD')] },
  { name: '공고가 없는 곳', aliases: ['(재)없는 곳'] },
];
const archive = buildArchive(input([], { bids, journal: { ...journal, agencies } }));

test('다른 표기로 적힌 공고도 한 기관의 것이다', () => {
  expect(archive.agencies.map(({ name, bids: of }) => [name, of.map(({ slug }) => slug)])).toEqual([
    ['견본원', ['a', 'b', 'c']],
    ['다른 공단', ['d']],
  ]);
  expect(archive.bids.map(({ agencyAsWritten }) => agencyAsWritten)).toEqual([
    '사단법인 견본원',
    undefined,
    undefined,
    '견본원'.normalize('NFD'),
  ]);
});

test('다른 표기의 주소는 그 기관의 페이지로 이어진다', () => {
  expect(redirectsOf(archive).map(({ from, to }) => [from, to].map(decodeURI))).toEqual([
    ['/bids/agencies/사단법인-견본원/', '/bids/agencies/견본원/'],
    ['/bids/agencies/견본원-사/', '/bids/agencies/견본원/'],
  ]);
});

describe('서로 어긋나는 묶음', () => {
  test.each([
    [
      '두 기관의 표기',
      [
        { name: '견본원', aliases: ['(사)견본'] },
        { name: '견본 연구소', aliases: ['견본연', '(사)견본'] },
      ],
      'agencies.1.aliases.1 ‘(사)견본’은 ‘견본원’의 다른 표기로도 적혀 있습니다. 한쪽에서 지워 주세요.',
    ],
    [
      '다른 기관의 이름인 표기',
      [
        { name: '견본원', aliases: ['견본 연구소'] },
        { name: '견본 연구소', aliases: [] },
      ],
      'agencies.0.aliases.0 ‘견본 연구소’는 다른 기관의 이름(name)으로도 적혀 있습니다. 같은 기관이면 하나로 합치고, 아니면 이 표기를 지워 주세요.',
    ],
    [
      '제 이름인 표기',
      [{ name: '견본원', aliases: ['견본원'] }],
      'agencies.0.aliases.0 ‘견본원’은 이 기관의 이름(name)입니다. 다른 표기(aliases)에서 지워 주세요.',
    ],
    [
      '두 번 적은 표기',
      [{ name: '견본원', aliases: ['(사)견본원', '(사)견본원'] }],
      'agencies.0.aliases.1 ‘(사)견본원’은 앞에도 있습니다. 하나를 지워 주세요.',
    ],
    [
      '두 번 적은 이름',
      [
        { name: '견본원', aliases: ['(사)견본원'] },
        { name: '견본원', aliases: ['(재)견본원'] },
      ],
      'agencies.1.name ‘견본원’은 위에도 있습니다. 두 곳을 하나로 합쳐 주세요.',
    ],
  ])('%s', (_name, declared, message) => {
    const found = findAgencyFaults(declared).map(({ field, text }) => `${field.join('.')} ${text}`);
    expect(found).toEqual([message]);
  });

  test('어긋나지 않으면 아무 말도 없다', () => {
    expect(findAgencyFaults(agenciesSchema.parse(agencies.slice(1)))).toEqual([]);
  });
});
