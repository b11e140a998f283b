import * as z from 'zod';

/** An article that a reader of another would want next, as that one's page shows it. */
const relatedArticleSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  /** `2024년 4월호` */
  issue: z.string(),
  /** `같은 태그: 채용, 번아웃 · 공통 주제: 이직률` */
  reason: z.string(),
});

export type RelatedArticle = z.infer<typeof relatedArticleSchema>;

/** The related articles of each article, best first, by its file; an article without any is absent. */
export const relatedListsSchema = z.record(z.string(), z.array(relatedArticleSchema));

export type RelatedLists = z.infer<typeof relatedListsSchema>;
