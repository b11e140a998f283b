import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { articleUrl } from './urls.ts';

const byUrl = new WeakMap<Archive, ReadonlyMap<string, Article>>();

/** The article at a URL path (`/issues/2024-04/chatbot/`); undefined if there is none. */
export function findArticle(archive: Archive, url: string): Article | undefined {
  const known =
    byUrl.get(archive) ??
    new Map(archive.articles.map((article) => [articleUrl(article), article]));
  byUrl.set(archive, known);
  return known.get(url);
}
