import * as z from 'zod';

/** A related article, as listed at the end of an article's page. */
const relatedArticleSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  /** Issue of the related article: `2024년 4월호`. */
  issue: z.string(),
  /** Why the article is related: `같은 태그: 채용, 번아웃 · 공통 주제: 이직률`. */
  reason: z.string(),
});

export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** Related articles, best first. The key is the URL path of the article under which they are listed. */
export const relatedListsSchema = z.record(z.string(), z.array(relatedArticleSchema));

export type RelatedLists = z.infer<typeof relatedListsSchema>;
