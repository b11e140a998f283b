import { isDoubled, isFurniture, splitFurniture } from '../page-furniture.ts';
import { isTagLine } from '../article-fields.ts';
import { readArticle, readPlainArticle } from '../read-article.ts';
import type { Shape } from '../shape.ts';
import type { Remark } from '../imported-draft.ts';

/** A blog post: it ends in `#tags`, and its text may stand twice. */
export const blogPost: Shape = {
  name: 'blog-post',
  label: '블로그 글',
  matches: (lines) => lines.some(isTagLine) || isDoubled(lines),
  read: (lines) => ({ drafts: [readArticle({ lines })], claims: [] }),
};

const COMMENT_BOX = /^(?:Leave a Comment|댓글\s?(?:남기기|쓰기))$/iu;
const QUESTION = /^Q\s?\d{0,2}\s?[.:)]\s*\S/u;

/** An article of a news site: a comment box at its end, or questions and answers in it. */
export const newsArticle: Shape = {
  name: 'news-article',
  label: '뉴스 사이트 기사',
  matches: (lines) => lines.some(({ text }) => COMMENT_BOX.test(text) || QUESTION.test(text)),
  read: (lines) => ({ drafts: [readArticle({ lines })], claims: [] }),
};

const HEAD_LINES = 4;

/** A page of a company's webzine: `본문 바로가기`, `Home >`, title, text in short chapters. */
export const webzine: Shape = {
  name: 'webzine',
  label: '웹진 한 쪽',
  matches: (lines) =>
    lines
      .slice(0, HEAD_LINES)
      .some((line) => /^(?:본문\s?바로가기|Home\s*>.{0,60})$/u.test(line.text)),
  read: (lines) => ({ drafts: [readArticle({ lines })], claims: [] }),
};

/** Nothing to read: an empty file, or page furniture alone. */
export const empty: Shape = {
  name: 'empty',
  label: '내용이 없는 파일',
  matches: (lines) => lines.every(isFurniture),
  read: (lines) => ({ drafts: [], claims: splitFurniture(lines).claims }),
};

const REMARK: Remark = {
  kind: 'check',
  field: 'shape',
  text: '알 수 없는 형식의 글이라 모두 한 기사의 본문으로 옮겼습니다. 나눌 곳과 머리말을 살펴봐 주세요.',
};

/** Text of no known shape: one draft with all of it, paragraph by paragraph. */
export const unknown: Shape = {
  name: 'unknown',
  label: '알 수 없는 형식',
  matches: () => true,
  read: (lines) => ({ drafts: [readPlainArticle(lines, [REMARK])], claims: [] }),
};
