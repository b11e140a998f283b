import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCategories } from '../../scripts/init/categories.ts';
import { initQuestions } from '../../scripts/init/init-questions.ts';
import { journalFiles } from '../../scripts/init/journal-files.ts';
import { collectAnswers, explainAnswer, readFlags } from '../../scripts/question.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { parse } from 'yaml';

const ID = 'uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a';
const samples = { article: '글', about: '글', notice: '글' };

test.each([
  [
    '소식, 특집=special-issue',
    [
      ['news', '소식'],
      ['special-issue', '특집'],
    ],
  ],
  [
    'News, Book reviews,',
    [
      ['news', 'News'],
      ['book-reviews', 'Book reviews'],
    ],
  ],
  [
    '산책길, 산책 길',
    [
      ['sanchaekgil', '산책길'],
      ['sanchaek-gil', '산책 길'],
    ],
  ],
  [
    '뉴스, 소식',
    [
      ['news', '뉴스'],
      ['news-2', '소식'],
    ],
  ],
  [
    '日本, 12, Événements',
    [
      ['category-1', '日本'],
      ['category-2', '12'],
      ['evenements', 'Événements'],
    ],
  ],
  ['a=b=c', [['c', 'a=b']]],
])('분류 %s', (list, expected) => {
  expect(toCategories(list, undefined).map(({ slug, label }) => [slug, label])).toEqual(expected);
});

test('입찰 공고는 따로 적지 않아도 분류가 된다', () => {
  expect(toCategories('소식', '입찰 공고')).toEqual([
    { slug: 'news', label: '소식' },
    { slug: 'bids', label: '입찰 공고', holds: 'bids' },
  ]);
  expect(toCategories('소식, 입찰=bids', '입찰 공고').at(-1)).toEqual({
    ...{ slug: 'bids', label: '입찰', holds: 'bids' },
  });
  expect(toCategories('입찰공고=tenders, 소식', '입찰 공고')).toEqual([
    { slug: 'tenders', label: '입찰공고', holds: 'bids' },
    { slug: 'news', label: '소식' },
  ]);
});

test.each([
  ['https://github.com/Walk/Journal', 'https://walk.github.io/Journal'],
  ['https://github.com/walk/walk.github.io', 'https://walk.github.io'],
  ['https://gitlab.com/walk/journal', undefined],
  ['', undefined],
])('저장소 %s에서 권하는 주소', (repository, expected) => {
  const question = initQuestions('2026').find(({ name }) => name === 'address');
  const proposed = question?.default?.({ repository });
  expect(proposed).toBe(expected);
});

const FLAGS = ['--name', '가', '--publisher', '나', '--address', 'https://walk.example.org'];

test.each([
  [[...FLAGS, '--nam', '가'], ['‘--nam’은 없는 옵션입니다. 혹시 --name인가요?']],
  [[...FLAGS, '--name', '가\u0007나'], ['--name: 보이지 않는 글자(U+0007)']],
  [[...FLAGS, '--name', '가'.repeat(201)], ['--name: 너무 깁니다(201자).']],
  [[...FLAGS, '--name', '두\n줄'], ['--name: 줄바꿈이 있습니다.']],
  [[...FLAGS, '--since', '작년'], ['--since: ']],
  [
    [...FLAGS, '--address', 'walk.example.org'],
    ['--address: https://가 빠졌습니다. 이렇게 적어 주세요: https://walk.example.org'],
  ],
  [[...FLAGS, '--repository', 'example/walk'], ['--repository: 주소는 https://로 시작하게']],
  [[...FLAGS, '--categories', '소식=소식'], ['--categories: 분류의 주소는 영문 소문자']],
  [[...FLAGS, '--categories', '소식=a, 기획=a'], ['--categories: 주소가 같은 분류가']],
  [[...FLAGS, '--categories', ','], ['--categories: 목록이 비어 있습니다.']],
  [
    [...FLAGS, '--categories', '공고=bids', '--tenders', 'yes'],
    ['--tenders: 입찰 공고의 분류만 있습니다.'],
  ],
  [[...FLAGS, '--tenders', '네'], ['--tenders: yes나 no로 적어 주세요.']],
])('%j: 틀린 것을 말한다', async (args, texts) => {
  const questions = initQuestions('2026');
  const { flags, problem } = readFlags(args, questions, {});
  const outcome = await collectAnswers(questions, flags, undefined);
  const problems = outcome.state === 'refused' ? outcome.problems : [];
  const said = [problem, ...problems].join('\n');
  for (const text of texts) expect(said).toContain(text);
});

test('어떤 이름을 적어도 쓴 파일은 적은 그대로 읽힌다', () => {
  const [question] = initQuestions('2026');
  const tricky = fc.constantFrom(
    ...['[특집]', '산책: 오늘', '# 산책', '- 산책', '2024', 'true', 'null', '~', '2024-04-01'],
    ..."'산책' \"산책 *산책 &산책 !산책 %산책 @산책 `산책` {산책} 0x1F > | ? , a\\b y".split(' '),
    ...['산책 #1', '---', '...', ': ', '</script>', '${1+1}', '긴 '.repeat(66)],
  );
  const name = fc
    .oneof(tricky, fc.string({ unit: 'grapheme' }))
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => question !== undefined && explainAnswer(question, text, {}) === undefined);
  fc.assert(
    fc.property(name, name, (title, publisher) => {
      const answers = {
        ...{ name: title, publisher, language: 'ko', since: '2024', description: title },
        ...{ address: 'https://example.org', categories: '소식', tenders: 'yes' },
      };
      const files = journalFiles({ answers, samples, today: '2024-04-01', ids: [ID, ID] });
      const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
      const { value, faults } = readYaml(textOf('journal.yaml'), journalSchema);
      expect(faults).toEqual([]);
      expect(value).toMatchObject({ title, publisher, description: title });
      const about: unknown = parse(splitFrontmatter(textOf('pages/about.mdx')).split?.matter ?? '');
      expect(about).toMatchObject({ description: `${title}에 대해 알려 드립니다.` });
    }),
  );
});
