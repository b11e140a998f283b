import { isDoubled } from '../doubled.ts';
import { isTagLine } from '../hashtags.ts';
import { readArticle } from '../read-article.ts';
import type { Shape } from '../shape.ts';

/** A blog post: it ends in `#tags`, and its text may stand twice. */
export const blogPost: Shape = {
  name: 'blog-post',
  label: '블로그 글',
  matches: (lines) => lines.some(isTagLine) || isDoubled(lines),
  read: (lines) => ({ drafts: [readArticle({ lines })], claims: [] }),
};
