import { stringify } from 'yaml';
import type { Day, Month } from '../../src/archive/date.ts';
import { compareIssues, type IssueKey, issueSchema, UNDATED } from '../../src/archive/issue.ts';
import { explainField, fieldQuestions, toNumber } from '../field-question.ts';
import type { ExistingContent } from './existing.ts';
import { type Kind } from './new-kind.ts';
import type { PlannedFile } from '../new-files.ts';
import type { Answers, Question } from '../question.ts';

/** `npm run new -- issue`: writes issue.yaml in a new issue folder. */
export const issueKind: Kind = {
  name: 'issue',
  label: '호',
  questions: issueQuestions,
  files: issueFiles,
  next: 'npm run new -- article로 이 호에 기사를 넣습니다.',
};

function issueQuestions(existing: ExistingContent, today: Day): Question[] {
  const [newest] = newestFirst(existing.issues);
  return fieldQuestions(issueSchema.shape, [
    {
      name: 'month',
      label: '호의 달',
      example: '2024-04',
      default: () => (newest === undefined ? today.slice(0, 7) : addMonths(newest, 1)),
      validate: (answer) =>
        explainField(issueSchema.shape, 'month', answer) ?? explainTwin(existing, answer),
    },
    {
      name: 'number',
      label: '통권',
      example: '301',
      optional: true,
      default: ({ month = '' }) => proposeNumber(existing, month)?.toString(),
      validate: (answer) => explainField(issueSchema.shape, 'number', toNumber(answer)),
    },
    { name: 'date', label: '펴낸 날', example: '2024-04-01', optional: true },
    { name: 'theme', label: '주제', example: '다시 걷는 길', optional: true },
    {
      name: 'lead',
      label: '여는 글(한두 문장)',
      example: '이 호를 소개하는 한두 문장입니다.',
      optional: true,
    },
  ]);
}

function issueFiles({ month = '', number, date, theme, lead }: Answers): PlannedFile[] {
  const declared = { month, number: number && toNumber(number), date, theme, lead };
  return [{ path: `issues/${month}/issue.yaml`, text: stringify(declared, { lineWidth: 0 }) }];
}

function explainTwin(existing: ExistingContent, month: string): string | undefined {
  return existing.files.includes(`issues/${month}/issue.yaml`)
    ? `issues/${month}/issue.yaml 파일이 이미 있습니다. 그 파일을 고치거나 다른 달을 적어 주세요.`
    : undefined;
}

/** Suggests the number (통권) of a monthly issue: the newest known number plus the months since then. */
function proposeNumber(existing: ExistingContent, month: string): number | undefined {
  if (month === UNDATED) return undefined;
  const numbered = existing.issues.filter(({ number }) => number !== undefined);
  const [last] = newestFirst(numbered);
  const number = numbered.find((issue) => issue.month === last)?.number;
  if (last === undefined || number === undefined) return undefined;
  const proposed = number + monthsBetween(last, month);
  return proposed > number ? proposed : undefined;
}

/** The months of issues, newest first, without `undated`. */
export function newestFirst(issues: readonly { month: IssueKey }[]): Month[] {
  return issues
    .map(({ month }) => month)
    .filter((month) => month !== UNDATED)
    .sort(compareIssues);
}

/** Adds months: `addMonths('2024-12', 1)` gives `2025-01`. */
export function addMonths(month: Month, count: number): Month {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

function monthsBetween(first: Month, second: Month): number {
  const count = (month: Month): number => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return year * 12 + number;
  };
  return count(second) - count(first);
}
