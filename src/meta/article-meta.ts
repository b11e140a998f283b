import { type Archive, flattenCategoryTree, type Issue } from '../archive/archive.ts';
import { type Article, articleDay, lastEdited } from '../archive/article.ts';
import { articleUrl, ISSUES_URL, issueUrl, markdownUrl } from '../site/urls.ts';
import { makersOf } from '../exports/credits.ts';
import { toHeadTags } from '../exports/head-tags.ts';
import { toArticleThing } from '../exports/json-ld.ts';
import { shareImageOf } from './cover.ts';
import type { PageMeta } from './page-meta.ts';

/** The metadata of an article's page: title, trail, share image, authors, schema.org. */
export function toArticleMeta(archive: Archive, issue: Issue, article: Article) {
  const { journal } = archive;
  const url = articleUrl(article);
  const section = flattenCategoryTree(archive.categories)
    .find(({ path }) => path === article.category)
    ?.trail.join(' › ');
  const image = shareImageOf(archive, article);
  return {
    title: article.title,
    description: article.summary ?? article.subtitle,
    url,
    trail: [
      { label: '지난 호', url: ISSUES_URL },
      { label: issue.label, url: issueUrl(issue.month) },
    ],
    image,
    accent: issue.month,
    markdown: markdownUrl(url),
    article: {
      published: articleDay(article),
      modified: lastEdited(article),
      section,
      authors: makersOf(article).authors,
      tags: article.tags,
      scholarly: toHeadTags(article, issue, journal),
    },
    things: [toArticleThing(article, issue, journal, { section, image: image.url })],
  } satisfies PageMeta;
}
