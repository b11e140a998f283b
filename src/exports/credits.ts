import type { Article } from '../archive/article.ts';

/** Names by role, in the categories of citations and metadata. */
interface Makers {
  authors: string[];
  editors: string[];
  translators: string[];
  /** Photographers and interviewers. */
  contributors: string[];
}

const AUTHOR_ROLES = ['글', '정리', '인터뷰'] as const;

/**
 * Splits the credits of an article into authors, editors, translators and contributors. Authors have the
 * role 글; if none has, 정리; then 인터뷰; else they are the outlets of its sources. The authors' role
 * does not count as another category too.
 */
export function makersOf({ credits, sources }: Pick<Article, 'credits' | 'sources'>): Makers {
  const inRole = (role: string): string[] => [
    ...new Set(credits.filter((credit) => credit.role === role).map(({ name }) => name)),
  ];
  const authorRole = AUTHOR_ROLES.find((role) => inRole(role).length > 0);
  const unlessAuthors = (role: string): string[] => (role === authorRole ? [] : inRole(role));
  return {
    authors:
      authorRole === undefined ? [...new Set(sources.map(({ name }) => name))] : inRole(authorRole),
    editors: unlessAuthors('정리'),
    translators: inRole('번역'),
    contributors: [...new Set([...inRole('사진'), ...unlessAuthors('인터뷰')])],
  };
}

/**
 * Whether a credit is a person (`홍길동`, `Kim Min-su`) and not an organization: two to four Hangul
 * syllables or Latin words, neither listed in `organizations` nor a department (`편집부`, `기획팀`).
 */
export function isPerson(name: string, organizations: readonly string[] = []): boolean {
  if (organizations.includes(name) || /[부팀]$/u.test(name)) return false;
  return /^(?:\p{Script=Hangul}{2,4}|\p{Script=Latin}[\p{Script=Latin} .,'’-]*)$/u.test(name);
}
