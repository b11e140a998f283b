import { describe, expect, test } from 'vitest';
import type { AgencyDeclaration } from '../../src/archive/agency.ts';
import { checkArchive } from '../../src/check/check-archive.ts';
import { isError } from '../../src/check/message.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { bid, input, journal } from '../archive/samples.ts';

/** What is advised on notices of those agencies, a month each, the first the oldest. */
function adviceOn(names: readonly string[], agencies?: AgencyDeclaration[]): string[] {
  const bids = names.map((agency, index) => {
    const month = String(index + 1).padStart(2, '0');
    return bid(`2024-${month}-01`, `b${month}`, { agency });
  });
  return checkArchive(input([], { bids, journal: { ...journal, agencies } }))
    .filter((message) => !isError(message))
    .map(({ file, field, rule, text }) => `${file} ${field.join('.')} ${rule} ${text}`);
}

/** The declarations of a line that the check offers, as journal.yaml is read. */
function pasted(advice: string): AgencyDeclaration[] | undefined {
  const line = advice.slice(advice.indexOf('- {'));
  const { value, faults } = readYaml(
    `agencies:\n  ${line}`,
    journalSchema.pick({ agencies: true }),
  );
  expect(faults).toEqual([]);
  return value?.agencies;
}

test('법인 표시만 다른 기관은 묶을 줄을 알려 준다', () => {
  expect(adviceOn(['사단법인 견본원', '견본원', '사단법인 견본원'])).toEqual([
    'bids/2024/b03.mdx agency 수요기관 다른 공고에서는 ‘사단법인 견본원’을 ‘견본원’으로 적었습니다(bids/2024/b02.mdx, 모두 2건). 같은 기관이면 journal.yaml에 agencies: 줄을 적고 그 아래에 이 줄을 적어 주세요: - { name: 견본원, aliases: [사단법인 견본원] }',
  ]);
});

describe('한 곳으로 보이는 이름', () => {
  test.each([
    ['견본원', '(사)견본원'],
    ['견본원', '견본원(사)'],
    ['견본원', '㈔견본 원'],
    ['견본원', '재단법인견본원'],
    ['견본전자', '㈜견본 전자'],
    ['견본전자', '견본전자 주식회사'],
    ['㈜견본전자', '주식회사 견본전자'],
    ['견본 공단', '견본공단'],
    ['견본공단(본부)', '견본 공단 본부'],
  ])('%s, %s', (...names) => {
    const advice = adviceOn(names);
    expect(advice).toHaveLength(1);
    const [declared] = pasted(advice[0] ?? '') ?? [];
    expect(names).toContain(declared?.name);
    expect(adviceOn(names, declared && [declared])).toEqual([]);
  });
});

test.each([
  [['사단법인 견본원', '재단법인 견본원']],
  [['수성구청', '수정구청']],
  [['견본공단', '견본공단 서울지사']],
  [['견본도', '견본도청']],
  [['한국견본공사', '견본공사']],
  [['(사)', '(재)']],
  // The address is the same, which is an error.
  [['견본·공단', '견본 공단']],
])('%j는 다른 곳일 수 있다', (names) => {
  expect(adviceOn(names)).toEqual([]);
});

test('묶어 둔 기관에는 표기를 더할 줄을 알려 준다', () => {
  const agencies = [{ name: '견본원', aliases: ['사단법인 견본원'] }];
  const names = ['사단법인 견본원', '(사)견본원', '(사)견본원', '견본, 원'];
  const [first, second] = adviceOn(names, agencies);
  expect(first).toContain(
    'journal.yaml의 agencies에서 그 기관의 줄을 이렇게 바꿔 주세요: - { name: 견본원, aliases: [사단법인 견본원, ',
  );
  expect(second).toContain('모두 2건');
  const better = pasted(first ?? '');
  expect(better?.[0]?.aliases).toEqual(
    expect.arrayContaining(['사단법인 견본원', '(사)견본원', '견본, 원']),
  );
  expect(adviceOn(names, better)).toEqual([]);
});

test('다른 기관이 묶여 있으면 줄을 더하라고 한다', () => {
  const agencies = [{ name: '다른 곳', aliases: ['㈜다른 곳'] }];
  expect(adviceOn(['견본원', '(사)견본원'], agencies)[0]).toContain(
    'journal.yaml의 agencies에 이 줄을 더해 주세요: - { name: 견본원, aliases: [(사)견본원] }',
  );
});
