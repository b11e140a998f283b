import type { Day } from '../../src/archive/date.ts';
import type { Existing } from './existing.ts';
import type { Answers, Question } from './question.ts';

/** A file to write, relative to the content folder. */
export interface PlannedFile {
  path: string;
  text: string;
}

/** What `npm run new` can make: an article, a bid notice or an issue. */
export interface Kind {
  /** `npm run new -- article` */
  name: string;
  label: string;
  questions: (existing: Existing, today: Day) => Question[];
  /** The files to write, the one to open last; `id` is a fresh `uuid:…`. */
  files: (answers: Answers, existing: Existing, id: string) => PlannedFile[];
  /** What an editor does with the file first, in Korean. */
  next: string;
}

/** What to do after the files are written, a line each; `files` are paths from the current folder. */
export function nextSteps(kind: Kind, files: readonly string[]): string[] {
  const last = files.at(-1) ?? '';
  const branch = last.replace(/\.mdx$|\/issue\.yaml$/u, '').replace(/^.*[\\/]/u, '');
  return [
    `1. ${kind.next}`,
    '2. npm run dev로 띄워 놓고 브라우저에서 봅니다. 저장할 때마다 바뀝니다.',
    '3. npm run check로 고칠 곳이 없는지 봅니다.',
    '4. 풀 리퀘스트를 엽니다.',
    `   git switch -c new/${branch}`,
    `   git add ${files.join(' ')}`,
    `   git commit -m "${kind.label}: ${branch}"`,
    `   git push -u origin new/${branch}`,
    '   그다음 GitHub에서 Compare & pull request를 누릅니다.',
  ];
}
