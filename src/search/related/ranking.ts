import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { toBonus } from './bonus.ts';
import { toCandidates } from './candidates.ts';
import type { Profile } from './profile.ts';
import { toLikeness } from './vectors.ts';

// So many are looked at closely.
const MOST_CANDIDATES = 20;

/** What tags count beside words. */
const OF_TAGS = 0.5;
// Articles less alike than this have no more to do with each other than any two, and one that is much
// less alike than the nearest looks like a mistake beside it.
const FLOOR = 0.06;
const OF_BEST = 0.3;
// Scores as close as this are a tie, which the newer article wins.
const STEP = 0.01;

/**
 * The articles that are near enough to one, nearest first, as places among the profiles; parts of its
 * own series are not among them, as the page links them.
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
        .filter(({ score }) => score >= Math.max(FLOOR, best * OF_BEST))
        // Places are in the archive's order, the newest first.
        .sort((a, b) => toStep(b.score) - toStep(a.score) || a.other - b.other)
        .map(({ other }) => other)
    );
  };
}

/** How near two articles are; absent for parts of one series. */
function toScore(
  one: Profile | undefined,
  other: Profile | undefined,
  bonusOf: ReturnType<typeof toBonus>,
): number | undefined {
  if (!one || !other || isSameSeries(one.article, other.article)) return undefined;
  return (
    toLikeness(one.words, other.words) +
    toLikeness(one.tags, other.tags) * OF_TAGS +
    bonusOf(one.article, other.article)
  );
}

function isSameSeries(one: Article, other: Article): boolean {
  return one.series !== undefined && one.series.title === other.series?.title;
}

function toStep(score: number): number {
  return Math.round(score / STEP);
}
