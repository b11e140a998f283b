import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';

const SAME_CATEGORY = 0.03;
const SAME_SOURCE = 0.04;
// The article before or after is linked on the page already.
const NEIGHBOUR = -0.03;

/**
 * What speaks for another article besides what the two are about: the same category or outlet, the
 * more the fewer articles it has; and against it, that it stands right before or after.
 */
export function toBonus({
  articles,
  issues,
}: Archive): (article: Article, other: Article) => number {
  const ofCategory = toRarity(articles.map(({ category }) => [category]));
  const ofSource = toRarity(articles.map(outletsOf));
  const after = new Map(
    issues.flatMap((issue) =>
      issue.articles.map(({ file }, index) => [file, issue.articles[index + 1]?.file]),
    ),
  );
  const areNeighbours = (one: Article, other: Article): boolean =>
    after.get(one.file) === other.file || after.get(other.file) === one.file;
  return (article, other) =>
    (article.category === other.category ? ofCategory(article.category) * SAME_CATEGORY : 0) +
    Math.max(0, ...sharedOutlets(article, other).map(ofSource)) * SAME_SOURCE +
    (areNeighbours(article, other) ? NEIGHBOUR : 0);
}

/** Names of the outlets that both articles come from. */
export function sharedOutlets(article: Article, other: Article): string[] {
  if (article.sources.length === 0 || other.sources.length === 0) return [];
  const names = outletsOf(other);
  return outletsOf(article).filter((name) => names.includes(name));
}

function outletsOf({ sources }: Article): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}

/** How rare a name is among lists: 0 if all hold it, near 1 if hardly any does. */
function toRarity(lists: readonly (readonly string[])[]): (name: string) => number {
  const holders = new Map<string, number>();
  for (const name of lists.flat()) holders.set(name, (holders.get(name) ?? 0) + 1);
  return (name) => 1 - Math.round((10 * (holders.get(name) ?? 0)) / lists.length) / 10;
}
