import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { issueLabel } from '../../archive/issue.ts';
import type { RelatedArticle, RelatedLists } from '../../archive/related.ts';
import { articleUrl } from '../../archive/urls.ts';
import { toBonus } from './bonus.ts';
import { toFold } from './fold.ts';
import { type Common, toCommon, toReason } from './reason.ts';
import { type Term, toKey } from './terms.ts';
import { findShared, toLikeness, toVectors } from './vectors.ts';

const MOST_RELATED = 4;
const TERMS_KEPT = 30;

/** What tags count beside words, each the cosine of two vectors. */
const OF_TAGS = 0.4;
// Articles less alike than this have no more to do with each other than any two.
const FLOOR = 0.06;
// Scores as close as this are a tie, which the newer article wins.
const STEP = 0.01;

/**
 * Up to four articles that a reader of each would want next, with the reason. Parts of the same series
 * are left out, as the page links them. `termsOf` gives the terms of an article, and `synonyms` the
 * groups of words that count as one. The same archive gives the same lists.
 */
export function relate(
  archive: Archive,
  termsOf: (article: Article) => readonly Term[],
  synonyms: readonly (readonly string[])[],
): RelatedLists {
  const { articles } = archive;
  const fold = toFold(synonyms);
  const words = toVectors(
    articles.map((article) => fold(termsOf(article))),
    TERMS_KEPT,
  );
  const tags = toVectors(
    articles.map((article) => fold(toTagTerms(article))),
    TERMS_KEPT,
  );
  const [wordLikeness, tagLikeness] = [toLikeness(words), toLikeness(tags)];
  const bonusOf = toBonus(archive);

  const listOf = (article: Article, index: number): RelatedArticle[] => {
    const likeness = wordLikeness(index);
    for (const [other, value] of tagLikeness(index)) {
      likeness.set(other, (likeness.get(other) ?? 0) + value * OF_TAGS);
    }
    const candidates = [...likeness].flatMap(([place, value]) => {
      const other = articles[place];
      if (!other || isSameSeries(article, other)) return [];
      return [{ other, place, score: value + bonusOf(article, other) }];
    });
    return (
      candidates
        .filter(({ score }) => score >= FLOOR)
        // Articles are in order, the newest first.
        .sort((a, b) => toStep(b.score) - toStep(a.score) || a.place - b.place)
        .values()
        .map(({ other, place }) => ({
          other,
          common: toCommon(
            findShared(tags[index], tags[place]),
            findShared(words[index], words[place]),
          ),
        }))
        .filter(({ common }) => isEnough(common))
        .take(MOST_RELATED)
        .map(({ other, common }) => toRelated(other, common))
        .toArray()
    );
  };
  return Object.fromEntries(
    articles
      .map((article, index) => [article.file, listOf(article, index)] as const)
      .filter(([, list]) => list.length > 0),
  );
}

function toTagTerms({ tags }: Article): Term[] {
  return tags.map((tag) => ({ key: toKey(tag), surface: tag, count: 1, isPart: false }));
}

function toRelated(article: Article, common: Common): RelatedArticle {
  return {
    title: article.title,
    url: articleUrl(article),
    issue: issueLabel(article.issue),
    reason: toReason(common),
  };
}

/** One word that both use is a coincidence. */
function isEnough({ tags, words }: Common): boolean {
  return tags.length > 0 || words.length > 1;
}

function isSameSeries(one: Article, other: Article): boolean {
  return one.series !== undefined && one.series.title === other.series?.title;
}

function toStep(score: number): number {
  return Math.round(score / STEP);
}
