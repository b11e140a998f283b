import { journalSchema } from '../../src/archive/journal.ts';
import { explainField, type FieldQuestion, fieldQuestions, toNumber } from '../field-question.ts';
import type { Question } from '../question.ts';
import { toCategories } from './categories.ts';
import { textsFor } from './sample-texts.ts';

const SHAPE = journalSchema.shape;
const OWNER = /^@[\w-]+(?:\/[\w.-]+)?$/u;

/** The question whether the journal has bid notices, which then get a category of their own. */
const tendersQuestion: FieldQuestion = {
  name: 'tenders',
  label: '입찰 공고를 싣나요?(tenders)',
  example: 'no',
  closed: true,
  default: () => 'no',
  choices: () => [
    { value: 'no', label: '아니요 (no)' },
    { value: 'yes', label: '예 (yes)' },
  ],
  validate: (answer, { categories = '', language = '' }) => {
    if (answer === 'no') return undefined;
    if (answer !== 'yes') return 'yes나 no로 적어 주세요.';
    const all = toCategories(categories, textsFor(language).tenders);
    return all.some(({ holds }) => holds === undefined)
      ? undefined
      : '입찰 공고의 분류만 있습니다. 기사를 실을 분류를 --categories에 하나 더 적어 주세요.';
  },
};

/** The questions of `npm run init`; `year` is the current year, `2026`. */
export function initQuestions(year: string): Question[] {
  return fieldQuestions(SHAPE, [
    {
      name: 'name',
      label: '제호(name)',
      example: '걷는 사람',
      validate: (answer) => explainField(SHAPE, 'title', answer),
    },
    { name: 'publisher', label: '발행처(publisher)', example: '견본출판' },
    {
      name: 'language',
      label: '언어(language)',
      example: 'ko',
      default: () => 'ko',
      choices: () => [
        { value: 'ko', label: '한국어 (ko)' },
        { value: 'en', label: 'English (en)' },
      ],
    },
    {
      name: 'since',
      label: '창간 연도(since)',
      example: year,
      default: () => year,
      validate: (answer) => explainField(SHAPE, 'since', toNumber(answer)),
    },
    {
      name: 'description',
      label: '한두 문장 소개(description)',
      example: '걷는 사람의 기사를 호별로 모았습니다.',
      default: ({ name = '', language = '' }) => textsFor(language).description(name),
    },
    {
      name: 'repository',
      label: '저장소의 주소(repository)',
      example: 'https://github.com/example/journal',
      optional: true,
    },
    {
      name: 'address',
      label: '사이트의 주소(address)',
      example: 'https://journal.example.org',
      default: ({ repository = '' }) => pagesAddress(repository),
      validate: (answer) => explainField(SHAPE, 'url', answer),
    },
    {
      name: 'categories',
      label: '분류(categories, 쉼표로 나눕니다)',
      example: '소식=news, 기획=features',
      default: ({ language = '' }) => textsFor(language).categories,
      validate: (answer) => explainField(SHAPE, 'categories', toCategories(answer, undefined)),
    },
    tendersQuestion,
  ]);
}

/** The question for who reviews changes on GitHub, asked with `--template`. */
export const ownerQuestion: Question = {
  name: 'owner',
  label: '변경을 승인할 GitHub 계정이나 팀(owner)',
  example: '@example/editors',
  default: ({ repository = '' }) => {
    const [owner] = githubPath(repository);
    return owner === undefined ? undefined : `@${owner}`;
  },
  validate: (answer) =>
    OWNER.test(answer) ? undefined : '@계정이나 @조직/팀으로 적어 주세요. 예: @example/editors',
};

/** Address of a repository's site on GitHub Pages; undefined for repositories elsewhere. */
function pagesAddress(repository: string): string | undefined {
  const [owner, name] = githubPath(repository);
  if (owner === undefined || name === undefined) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  const address = name.toLowerCase() === host ? `https://${host}` : `https://${host}/${name}`;
  return explainField(SHAPE, 'url', address) === undefined ? address : undefined;
}

function githubPath(repository: string): string[] {
  const path = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/u.exec(repository);
  return path?.slice(1) ?? [];
}
