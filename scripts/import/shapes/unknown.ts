import type { Remark } from '../draft.ts';
import { readPlainArticle } from '../read-article.ts';
import type { Shape } from '../shape.ts';

const REMARK: Remark = {
  kind: 'check',
  field: 'shape',
  text: '모르는 꼴의 글이라 모두 한 기사의 본문으로 옮겼습니다. 나눌 곳과 머리말을 살펴봐 주세요.',
};

/** Text of no known shape: one draft with all of it, paragraph by paragraph. */
export const unknown: Shape = {
  name: 'unknown',
  label: '모르는 꼴',
  matches: () => true,
  read: (lines) => ({ drafts: [readPlainArticle(lines, [REMARK])], claims: [] }),
};
