import type { Article } from '../archive/article.ts';
import { issueLabel } from '../archive/issue.ts';
import type { Journal } from '../archive/journal.ts';
import { pagesFact } from '../site/entry-facts.ts';
import { absoluteUrl, articleUrl, readableUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';
import { creditedNames } from './credits.ts';

/**
 * The article as an entry of a reference list, which ends with its address:
 * `홍길동·김영희. 제목. 컨택저널, 2024년 4월호, 12–15쪽. https://…`.
 */
export function toReference(
  article: Article,
  { title, language, url }: Pick<Journal, 'title' | 'language' | 'url'>,
): string {
  const words = wordsOf(language);
  const { authors } = creditedNames(article);
  const pages = pagesFact(article, words);
  const named = [
    words.exports.joinAuthors(authors),
    article.title,
    [title, issueLabel(article.issue, words), pages?.text].filter(Boolean).join(', '),
  ].filter((element) => element !== '');
  // Readable: a reference is typed from paper, too.
  const address = readableUrl(absoluteUrl(articleUrl(article), url));
  return [...named.map(withFullStop), address].join(' ');
}

// A title that ends in `?` or `?”` gets no full stop.
function withFullStop(text: string): string {
  return /[.?!。？！…]['"’”」』)]*$/u.test(text) ? text : `${text}.`;
}

/**
 * Citation key from slug and issue, in ASCII for BibTeX: `gen_z_workplace_2024_04`. A Korean slug is
 * replaced by the first eight digits of the article's id: `a83099de9_2024_02`.
 */
export function citationKey({ slug, id, issue }: Pick<Article, 'slug' | 'id' | 'issue'>): string {
  const digits = id.replace(/^uuid:/u, '').replace(/[^a-z0-9]/gu, '');
  const name = /^[a-z][\w-]*$/iu.test(slug) ? slug : `a${digits.slice(0, 8)}`;
  return `${name}_${issue}`.replaceAll('-', '_');
}
