import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import { readSearchWords } from '../../src/content/settings.ts';
import { makeContent, makeFolder } from './folder.ts';
import { hasShippedJournal } from '../shipped-journal.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

test('잘못 적은 검색 낱말을 파일과 자리와 함께 말한다', async () => {
  const folder = makeContent({
    'search.yaml':
      '# 낱말\nsynonyms:\n  - [콜센터, 고객센터]\n  - [상담사, 콜 센터]\nwords:\n  - 생성형 인공지능\n',
  });
  const { messages } = await checkContent(folder);
  const found = messages.map(({ file, ...at }) => ({
    ...at,
    file: file.slice(file.indexOf('search')),
  }));
  expect(found).toEqual([
    {
      file: 'search.yaml',
      line: 4,
      column: 11,
      rule: '같은 말',
      text: '‘콜 센터’는 1번째 묶음 [콜센터, 고객센터]에 ‘콜센터’로 이미 있습니다. 두 묶음을 합치거나 한쪽에서 지워 주세요. 띄어쓰기와 대소문자는 가리지 않습니다.',
    },
    {
      file: 'search.yaml',
      line: 6,
      column: 5,
      rule: '낱말',
      text: '‘생성형 인공지능’에 빈칸이 있습니다. 붙여 적고, 나눌 자리에는 +를 적어 주세요. 예: 생성형+인공지능',
    },
  ]);
});

test('꼴이 틀린 파일에서는 낱말을 읽지 않고, 어디가 틀렸는지 말한다', () => {
  const { entries, messages } = readSearchWords(makeFolder({ 'search.yaml': 'words:\n  - 1\n' }));
  expect(entries).toEqual([]);
  expect(messages.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'search.yaml:2:5',
  ]);
});

test('함께 오는 낱말에는 고칠 곳이 없다', () => {
  const { entries, messages } = readSearchWords('content');
  expect(messages).toEqual([]);
  expect(entries).toHaveLength(1);
  if (hasShippedJournal) expect(entries[0]?.synonyms.length).toBeGreaterThanOrEqual(40);
});

test('파일이 없으면 빈 목록이다', () => {
  expect(readSearchWords(makeFolder({}))).toEqual({
    entries: [{ synonyms: [], words: [] }],
    messages: [],
  });
});
