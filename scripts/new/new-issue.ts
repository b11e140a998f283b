import { stringify } from 'yaml';
import type { Day } from '../../src/archive/date.ts';
import { issueSchema, UNDATED } from '../../src/archive/issue.ts';
import type { Existing, PlannedFile } from './existing.ts';
import { addMonths, monthsBetween, newestFirst } from './months.ts';
import { always, type Answers, explainField, type Question, toNumber } from './question.ts';

/** What a new issue is asked for. */
export function issueQuestions(existing: Existing, today: Day): Question[] {
  const [newest] = newestFirst(existing.issues);
  return [
    {
      name: 'month',
      ask: '호의 달',
      example: '2024-04',
      default: () => (newest === undefined ? today.slice(0, 7) : addMonths(newest, 1)),
      validate: (answer) =>
        explainField(issueSchema.shape, 'month', answer) ?? explainTwin(existing, answer),
    },
    {
      name: 'number',
      ask: '통권',
      example: '301',
      optional: always,
      default: ({ month = '' }) => proposeNumber(existing, month)?.toString(),
      validate: (answer) => explainField(issueSchema.shape, 'number', toNumber(answer)),
    },
    {
      name: 'date',
      ask: '펴낸 날',
      example: '2024-04-01',
      optional: always,
      validate: field('date'),
    },
    {
      name: 'theme',
      ask: '주제',
      example: '상담사가 남는 센터',
      optional: always,
      validate: field('theme'),
    },
    {
      name: 'lead',
      ask: '여는 글(한두 문장)',
      example: '이 호를 소개하는 한두 문장입니다.',
      optional: always,
      validate: field('lead'),
    },
  ];
}

/** issue.yaml in the issue's folder. */
export function issueFiles({ month = '', number, date, theme, lead }: Answers): PlannedFile[] {
  const declared = {
    month,
    number: number === undefined ? undefined : toNumber(number),
    date,
    theme,
    lead,
  };
  return [{ path: `issues/${month}/issue.yaml`, text: stringify(declared, { lineWidth: 0 }) }];
}

function field(name: string): Question['validate'] {
  return (answer) => explainField(issueSchema.shape, name, answer);
}

function explainTwin(existing: Existing, month: string): string | undefined {
  return existing.files.includes(`issues/${month}/issue.yaml`)
    ? `issues/${month}/issue.yaml 파일이 이미 있습니다. 그 파일을 고치거나 다른 달을 적어 주세요.`
    : undefined;
}

/** Counted on from the last issue of which the number is known. */
function proposeNumber(existing: Existing, month: string): number | undefined {
  if (month === UNDATED) return undefined;
  const numbered = existing.issues.filter(({ number }) => number !== undefined);
  const [last] = newestFirst(numbered);
  const number = numbered.find((issue) => issue.month === last)?.number;
  if (last === undefined || number === undefined) return undefined;
  const proposed = number + monthsBetween(last, month);
  return proposed > number ? proposed : undefined;
}
