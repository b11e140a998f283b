import * as z from 'zod';

/** A related article as an article's page shows it. */
const relatedArticleSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  /** `2024년 4월호` */
  issue: z.string(),
  /** `같은 태그: 채용, 번아웃 · 공통 주제: 이직률` */
  reason: z.string(),
});

export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** Related articles, best first, by the path of the article that shows them. */
export const relatedListsSchema = z.record(z.string(), z.array(relatedArticleSchema));

export type RelatedLists = z.infer<typeof relatedListsSchema>;
