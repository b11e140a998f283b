import { stringify } from 'yaml';
import { articleSchema, sourceSchema } from '../../src/archive/article.ts';
import { flattenCategories, toCategoryNodes } from '../../src/archive/category.ts';
import type { Day } from '../../src/archive/date.ts';
import { issueLabel, UNDATED } from '../../src/archive/issue.ts';
import { formatCount } from '../../src/text/counts.ts';
import { nearest } from '../../src/text/nearest.ts';
import { wordsOf } from '../../src/words/words.ts';
import { explainField, type FieldQuestion, fieldQuestions } from '../field-question.ts';
import type { ExistingContent } from './existing.ts';
import { nameQuestion } from './name-question.ts';
import { addMonths, newestFirst } from './new-issue.ts';
import { countedChoices, type Kind } from './new-kind.ts';
import type { PlannedFile } from '../new-files.ts';
import type { Answers, Choice, Question } from '../question.ts';

const RECENT_ISSUES = 6;

/** `npm run new -- article`: writes a draft, and issue.yaml if the issue is new. */
export const articleKind: Kind = {
  name: 'article',
  label: '기사',
  questions: articleQuestions,
  files: articleFiles,
  next: '파일을 열어 본문을 쓰고, 다 쓰면 draft 줄을 지웁니다.',
};

function articleQuestions(existing: ExistingContent, today: Day): Question[] {
  return [
    ...fieldQuestions(articleSchema.shape, [
      { name: 'title', label: '제목', example: '눈 내린 아침' },
      issueQuestion(existing, today),
      categoryQuestion(existing),
      {
        name: 'date',
        label: '올린 날',
        example: '2024-04-01',
        default: ({ issue }) => (issue === UNDATED ? undefined : today),
        optional: ({ issue }) => issue === UNDATED,
      },
    ]),
    ...sourceQuestions(existing),
    ...readerQuestions(existing),
    nameQuestion(existing, ({ issue = '' }) => `issues/${issue}`, '기사'),
  ];
}

function articleFiles(answers: Answers, existing: ExistingContent, id: string): PlannedFile[] {
  const { title, issue = '', category, date, source, reporter, url, slug = '' } = answers;
  const { author, summary, tags, cover, alt } = answers;
  const fields = {
    ...{ id, title, issue, category, date },
    source: source && { name: source, reporter, url },
    credits: author && splitList(author).map((name) => ({ role: '글', name })),
    tags: tags && splitList(tags),
    summary,
    cover: alt === undefined ? cover : { src: cover, alt },
  };
  const yaml = stringify(fields, { lineWidth: 0 });
  const article = {
    path: `issues/${issue}/${slug}.mdx`,
    text: `---\n${yaml}# 다 쓰면 다음 줄을 지워 주세요. 남아 있으면 사이트에 실리지 않습니다.\ndraft: true\n---\n\n여기에 본문을 적어 주세요.\n`,
  };
  const isNew = !existing.issues.some(({ month }) => month === issue);
  return isNew
    ? [{ path: `issues/${issue}/issue.yaml`, text: stringify({ month: issue }) }, article]
    : [article];
}

function issueQuestion(existing: ExistingContent, today: Day): FieldQuestion {
  const [newest] = newestFirst(existing.issues);
  const thisMonth = today.slice(0, 7);
  const month = newest ?? thisMonth;
  return {
    name: 'issue',
    label: '호',
    example: '2024-04',
    default: () => month,
    choices: () => issueChoices(existing, [month, addMonths(month, 1), thisMonth]),
  };
}

/** Choices of issues: the likely ones first, then the six newest and `undated`. */
function issueChoices(existing: ExistingContent, likely: readonly string[]): Choice[] {
  const months = [...likely, ...newestFirst(existing.issues).slice(0, RECENT_ISSUES), UNDATED];
  return [...new Set(months)].map((month) => {
    const count = existing.articles.filter(({ issue }) => issue === month).length;
    const isNew = !existing.issues.some((issue) => issue.month === month);
    return {
      value: month,
      label: `${issueLabel(month, wordsOf('ko'))} (${isNew ? '새로 만듭니다' : `기사 ${formatCount(count, '편')}`})`,
    };
  });
}

function categoryQuestion(existing: ExistingContent): Question {
  const nodes = flattenCategories(toCategoryNodes(existing.journal.categories));
  const paths = nodes.map(({ path }) => path);
  return {
    name: 'category',
    label: '분류',
    example: paths.at(-1) ?? '',
    closed: true,
    choices: () =>
      nodes.map(({ path, trail }) => ({ value: path, label: `${trail.join(' › ')} (${path})` })),
    validate(answer) {
      if (paths.includes(answer)) return undefined;
      const guess = nearest(answer, paths);
      const hint = guess === undefined ? '' : ` 혹시 ${guess}인가요?`;
      return `‘${answer}’ 분류는 journal.yaml에 없습니다.${hint} 쓸 수 있는 분류: ${paths.join(', ')}`;
    },
  };
}

function sourceQuestions(existing: ExistingContent): Question[] {
  const names = existing.articles.flatMap(({ source = [] }) => source.map(({ name }) => name));
  const ofSource = { optional: true, needs: 'source' };
  return fieldQuestions(sourceSchema.shape, [
    {
      name: 'source',
      label: '출처(글이 처음 실린 매체나 기관)',
      example: '새벽신문',
      optional: true,
      choices: () => countedChoices(names),
      validate: (answer) => explainField(sourceSchema.shape, 'name', answer),
    },
    { name: 'reporter', label: '기자', example: '홍길동', ...ofSource },
    { name: 'url', label: '원문 주소', example: 'https://example.org/article', ...ofSource },
  ]);
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/iu;

/** Questions for what readers see of an article in lists: who wrote it, what it is about, its picture. */
function readerQuestions(existing: ExistingContent): Question[] {
  const authors = existing.articles.flatMap(({ credits = [] }) =>
    credits.filter(({ role }) => role === '글').map(({ name }) => name),
  );
  const picturesOf = (issue = ''): string[] =>
    existing.files
      .filter((file) => file.startsWith(`issues/${issue}/`) && PICTURE.test(file))
      .map((file) => file.slice(`issues/${issue}/`.length));
  return fieldQuestions(articleSchema.shape, [
    {
      name: 'author',
      label: '글쓴이(여럿이면 쉼표로 나눕니다)',
      example: '홍길동',
      optional: true,
      choices: () => countedChoices(authors),
      validate: (answer) =>
        explainEach(answer, (name) => explainField(sourceSchema.shape, 'name', name)),
    },
    {
      name: 'summary',
      label: '요약(한두 문장)',
      example: '눈이 내린 아침, 세 골목을 걸었다.',
      optional: true,
    },
    {
      name: 'tags',
      label: '태그(쉼표로 나눕니다)',
      example: '골목, 겨울',
      optional: true,
      validate: (answer) => explainField(articleSchema.shape, 'tags', splitList(answer)),
    },
    {
      name: 'cover',
      label: '대표 그림(호의 폴더에 둔 파일)',
      example: 'snow.jpg',
      optional: true,
      choices: ({ issue }) => picturesOf(issue).map((file) => ({ value: file, label: file })),
      validate: (answer, { issue = '' }) =>
        explainField(articleSchema.shape, 'cover', answer) ??
        (picturesOf(issue).includes(answer)
          ? undefined
          : `issues/${issue} 폴더에 ‘${answer}’ 그림이 없습니다. 먼저 그림을 넣거나 비워 두세요.`),
    },
    {
      name: 'alt',
      label: '대표 그림에 보이는 것(그림을 볼 수 없는 독자에게)',
      example: '눈 덮인 골목',
      optional: true,
      needs: 'cover',
      validate: (answer) => explainField(articleSchema.shape, 'summary', answer),
    },
  ]);
}

/** Splits a typed list: `골목, 겨울` gives `['골목', '겨울']`. */
function splitList(answer: string): string[] {
  return answer.split(',').flatMap((word) => word.trim() || []);
}

function explainEach(
  answer: string,
  explain: (word: string) => string | undefined,
): string | undefined {
  return splitList(answer)
    .map(explain)
    .find((text) => text !== undefined);
}
