import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { countValues } from '../count-values.ts';
import type { Profile } from './profile.ts';
import { compareVectors } from './similarity.ts';

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
  const byWords = compareVectors(
    profiles.map(({ words }) => words),
    MOST_CANDIDATES,
  );
  const byTags = compareVectors(
    profiles.map(({ tags }) => tags),
    MOST_CANDIDATES,
  );
  const bonusesOf = toBonuses(archive);
  return (place) => {
    const one = profiles[place]?.article;
    if (!one) return [];
    const ofWords = byWords.compareWith(place);
    const ofTags = byTags.compareWith(place);
    const bonusOf = bonusesOf(one);
    const candidates = [...byWords.findCandidates(place), ...byTags.findCandidates(place)];
    const scored = [...new Set(candidates)].flatMap((other) => {
      const article = profiles[other]?.article;
      if (!article || isSameSeries(one, article)) return [];
      return [{ other, score: ofWords(other) + ofTags(other) * TAG_WEIGHT + bonusOf(article) }];
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
 * Returns a function that gives the bonuses of other articles in relation to one article: positive for the
 * same category or outlet, more if few articles have it; negative for the articles directly before and after
 * it in the issue.
 */
function toBonuses({ articles, issues }: Archive): (one: Article) => (other: Article) => number {
  const ofCategory = toRarity(articles.map(({ category }) => [category]));
  const ofSource = toRarity(articles.map(outletsOf));
  const after = new Map(
    issues.flatMap((issue) =>
      issue.articles.map(({ file }, index) => [file, issue.articles[index + 1]?.file]),
    ),
  );
  return (one) => {
    const sameCategory = ofCategory(one.category) * SAME_CATEGORY;
    const outlets = outletsOf(one).map((name) => ({ name, rarity: ofSource(name) }));
    const next = after.get(one.file);
    return (other) =>
      (one.category === other.category ? sameCategory : 0) +
      outlets.reduce(
        (most, { name, rarity }) => (isOutletOf(other, name) ? Math.max(most, rarity) : most),
        0,
      ) *
        SAME_SOURCE +
      (next === other.file || after.get(other.file) === one.file ? NEIGHBOUR : 0);
  };
}

/** Names of the outlets that both articles have as a source. */
export function sharedOutlets(one: Article, other: Article): string[] {
  return outletsOf(one).filter((name) => isOutletOf(other, name));
}

function isOutletOf({ sources }: Article, wanted: string): boolean {
  return sources.some(({ name }) => name === wanted);
}

function outletsOf({ sources }: Article): string[] {
  return [...new Set(sources.map(({ name }) => name))];
}

/** Returns a function that gives the rarity of a name, in steps of 0.1: 0 if all lists contain it, near 1 if few do. */
function toRarity(lists: readonly (readonly string[])[]): (name: string) => number {
  const holders = countValues(lists.flat());
  return (name) => 1 - Math.round((10 * (holders.get(name) ?? 0)) / lists.length) / 10;
}
