import { agencyNamer, formerSlugs } from './agency.ts';
import { type Article, articleDay } from './article.ts';
import type { Bid } from './bid.ts';
import { type CategoryNode, flattenCategories, toCategoryNodes } from './category.ts';
import type { ArchiveInput, DeclaredIssue } from './input.ts';
import { compareIssues, issueLabel, issueYear, UNDATED } from './issue.ts';
import type { Journal } from './journal.ts';
import { peopleOf, type Person, personSlug } from './person.ts';
import type { Series } from './series.ts';
import { compareText } from '../text/compare.ts';
import { toSlug } from '../text/slug.ts';
import { type Words, wordsOf } from '../words/words.ts';

/** An issue (호). Its articles follow `order` of issue.yaml, then category, day and slug. */
export interface Issue extends DeclaredIssue {
  /** Name for readers: `2024년 4월호`, `April 2024`. */
  label: string;
  /** Year of the issue: `2024`, or `미상` for `undated`. */
  year: string;
  articles: Article[];
}

/** A category with the articles and bid notices in it and its child categories, newest first. */
export interface Category extends Omit<CategoryNode, 'children'> {
  children: Category[];
  articles: Article[];
  bids: Bid[];
}

/** An outlet (매체) that articles name as their source, and these articles, newest first. */
interface Outlet {
  slug: string;
  name: string;
  articles: Article[];
}

/** An agency (수요기관) with its bid notices, newest first. */
interface Agency {
  slug: string;
  name: string;
  /** Slugs of the agency's other spellings; their URLs redirect to its page. */
  former: string[];
  bids: Bid[];
}

/** A tag with its articles, newest first. */
interface Tag {
  name: string;
  /** A sentence about the tag, from `tags` of journal.yaml. */
  description: string | undefined;
  articles: Article[];
}

/** The whole journal, sorted and grouped: the input of pages, feeds and exports. */
export interface Archive {
  journal: Journal;
  /** Sorted by month, newest first. */
  issues: Issue[];
  /** Newest issue first, in reading order within an issue. */
  articles: Article[];
  /** Sorted by day of posting, newest first. */
  bids: Bid[];
  categories: Category[];
  sources: Outlet[];
  agencies: Agency[];
  tags: Tag[];
  people: Person[];
  series: Series[];
}

/** Sorts the entries and groups them by issue, category and so on. Drafts are included only with `drafts: true`. */
export function buildArchive(input: ArchiveInput, options: { drafts?: boolean } = {}): Archive {
  const shown = <T extends { draft?: boolean | undefined }>(entries: readonly T[]): T[] =>
    entries.filter((entry) => options.drafts === true || entry.draft !== true);
  const words = wordsOf(input.journal.language);
  const categoryTree = toCategoryNodes(input.journal.categories);
  const hasPlace = flattenCategories(categoryTree).some((node) => node.holdsBids);
  const { agencies } = input.journal;
  const bids = (hasPlace ? shown(input.bids) : [])
    .map(renameAgency(agencyNamer(agencies)))
    .sort((a, b) => compareText(b.posted, a.posted) || compareText(a.slug, b.slug));
  const issues = buildIssues(input.issues, shown(input.articles), categoryTree, words);
  const articles = issues.flatMap((issue) => issue.articles);
  return {
    journal: input.journal,
    issues,
    articles,
    bids,
    categories: categoryTree.map((node) => toCategory(node, articles, bids)),
    sources: groupBy(articles, ({ sources }) => sources.map(({ name }) => name), words).map(
      ([name, from]) => ({ name, slug: toSlug(name), articles: from }),
    ),
    agencies: groupBy(bids, ({ agency }) => [agency], words).map(([name, of]) => ({
      name,
      slug: toSlug(name),
      former: formerSlugs(name, agencies),
      bids: of,
    })),
    tags: groupBy(articles, ({ tags }) => tags, words).map(([name, of]) => ({
      name,
      description: input.journal.tags?.find((tag) => tag.name === name)?.description,
      articles: of,
    })),
    people: groupBy(articles, peopleOf, words).map(([name, of]) => ({
      name,
      slug: personSlug(name) ?? '',
      description: input.journal.people?.find((person) => person.name === name)?.description,
      articles: of,
    })),
    series: groupBy(articles, ({ series }) => (series ? [series.title] : []), words).map(
      ([title, parts]) => {
        const note = input.journal.series?.find((series) => series.title === title);
        return {
          title,
          slug: toSlug(title),
          description: note?.description,
          total: note?.total,
          parts: [...parts].sort((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0)),
        };
      },
    ),
  };
}

function renameAgency(nameOf: (written: string) => string) {
  return (bid: Bid): Bid => {
    const agency = nameOf(bid.agency);
    return agency === bid.agency ? bid : { ...bid, agency, agencyAsWritten: bid.agency };
  };
}

/** The next newer and the next older issue. `undated` has none, and is never given as one. */
export function issuesBeside(
  { issues }: Pick<Archive, 'issues'>,
  issue: Issue,
): { newer: Issue | undefined; older: Issue | undefined } {
  const dated = issues.filter(({ month }) => month !== UNDATED);
  const index = dated.indexOf(issue);
  if (index < 0) return { newer: undefined, older: undefined };
  return { newer: dated[index - 1], older: dated[index + 1] };
}

/** Whether the journal has bid notices: a category of journal.yaml holds them. */
export function holdsBids({ categories }: Pick<Archive, 'categories'>): boolean {
  return flattenCategoryTree(categories).some((category) => category.holdsBids);
}

/** All categories of a tree as one list, each parent before its children. */
export function flattenCategoryTree(categories: readonly Category[]): Category[] {
  return categories.flatMap((category) => [category, ...flattenCategoryTree(category.children)]);
}

function buildIssues(
  declared: readonly DeclaredIssue[],
  articles: readonly Article[],
  categoryTree: readonly CategoryNode[],
  words: Words,
): Issue[] {
  const categoryOrder = new Map(
    flattenCategories(categoryTree).map((node, index) => [node.path, index]),
  );
  const byIssue = Map.groupBy(articles, (article) => article.issue);
  return [...declared]
    .sort((a, b) => compareIssues(a.month, b.month))
    .map((issue) => ({
      ...issue,
      label: issueLabel(issue.month, words),
      year: issueYear(issue.month, words),
      articles: orderArticles(byIssue.get(issue.month) ?? [], issue.order ?? [], categoryOrder),
    }))
    .filter((issue) => issue.articles.length > 0);
}

function orderArticles(
  articles: readonly Article[],
  order: readonly string[],
  categoryOrder: ReadonlyMap<string, number>,
): Article[] {
  const rank = new Map(order.map((slug, index) => [slug, index]));
  const rankOf = (article: Article): number => rank.get(article.slug) ?? order.length;
  const categoryOf = (article: Article): number => categoryOrder.get(article.category) ?? 0;
  return [...articles].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      categoryOf(a) - categoryOf(b) ||
      compareText(articleDay(a) ?? '', articleDay(b) ?? '') ||
      compareText(a.slug, b.slug),
  );
}

function toCategory(
  node: CategoryNode,
  articles: readonly Article[],
  bids: readonly Bid[],
): Category {
  const children = node.children.map((child) => toCategory(child, articles, bids));
  const holdsBids = node.holdsBids || children.some((child) => child.bids.length > 0);
  return {
    ...node,
    children,
    articles: articles.filter(
      ({ category }) => category === node.path || category.startsWith(`${node.path}/`),
    ),
    bids: holdsBids ? [...bids] : [],
  };
}

/** Groups entries by each of their keys (an article by each of its tags); sorted by size, largest first, then by name. */
function groupBy<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
  { compare }: Words,
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
}
