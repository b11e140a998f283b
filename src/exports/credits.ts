import type { Article } from '../archive/article.ts';

/** Names by what they did for an article, as references and metadata part them. */
export interface Makers {
  authors: string[];
  editors: string[];
  translators: string[];
  /** Those who took the pictures or held the interview. */
  contributors: string[];
}

const AUTHOR_ROLES = ['글', '정리', '인터뷰'] as const;

/**
 * Who made an article. Its authors are those of 글; where nobody is, those of 정리, then of 인터뷰,
 * and at last the outlets that it comes from. Nobody stands in two places for one role.
 */
export function makersOf({ credits, sources }: Pick<Article, 'credits' | 'sources'>): Makers {
  const inRole = (role: string): string[] => [
    ...new Set(credits.filter((credit) => credit.role === role).map(({ name }) => name)),
  ];
  const authorRole = AUTHOR_ROLES.find((role) => inRole(role).length > 0);
  const unless = (role: string): string[] => (role === authorRole ? [] : inRole(role));
  return {
    authors:
      authorRole === undefined ? [...new Set(sources.map(({ name }) => name))] : inRole(authorRole),
    editors: unless('정리'),
    translators: inRole('번역'),
    contributors: [...new Set([...inRole('사진'), ...unless('인터뷰')])],
  };
}
