import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { issueLabel } from '../../archive/issue.ts';
import type { RelatedArticle, RelatedLists } from '../../archive/related.ts';
import { articleUrl } from '../../site/urls.ts';
import { type Profile, toProfiles } from './profile.ts';
import { toRanking } from './ranking.ts';
import { isEnough, toCommon, toReason } from './reason.ts';
import type { Term } from './terms.ts';

const MOST_RELATED = 4;

/**
 * Finds up to four related articles for each article, with the reason. `termsOf` gives the terms of an
 * article, `synonyms` the groups of words that count as one. Deterministic.
 */
export function relateArticles(
  archive: Archive,
  termsOf: (article: Article) => readonly Term[],
  synonyms: readonly (readonly string[])[],
): RelatedLists {
  const profiles = toProfiles(archive, termsOf, synonyms);
  const rank = toRanking(archive, profiles);
  const lists = profiles.map((profile, index): [string, RelatedArticle[]] => [
    profile.article.file,
    rank(index)
      .values()
      .flatMap((place) => toRelated(profile, profiles[place]))
      .take(MOST_RELATED)
      .toArray(),
  ]);
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

/** The related article as shown on the page, or nothing without a reason to show. */
function toRelated(profile: Profile, other: Profile | undefined): RelatedArticle[] {
  if (!other) return [];
  const common = toCommon(profile, other);
  if (!isEnough(common)) return [];
  const { article } = other;
  const { title, issue } = article;
  return [{ title, url: articleUrl(article), issue: issueLabel(issue), reason: toReason(common) }];
}
