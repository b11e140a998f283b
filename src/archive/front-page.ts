import type { Archive, Category, Issue } from './archive.ts';
import type { Article } from './article.ts';
import { pickedArticle, UNDATED } from './issue.ts';

/** What the home page shows. No article is in two of `picks`, `recent` and `categories`. */
interface FrontPage {
  /** The newest issue; `undated` only if there is no other. */
  current: Issue | undefined;
  /** The articles that the newest issue with `featured` recommends, in its order. */
  picks: Article[];
  /** Articles of the issues before the current one, newest issue first. */
  recent: Article[];
  /**
   * Top-level categories with articles that are shown nowhere else on the page, each with the newest of
   * these.
   */
  categories: { category: Category; articles: Article[] }[];
  /** Some of the issues before the current one, newest first. */
  past: Issue[];
}

const MOST = { recent: 6, inCategory: 3, past: 6 };

/**
 * Chooses what the home page shows. Earlier articles fill it, so that it is full even if the newest issue has
 * one article.
 */
export function toFrontPage({ issues, articles, categories }: Archive): FrontPage {
  const dated = issues.filter(({ month }) => month !== UNDATED);
  const current = dated[0] ?? issues[0];
  const picks = picksOf(dated, articles);
  const shown = new Set([...(current?.articles ?? []), ...picks]);
  const others = dated.flatMap((issue) => issue.articles).filter((article) => !shown.has(article));
  const recent = others.slice(0, MOST.recent);
  for (const article of recent) shown.add(article);
  return {
    current,
    picks,
    recent,
    categories: categories
      .map((category) => ({
        category,
        articles: category.articles
          .filter((article) => !shown.has(article))
          .slice(0, MOST.inCategory),
      }))
      .filter((block) => block.articles.length > 0),
    past: dated.filter((issue) => issue !== current).slice(0, MOST.past),
  };
}

function picksOf(issues: readonly Issue[], articles: readonly Article[]): Article[] {
  for (const { month, featured = [] } of issues) {
    const picks = featured.flatMap((pick) => {
      const { issue, slug } = pickedArticle(pick, month);
      // A pick may be a draft, which is not among `articles`.
      return articles.filter((article) => article.issue === issue && article.slug === slug);
    });
    if (picks.length > 0) return picks;
  }
  return [];
}
