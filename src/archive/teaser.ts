import { type Article, lastEdited } from './article.ts';
import { coverOf } from './image.ts';

/**
 * What everybody sees of an article for members: without its attachments, its corrections (which may
 * quote the text) and its pictures but the cover. The day of its last edit stays.
 */
export function toTeaser(article: Article): Article {
  const cover = coverOf(article);
  return {
    ...article,
    images: cover ? [cover] : [],
    attachments: undefined,
    attachmentsInText: [],
    corrections: undefined,
    updated: lastEdited(article),
  };
}
