import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { agencyUrl, aliasUrl, articleUrl } from './urls.ts';

/** A redirect from an old URL to that of a page; both are percent-encoded paths without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * All redirects: from the aliases of articles, newest issue first, and from old URLs of agencies
 * under other names. `title` is the title of the target page.
 */
export function redirectsOf({
  articles,
  agencies,
}: {
  articles: readonly Article[];
  agencies: Archive['agencies'];
}): (Redirect & { title: string })[] {
  return [
    ...articles.flatMap((article) =>
      article.aliases.map((alias) => ({
        ...{ from: aliasUrl(alias), to: articleUrl(article), title: article.title },
      })),
    ),
    ...agencies.flatMap(({ name, slug, former }) =>
      former.map((old) => ({ from: agencyUrl(old), to: agencyUrl(slug), title: name })),
    ),
  ];
}
