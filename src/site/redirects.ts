import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { agencyUrl, aliasUrl, articleUrl } from './urls.ts';

/** A redirect from an old address to a page's, both percent-encoded paths without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Old addresses of articles (`aliases`), newest issue first, and of agencies by other names, each with
 * the title of the page that it leads to.
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
