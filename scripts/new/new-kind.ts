import type { Day } from '../../src/archive/date.ts';
import { compareText } from '../../src/text/compare.ts';
import { formatCount } from '../../src/text/counts.ts';
import type { ExistingContent } from './existing.ts';
import type { PlannedFile } from '../new-files.ts';
import type { Answers, Choice, Question } from '../question.ts';

/** A kind of entry that `npm run new` creates: article, bid notice or issue. */
export interface Kind {
  /** Name on the command line: `article` in `npm run new -- article`. */
  name: string;
  /** Other names that it has on the command line. */
  otherNames?: readonly string[];
  label: string;
  questions: (existing: ExistingContent, today: Day) => Question[];
  /** Builds the files to write from the answers; the last one is for the editor to open. `id` is a new `uuid:…`. */
  files: (answers: Answers, existing: ExistingContent, id: string) => PlannedFile[];
  /** First step for the editor after the file is written, in Korean. */
  next: string;
}

/** Choices of names with the number of entries that use each, most used first: `별빛신문 (2건)`. */
export function countedChoices(names: readonly string[]): Choice[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([value, uses]) => ({ value, count: uses.length }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value))
    .map(({ value, count }) => ({ value, label: `${value} (${formatCount(count, '건')})` }));
}

/**
 * Lines that tell the editor what to do after the files are written, one for each step; `files` are paths
 * from the current folder.
 */
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
