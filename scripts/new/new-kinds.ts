import type { Day } from '../../src/archive/date.ts';
import { articleFiles, articleQuestions } from './new-article.ts';
import type { Existing, PlannedFile } from './existing.ts';
import { issueFiles, issueQuestions } from './new-issue.ts';
import { noticeFiles, noticeQuestions } from './new-notice.ts';
import type { Answers, Question } from './question.ts';

/** Something that can be made anew. */
export interface Kind {
  /** `npm run new -- article` */
  name: string;
  label: string;
  questions: (existing: Existing, today: Day) => Question[];
  /** The files to write, the one to open last; `id` is a fresh `uuid:…`. */
  files: (answers: Answers, existing: Existing, id: string) => PlannedFile[];
  /** What an editor does with the file first. */
  next: string;
}

export const KINDS: readonly Kind[] = [
  {
    name: 'article',
    label: '기사',
    questions: articleQuestions,
    files: articleFiles,
    next: '파일을 열어 본문을 쓰고, 다 쓰면 draft 줄을 지웁니다.',
  },
  {
    name: 'notice',
    label: '입찰 공고',
    questions: noticeQuestions,
    files: noticeFiles,
    next: '파일을 열어 덧붙일 말이 있으면 머리말 아래에 씁니다.',
  },
  {
    name: 'issue',
    label: '호',
    questions: issueQuestions,
    files: issueFiles,
    next: 'npm run new -- article로 이 호에 기사를 넣습니다.',
  },
];

/** What to do after the files are written, a line each; `files` are named as the editor sees them. */
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
