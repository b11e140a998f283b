import type { Article } from '../archive/article.ts';

/** The names in an article's credits, by the roles of citations and metadata. */
interface CreditedNames {
  authors: string[];
  editors: string[];
  translators: string[];
  /** Photographers, interviewers and interviewees. */
  contributors: string[];
}

const AUTHOR_ROLES = ['글', '정리', '인터뷰'] as const;

/**
 * Splits the credits of an article into authors, editors, translators and contributors. Authors are the
 * names with the first of the roles 글, 정리 and 인터뷰 that occurs; without these roles they are the
 * outlets of the article's sources. An author is not listed again as an editor or a contributor for
 * the same role.
 */
export function creditedNames({
  credits,
  sources,
}: Pick<Article, 'credits' | 'sources'>): CreditedNames {
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
    contributors: [
      ...new Set([...inRole('사진'), ...unlessAuthors('인터뷰'), ...inRole('인터뷰이')]),
    ],
  };
}

/**
 * Whether a credit is a person (`홍길동`, `Kim Min-su`) and not an organization: two to four Hangul
 * syllables or Latin words, neither listed in `organizations` nor a department (`편집부`, `기획팀`, `The editors`).
 */
export function isPerson(name: string, organizations: readonly string[] = []): boolean {
  if (organizations.includes(name) || DEPARTMENT.test(name)) return false;
  return /^(?:\p{Script=Hangul}{2,4}|\p{Script=Latin}[\p{Script=Latin} .,'’-]*)$/u.test(name);
}

const DEPARTMENT = /[부팀]$|^the |\b(?:department|desk|editors|staff|team)$/iu;
