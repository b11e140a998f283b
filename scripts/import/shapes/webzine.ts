import { readArticle } from '../read-article.ts';
import type { Shape } from '../shape.ts';

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
