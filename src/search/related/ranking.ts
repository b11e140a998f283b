import type { Profile } from './profile.ts';
import { compareVectors } from './similarity.ts';
import { sharedOutlets, type Standing } from './standing.ts';

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
export function toRanking(profiles: readonly Profile[]): (place: number) => number[] {
  const byWords = compareVectors(
    profiles.map(({ words }) => words),
    MOST_CANDIDATES,
  );
  const byTags = compareVectors(
    profiles.map(({ tags }) => tags),
    MOST_CANDIDATES,
  );
  return (place) => {
    const one = profiles[place]?.standing;
    if (!one) return [];
    const ofWords = byWords.compareWith(place);
    const ofTags = byTags.compareWith(place);
    const candidates = [...byWords.findCandidates(place), ...byTags.findCandidates(place)];
    const scored = [...new Set(candidates)].flatMap((other) => {
      const standing = profiles[other]?.standing;
      if (!standing || (one.series !== undefined && one.series === standing.series)) return [];
      const alike = ofWords(other) + ofTags(other) * TAG_WEIGHT;
      return [{ other, score: alike + bonusOf(one, standing) }];
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

function toStep(score: number): number {
  return Math.round(score / TIE_STEP);
}

const SAME_CATEGORY = 0.03;
const SAME_SOURCE = 0.04;
// Negative, because the page already links the articles before and after.
const NEIGHBOUR = -0.03;

/**
 * What is added to the score of an article in relation to another: more than 0 for the same category or
 * outlet, more if few articles have it; less for the articles directly before and after it in the issue.
 */
function bonusOf(one: Standing, other: Standing): number {
  const isNeighbour = one.next === other.file || other.next === one.file;
  return (
    (one.category === other.category ? one.categoryRarity * SAME_CATEGORY : 0) +
    rarestOf(one, other) * SAME_SOURCE +
    (isNeighbour ? NEIGHBOUR : 0)
  );
}

/** The rarity of the rarest outlet that both have as a source; 0 if there is none. */
function rarestOf(one: Standing, other: Standing): number {
  const shared = sharedOutlets(one, other);
  return one.outlets.reduce(
    (most, { name, rarity }) => (shared.includes(name) ? Math.max(most, rarity) : most),
    0,
  );
}
