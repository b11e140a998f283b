import { type Article, CREDIT_ROLES, type Credit } from './article.ts';
import { memoise } from '../text/memoise.ts';
import { explainSlug, type Slug, toSlug } from '../text/slug.ts';

/** A person or an organization that the credits name, with the articles, newest first. */
export interface Person {
  slug: Slug;
  name: string;
  /** A sentence about them, from `people` of journal.yaml. */
  description: string | undefined;
  articles: Article[];
}

/** Signs that hide a part of a name: `김*수`, `김○○`, `김OO`. */
const MASK = /[*＊○◯●〇□■◇◆△▲×]|^\p{Script=Hangul}{1,2}[OoXx]{1,3}$/u;
/** Words instead of a name: `익명`, `김모 씨`. */
const NAMELESS = /^(?:익명|무기명|미상|anonymous|\p{Script=Hangul}\s?모\s?씨)$/iu;

/**
 * The last part of the address of a person's page, `홍길동` in `/people/홍길동/`; undefined if the
 * name has no page, because it is hidden (`김*수`) or gives no address. Memoised, because the same few hundred names
 * are in the credits of thousands of articles.
 */
export const personSlug = memoise((name): Slug | undefined => {
  if (MASK.test(name) || NAMELESS.test(name.trim())) return undefined;
  const slug = toSlug(name);
  return slug === '' || explainSlug(slug) !== undefined ? undefined : slug;
});

/** The names in an article's credits that have a page, each once. */
export function peopleOf({ credits }: Pick<Article, 'credits'>): string[] {
  const names = credits.map(({ name }) => name).filter((name) => personSlug(name) !== undefined);
  return [...new Set(names)];
}

/** The roles of a person in an article, in the order of its credits: 글, 사진. */
export function rolesOf({ credits }: Pick<Article, 'credits'>, name: string): Credit['role'][] {
  return [
    ...new Set(credits.filter((credit) => credit.name === name).map((credit) => credit.role)),
  ];
}

/** In how many articles a person had each role, in the order of the roles: 글 2, 사진 1. */
export function countRoles({ name, articles }: Person): (readonly [Credit['role'], number])[] {
  const byRole = Map.groupBy(
    articles.flatMap((article) => rolesOf(article, name)),
    (role) => role,
  );
  return CREDIT_ROLES.flatMap((role) => {
    const count = byRole.get(role)?.length;
    return count === undefined ? [] : [[role, count] as const];
  });
}

// Each feed is one file more. A person of one or two articles is hardly followed, and a host counts files.
const ARTICLES_FOR_A_FEED = 3;

/** Whether a person has a feed: with three articles or more. */
export function hasFeed({ articles }: Pick<Person, 'articles'>): boolean {
  return articles.length >= ARTICLES_FOR_A_FEED;
}
