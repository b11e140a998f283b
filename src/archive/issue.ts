import * as z from 'zod';
import { daySchema } from './date-schema.ts';
import type { Words } from '../words/words.ts';
import { isMonth } from './date.ts';
import { listUpTo } from './list.ts';
import { ebookSchema } from './scans.ts';
import { fileNameSchema } from '../text/slug.ts';
import { lineSchema, nameSchema } from '../text/characters.ts';

/** Key of an issue: its month, `2024-04`, or `undated` for articles whose month is unknown. `undated` sorts last. */
export type IssueKey = string;

export const UNDATED = 'undated';

/** Maximum number of articles that an issue recommends: home shows all of them. */
const MOST_PICKS = 6;

/** Whether the text is a month (`2024-04`) or `undated`. */
export function isIssueKey(text: string): text is IssueKey {
  return text === UNDATED || isMonth(text);
}

export const issueKeySchema = z
  .string({ error: ({ input }) => (typeof input === 'number' ? explainKey(input) : undefined) })
  .refine(isIssueKey, { error: ({ input }) => explainKey(input) })
  .meta({ title: '호', description: '실린 호의 연도와 달입니다. 폴더 이름과 같아야 합니다.' });

function explainKey(input: unknown): string {
  const [, year = '', month = ''] = /^(\d{4})\D{1,3}(\d{1,2})/u.exec(String(input)) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}`;
  // YAML reads an unquoted 2024.10 as the number 2024.1: only a quoted value shows which month is
  // meant.
  const example = typeof input === 'string' && isMonth(meant) ? meant : '2024-04';
  return `호는 ${example}처럼 적어 주세요(달을 모르면 undated). 지금: ${JSON.stringify(input)}`;
}

export const issueSchema = z.strictObject({
  month: issueKeySchema,
  number: z
    .int()
    .min(1)
    .optional()
    .meta({ title: '통권', description: '창간호부터 센 번호입니다. 모르면 적지 않습니다.' }),
  date: daySchema
    .optional()
    .meta({ title: '발행일', description: '펴낸 날입니다. 예: 2024-04-01' }),
  theme: nameSchema
    .optional()
    .meta({ title: '주제', description: '이 호의 주제를 짧게 적습니다.' }),
  lead: lineSchema
    .optional()
    .meta({ title: '여는 글', description: '이 호를 소개하는 한두 문장입니다.' }),
  cover: fileNameSchema
    .optional()
    .meta({ title: '표지', description: '표지 그림의 파일 이름입니다. issue.yaml 옆에 둡니다.' }),
  ebook: ebookSchema.optional(),
  order: z.array(lineSchema).optional().meta({
    title: '순서',
    description:
      '기사의 파일 이름(.mdx 빼고)을 싣는 순서대로 적습니다. 없으면 분류, 날짜 순입니다.',
  }),
  featured: listUpTo(lineSchema, MOST_PICKS).optional().meta({
    title: '추천',
    description:
      '홈에 추천할 기사의 파일 이름(.mdx 빼고)입니다. 다른 호의 기사는 호를 앞에 적습니다. 예: [chatbot, 2024-03/voc]',
  }),
});

/** An issue as written in issue.yaml. */
export type IssueDeclaration = z.infer<typeof issueSchema>;

/** Name of an issue: `2024년 4월호`, `April 2024`, or `발행월 미상` for `undated`. */
export function issueLabel(issue: IssueKey, { month, site }: Words): string {
  return issue === UNDATED ? site.unknownMonth : site.issue(month(issue));
}

/** Year of an issue: `2024`, or `미상` for `undated`. */
export function issueYear(issue: IssueKey, { site }: Words): string {
  return issue === UNDATED ? site.unknownYear : issue.slice(0, 4);
}

/** Sort order of issues: newest first, `undated` last. */
export function compareIssues(a: IssueKey, b: IssueKey): number {
  if (a === b) return 0;
  if (a === UNDATED) return 1;
  if (b === UNDATED) return -1;
  return a < b ? 1 : -1;
}

/**
 * Reads one value of `featured`: `chatbot` is an article of the same issue, `2024-03/voc` one of another
 * issue.
 */
export function pickedArticle(pick: string, issue: IssueKey): { issue: IssueKey; slug: string } {
  const slash = pick.indexOf('/');
  return slash < 0
    ? { issue, slug: pick }
    : { issue: pick.slice(0, slash), slug: pick.slice(slash + 1) };
}
