import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';

const SAME_CATEGORY = 0.03;
const SAME_SOURCE = 0.04;
// The article before or after is linked on the page already.
const NEIGHBOUR = -0.05;

/**
 * What speaks for another article besides what the two are about: the same category or outlet, the
 * more the fewer articles it has; and against it, that it stands right before or after.
 */
export function toBonus({
  articles,
  issues,
}: Archive): (article: Article, other: Article) => number {
  const rarityOf = (names: readonly string[]): ((name: string) => number) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return (name) => 1 - (counts.get(name) ?? 0) / articles.length;
  };
  const ofCategory = rarityOf(articles.map(({ category }) => category));
  const ofSource = rarityOf(articles.flatMap(outletsOf));
  const after = new Map(
    issues.flatMap(({ articles: members }) =>
      members.map(({ file }, index) => [file, members[index + 1]?.file]),
    ),
  );
  return (article, other) => {
    const sources = outletsOf(article).filter((name) => outletsOf(other).includes(name));
    return (
      (article.category === other.category ? SAME_CATEGORY * ofCategory(article.category) : 0) +
      SAME_SOURCE * Math.max(0, ...sources.map(ofSource)) +
      (after.get(article.file) === other.file || after.get(other.file) === article.file
        ? NEIGHBOUR
        : 0)
    );
  };
}

function outletsOf({ sources }: Article): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}
