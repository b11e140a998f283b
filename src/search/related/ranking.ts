import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { countValues } from '../count-values.ts';
import type { Profile } from './profile.ts';
import { toCandidates, toSimilarity } from './vectors.ts';

// Number of candidates that are scored: this many most similar by words, and as many by tags.
const MOST_CANDIDATES = 20;

// Weight of the similarity of tags; the similarity of words has weight 1.
const TAG_WEIGHT = 0.5;
// Below this score two articles are unrelated; below this share of the best score, an article looks
// like a mistake beside it.
const LOWEST_SCORE = 0.06;
const SHARE_OF_BEST = 0.3;
// Scores that round to the same step are a tie, and the newer article comes first.
const TIE_STEP = 0.01;

/**
 * Returns a function that ranks the articles related to the article at an index of `profiles`, as
 * indices, best first. Articles of the same series are left out, because the page links them already.
 */
export function toRanking(
  archive: Archive,
  profiles: readonly Profile[],
): (place: number) => number[] {
  const byWords = toCandidates(
    profiles.map(({ words }) => words),
    MOST_CANDIDATES,
  );
  const byTags = toCandidates(
    profiles.map(({ tags }) => tags),
    MOST_CANDIDATES,
  );
  const bonusOf = toBonus(archive);
  return (place) => {
    const scored = [...new Set([...byWords(place), ...byTags(place)])].flatMap((other) => {
      const pair = [profiles[place], profiles[other]] as const;
      const score = toScore(...pair, bonusOf);
      return score === undefined ? [] : [{ other, score }];
    });
    const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
    return (
      scored
        .filter(({ score }) => score >= Math.max(LOWEST_SCORE, best * SHARE_OF_BEST))
        // Profiles are in the archive's order, newest first.
        .sort((a, b) => toStep(b.score) - toStep(a.score) || a.other - b.other)
        .map(({ other }) => other)
    );
  };
}

/** The relatedness score of two articles (higher is closer); undefined for articles of one series. */
function toScore(
  one: Profile | undefined,
  other: Profile | undefined,
  bonusOf: ReturnType<typeof toBonus>,
): number | undefined {
  if (!one || !other || isSameSeries(one.article, other.article)) return undefined;
  return (
    toSimilarity(one.words, other.words) +
    toSimilarity(one.tags, other.tags) * TAG_WEIGHT +
    bonusOf(one.article, other.article)
  );
}

function isSameSeries(one: Article, other: Article): boolean {
  return one.series !== undefined && one.series.title === other.series?.title;
}

function toStep(score: number): number {
  return Math.round(score / TIE_STEP);
}

const SAME_CATEGORY = 0.03;
const SAME_SOURCE = 0.04;
// Negative, because the page already links the articles before and after.
const NEIGHBOUR = -0.03;

/**
 * Returns a function that gives the bonus of two articles: positive for the same category or outlet,
 * more if few articles have it; negative for articles directly before or after in the issue.
 */
function toBonus({ articles, issues }: Archive): (article: Article, other: Article) => number {
  const ofCategory = toRarity(articles.map(({ category }) => [category]));
  const ofSource = toRarity(articles.map(outletsOf));
  const after = new Map(
    issues.flatMap((issue) =>
      issue.articles.map(({ file }, index) => [file, issue.articles[index + 1]?.file]),
    ),
  );
  const areNeighbours = (one: Article, other: Article): boolean =>
    after.get(one.file) === other.file || after.get(other.file) === one.file;
  return (article, other) =>
    (article.category === other.category ? ofCategory(article.category) * SAME_CATEGORY : 0) +
    Math.max(0, ...sharedOutlets(article, other).map(ofSource)) * SAME_SOURCE +
    (areNeighbours(article, other) ? NEIGHBOUR : 0);
}

/** Names of the outlets that both articles have as a source. */
export function sharedOutlets(article: Article, other: Article): string[] {
  if (article.sources.length === 0 || other.sources.length === 0) return [];
  const names = outletsOf(other);
  return outletsOf(article).filter((name) => names.includes(name));
}

function outletsOf({ sources }: Article): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}

/** Returns a function that gives the rarity of a name, in steps of 0.1: 0 if all lists contain it, near 1 if few do. */
function toRarity(lists: readonly (readonly string[])[]): (name: string) => number {
  const holders = countValues(lists.flat());
  return (name) => 1 - Math.round((10 * (holders.get(name) ?? 0)) / lists.length) / 10;
}
