import { readArticle } from '../read-article.ts';
import type { Shape } from '../shape.ts';

const COMMENT_BOX = /^(?:Leave a Comment|댓글\s?(?:남기기|쓰기))$/iu;
const QUESTION = /^Q\s?\d{0,2}\s?[.:)]\s*\S/u;

/** An article of a news site: a comment box at its end, or questions and answers in it. */
export const newsArticle: Shape = {
  name: 'news-article',
  label: '뉴스 사이트 기사',
  matches: (lines) => lines.some(({ text }) => COMMENT_BOX.test(text) || QUESTION.test(text)),
  read: (lines) => ({ drafts: [readArticle({ lines })], claims: [] }),
};
