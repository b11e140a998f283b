import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { countValues } from '../count-values.ts';

/**
 * Facts by which two articles are also alike, apart from words and tags: series, category, outlets and their place
 * in the issue. A rarity is 0 if all articles have the same category or outlet, near 1 if few do.
 */
export interface Standing {
  file: string;
  series: string | undefined;
  category: string;
  categoryRarity: number;
  /** The outlets that are its sources. */
  outlets: readonly { name: string; rarity: number }[];
  /** File of the next article of the issue. */
  next: string | undefined;
}

/** Returns a function that gives the standing of an article of the archive. */
export function toStandings({ articles, issues }: Archive): (article: Article) => Standing {
  const ofCategory = toRarity(articles.map(({ category }) => [category]));
  const ofOutlet = toRarity(articles.map(outletsOf));
  const after = new Map(
    issues.flatMap((issue) =>
      issue.articles.map(({ file }, index) => [file, issue.articles[index + 1]?.file]),
    ),
  );
  return (article) => ({
    file: article.file,
    series: article.series?.title,
    category: article.category,
    categoryRarity: ofCategory(article.category),
    outlets: outletsOf(article).map((name) => ({ name, rarity: ofOutlet(name) })),
    next: after.get(article.file),
  });
}

/** The names that two articles both have as outlets. */
export function sharedOutlets(one: Standing, other: Standing): string[] {
  const names = other.outlets.map(({ name }) => name);
  return one.outlets.map(({ name }) => name).filter((name) => names.includes(name));
}

function outletsOf({ sources }: Article): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}

/** Returns a function that gives the rarity of a name, in steps of 0.1: 0 if all lists contain it, near 1 if few do. */
function toRarity(lists: readonly (readonly string[])[]): (name: string) => number {
  const holders = countValues(lists.flat());
  return (name) => 1 - Math.round((10 * (holders.get(name) ?? 0)) / lists.length) / 10;
}
