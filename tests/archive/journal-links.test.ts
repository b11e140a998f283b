import { expect, test } from 'vitest';
import { journalSchema } from '../../src/archive/journal.ts';
import { toVerificationTags } from '../../src/archive/journal-links.ts';
import { journal } from './samples.ts';

/** What is wrong with a journal that has these fields too. */
function faultsOf(fields: object): string[] {
  const { error } = journalSchema.safeParse({ ...journal, ...fields });
  return (error?.issues ?? []).map(({ message }) => message);
}

test.each([
  { contact: 'mailto:desk@example.org' },
  { contact: 'https://example.org/ask' },
  { newsletter: 'https://example.org/mail' },
  { social: [{ label: '페이스북', url: 'https://www.facebook.com/example' }] },
  { verification: { naver: '0a1b2c3d4e5f', google: 'Zx9-8yW_7v' } },
  { verification: {} },
])('%j: 받는다', (fields) => {
  expect(faultsOf(fields)).toEqual([]);
});

const META = '<meta name="naver-site-verification" content="0a1b2c3d4e5f">';

test.each([
  [{ contact: 'desk@example.org' }, '문의할 곳은 mailto:editor@example.org나 https://로'],
  [{ contact: 'javascript:alert(1)' }, '문의할 곳은 mailto:editor@example.org나 https://로'],
  [{ newsletter: 'mailto:a@example.org' }, '주소는 https://로 시작하게 적어 주세요.'],
  [{ social: [] }, '목록이 비어 있습니다. 하나 이상 적거나 줄을 지워 주세요.'],
  [{ social: [{ label: '가', url: 'example.org' }] }, '이렇게 적어 주세요: https://example.org'],
  [{ verification: { naver: META } }, '확인 코드는 <meta> 태그의 content에 든 값만 적어 주세요.'],
])('%j: 무엇이 틀렸는지 말한다', (fields, message) => {
  expect(faultsOf(fields)).toEqual([expect.stringContaining(message)]);
});

test('검색 엔진마다 이름이 다른 태그가 된다', () => {
  expect(toVerificationTags({ naver: '0a1b2c3d4e5f', google: 'Zx9-8yW_7v' })).toEqual([
    ['naver-site-verification', '0a1b2c3d4e5f'],
    ['google-site-verification', 'Zx9-8yW_7v'],
  ]);
  expect(toVerificationTags()).toEqual([]);
});
