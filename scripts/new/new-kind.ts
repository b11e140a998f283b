import { stringify } from 'yaml';
import * as z from 'zod';
import type { Day } from '../../src/archive/date.ts';
import { compareText } from '../../src/text/compare.ts';
import { formatCount } from '../../src/text/particles.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import type { Existing } from './existing.ts';
import type { Answers, Choice, Question } from './question.ts';

/** A file to write; `path` is in the content folder. */
export interface PlannedFile {
  path: string;
  text: string;
}

/** A kind of entry that `npm run new` creates: article, bid notice or issue. */
export interface Kind {
  /** Name on the command line: `article` in `npm run new -- article`. */
  name: string;
  label: string;
  questions: (existing: Existing, today: Day) => Question[];
  /** Builds the files to write from the answers; the last one is for the editor to open. `id` is a new `uuid:…`. */
  files: (answers: Answers, existing: Existing, id: string) => PlannedFile[];
  /** First step for the editor after the file is written, in Korean. */
  next: string;
}

/** A question whose default `validate` is the schema's field of the same name. */
export type FieldQuestion = Omit<Question, 'validate'> & Partial<Pick<Question, 'validate'>>;

/** Adds a `validate` to each question that has none: the check of the schema's field of the same name. */
export function fieldQuestions(
  shape: Readonly<Record<string, z.ZodType>>,
  questions: readonly FieldQuestion[],
): Question[] {
  return questions.map((question) => ({
    validate: (answer) => explainField(shape, question.name, answer),
    ...question,
  }));
}

/** The error message of `npm run check` for a value of a field; undefined if it is valid. */
export function explainField(
  shape: Readonly<Record<string, z.ZodType>>,
  name: string,
  value: unknown,
): string | undefined {
  const schema = z.strictObject({ [name]: shape[name] ?? z.unknown() });
  return readYaml(stringify({ [name]: value }, { lineWidth: 0 }), schema).faults[0]?.text;
}

/** `1,200` gives 1200; any other text is returned unchanged, and the schema refuses it. */
export function toNumber(answer: string): number | string {
  const digits = answer.replaceAll(',', '');
  return /^\d+$/u.test(digits) ? Number(digits) : answer;
}

/** Choices of names with the number of entries that use each, most used first: `별빛신문 (2건)`. */
export function countedChoices(names: readonly string[]): Choice[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([value, uses]) => ({ value, count: uses.length }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value))
    .map(({ value, count }) => ({ value, label: `${value} (${formatCount(count, '건')})` }));
}

/** What the editor does after the files are written, one line per step; `files` are paths from the current folder. */
export function nextSteps(kind: Kind, files: readonly string[]): string[] {
  const last = files.at(-1) ?? '';
  const branch = last.replace(/\.mdx$|\/issue\.yaml$/u, '').replace(/^.*[\\/]/u, '');
  return [
    `1. ${kind.next}`,
    '2. npm run dev를 실행하고 브라우저에서 확인합니다. 저장할 때마다 바뀝니다.',
    '3. npm run check로 고칠 곳이 없는지 확인합니다.',
    '4. 풀 리퀘스트를 엽니다.',
    `   git switch -c new/${branch}`,
    `   git add ${files.join(' ')}`,
    `   git commit -m "${kind.label}: ${branch}"`,
    `   git push -u origin new/${branch}`,
    '   그다음 GitHub에서 Compare & pull request를 누릅니다.',
  ];
}
