import { describe, expect, test } from 'vitest';
import { journalSchema } from '../../src/archive/journal.ts';
import { toEditUrl, toIssueUrl } from '../../src/archive/content-repository.ts';
import { journal } from './samples.ts';

const FILE = 'issues/2024-04/눈-내린-아침.mdx';
const PATH = encodeURI(FILE);

test.each([
  ['https://github.com/example/journal', '/edit/main/content/'],
  ['https://github.com/example/journal.git', '/edit/main/content/'],
  ['https://github.com/example/journal/tree/draft/docs/posts/', '/edit/draft/docs/posts/'],
  ['https://gitlab.com/group/team/journal', '/-/edit/main/content/'],
  ['https://gitlab.example.org/team/journal/-/tree/next/posts', '/-/edit/next/posts/'],
  ['https://codeberg.org/example/journal/src/branch/main/글', '/_edit/main/%EA%B8%80/'],
])('%s: 글을 고치는 주소', (repository, between) => {
  const read = journalSchema.parse({ ...journal, repository }).repository ?? '';
  const url = new URL(toEditUrl(read, FILE));
  expect(url.pathname).toMatch(/^(?:\/\w+)+\/journal\//u);
  expect(url.pathname.split('/journal')[1]).toBe(`${between}${PATH}`);
});

const issue = {
  form: 'correction',
  title: '오류 & 제보',
  body: '글',
  page: 'https://a.kr/',
} as const;

test.each([
  [
    'https://github.com/example/journal',
    { template: 'correction.yml', title: '오류 & 제보', page: 'https://a.kr/' },
  ],
  [
    'https://gitlab.com/example/journal',
    { 'issue[title]': '오류 & 제보', 'issue[description]': '글' },
  ],
  ['https://codeberg.org/example/journal', { title: '오류 & 제보', body: '글' }],
])('%s: 새 이슈에 제목과 주소가 적혀 있다', (repository, fields) => {
  const url = new URL(toIssueUrl(repository, issue));
  expect(url.pathname).toMatch(/^\/example\/journal(?:\/-)?\/issues\/new$/u);
  expect(Object.fromEntries(url.searchParams)).toEqual(fields);
});

describe('틀린 주소', () => {
  test.each([
    ['https://example.org/example/journal', true],
    ['https://github.com/example', true],
    ['https://github.com/', true],
    ['https://github.com/example/journal/issues', true],
    ['https://github.com/example/journal/blob/main/README.md', true],
    ['https://gitlab.com/example/journal/-/issues', true],
    ['http://github.com/example/journal', true],
    ['github.com/example/journal', false],
  ])('%s', (repository, isAddress) => {
    const { error } = journalSchema.safeParse({ ...journal, repository });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      isAddress
        ? `저장소는 https://github.com/example/journal처럼 GitHub, GitLab, Codeberg에 있는 주소로 적어 주세요. 지금: ${JSON.stringify(repository)}`
        : `https://가 빠졌습니다. 이렇게 적어 주세요: https://${repository}`,
    ]);
  });
});
