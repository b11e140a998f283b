import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { toFold } from './fold.ts';
import { toStrip } from './strip.ts';
import { type Term, toKey } from './terms.ts';
import { toVectors, type Vector } from './vectors.ts';

const MOST_TERMS = 30;

/** What an article is about, by its words and by its editors. */
export interface Profile {
  article: Article;
  words: Vector;
  tags: Vector;
}

/** The profiles of an archive's articles, in their order. */
export function toProfiles(
  { articles }: Archive,
  termsOf: (article: Article) => readonly Term[],
  synonyms: readonly (readonly string[])[],
): Profile[] {
  const fold = toFold(synonyms);
  const lists = articles.map((article) => withoutOutlets(article, termsOf(article)));
  const strip = toStrip(lists);
  const none: Vector = new Map();
  const words = toVectors(
    lists.map((terms) => fold(terms.map(strip))),
    MOST_TERMS,
  );
  const tags = toVectors(
    articles.map((article) => fold(toTagTerms(article))),
    MOST_TERMS,
  );
  return articles.map((article, index) => ({
    article,
    words: words[index] ?? none,
    tags: tags[index] ?? none,
  }));
}

function toTagTerms({ tags }: Article): Term[] {
  return tags.map((tag) => ({ key: toKey(tag), surface: tag, count: 1, isPart: false }));
}

/** That two articles come from one outlet is told by itself. */
function withoutOutlets({ sources }: Article, terms: readonly Term[]): Term[] {
  const names = sources.map(({ name }) => toKey(name));
  return terms.filter(({ key }) => !names.some((name) => name.includes(key)));
}
