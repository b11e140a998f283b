import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { issueLabel } from '../../archive/issue.ts';
import type { RelatedArticle, RelatedLists } from '../../archive/related.ts';
import { articleUrl } from '../../site/urls.ts';
import { findAffected, toTrace, type Trace } from './find-affected.ts';
import { type Profile, toProfiles } from './profile.ts';
import { toRanking } from './ranking.ts';
import { sharedOutlets } from './standing.ts';
import { foldWord } from '../../text/compare.ts';
import type { Term } from './terms.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { findShared, type SharedTerm } from './vectors.ts';

const MOST_RELATED = 4;
const MOST_TAGS = 3;
const MOST_WORDS = 3;
const WORDS_BESIDE_TAGS = 2;
// If there are this many common tags and words, the outlet is not mentioned.
const ENOUGH_REASONS = 3;

/** The related articles of an archive, and what the next build needs to find only the lists that change. */
export interface Relations {
  lists: RelatedLists;
  traces: readonly Trace[];
}

interface RelateOptions {
  /** The terms of an article. */
  termsOf: (article: Article) => readonly Term[];
  /** Groups of words that count as one. */
  synonyms: readonly (readonly string[])[];
  /** A digest of a text. */
  digestOf: (text: string) => string;
  /** The result for an earlier state of the archive, with the same synonyms. */
  last?: Relations | undefined;
}

/**
 * Finds up to four related articles for each article, with the reason. Deterministic: the same lists with and
 * without `last`.
 */
export function relateArticles(archive: Archive, options: RelateOptions): Relations {
  const { termsOf, synonyms, digestOf, last } = options;
  const profiles = toProfiles(archive, termsOf, synonyms);
  const traces = profiles.map((profile) => toTrace(profile, digestOf));
  const isAffected = last ? findAffected(last.traces, traces) : () => true;
  const findRelated = findAmong(profiles, wordsOf(archive.journal.language));
  const lists = archive.articles.map(({ file }): [string, RelatedArticle[]] => [
    file,
    isAffected(file) ? findRelated(file) : (last?.lists[file] ?? []),
  ]);
  return { lists: Object.fromEntries(lists.filter(([, list]) => list.length > 0)), traces };
}

/** Like `relateArticles`, but for one article at a time. */
export function createRelatedFinder(
  archive: Archive,
  { termsOf, synonyms }: Pick<RelateOptions, 'termsOf' | 'synonyms'>,
): (article: Article) => RelatedArticle[] {
  const profiles = toProfiles(archive, termsOf, synonyms);
  const findRelated = findAmong(profiles, wordsOf(archive.journal.language));
  return ({ file }) => findRelated(file);
}

/** Returns a function that finds the related articles of the article in a file. */
function findAmong(profiles: readonly Profile[], words: Words): (file: string) => RelatedArticle[] {
  const rank = toRanking(profiles);
  const places = new Map(profiles.map(({ article }, place) => [article.file, place]));
  return (file) => {
    const own = places.get(file) ?? -1;
    const profile = profiles[own];
    if (!profile) return [];
    return rank(own)
      .values()
      .flatMap((place) => toRelated(profile, profiles[place], words))
      .take(MOST_RELATED)
      .toArray();
  };
}

/**
 * The related article as a page shows it, as a list of one; an empty list if tags and words give no reason
 * to show it.
 */
function toRelated(profile: Profile, other: Profile | undefined, words: Words): RelatedArticle[] {
  if (!other) return [];
  const common = toCommon(profile, other);
  // One common word is a coincidence.
  if (common.tags.length === 0 && common.words.length < 2) return [];
  const { article } = other;
  const { title, issue } = article;
  const reason = toReason(common, words);
  return [{ title, url: articleUrl(article), issue: issueLabel(issue, words), reason }];
}

/** Common tags, words and outlet of two articles, spelled as in the first article, strongest first. */
interface CommonTopics {
  tags: string[];
  /** Common words, without words that are part of another common word or of a tag. */
  words: string[];
  /** The first outlet that both articles have as a source. */
  source: string | undefined;
}

function toCommon(one: Profile, other: Profile): CommonTopics {
  const tags = findShared(one.tags, other.tags);
  const words = findShared(one.words, other.words).filter(
    (word) => !word.isPart && !tags.some((tag) => overlaps(tag, word)),
  );
  return {
    tags: tags.map(({ surface }) => surface),
    words: dropParts(words).map(({ surface }) => surface),
    source: sharedOutlets(one.standing, other.standing)[0],
  };
}

/** The reason shown with a related article: `같은 태그: 채용 · 공통 주제: 이직률, 재택근무`. */
function toReason({ tags, words, source }: CommonTopics, { article }: Words): string {
  const shownTags = tags.slice(0, MOST_TAGS);
  const shownWords = words.slice(0, tags.length > 0 ? WORDS_BESIDE_TAGS : MOST_WORDS);
  const isScarce = shownTags.length + shownWords.length < ENOUGH_REASONS;
  return [
    toPart(article.sameTags, shownTags),
    toPart(article.sameTopics, shownWords),
    toPart(article.sameSource, source !== undefined && isScarce ? [source] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function toPart(label: string, names: readonly string[]): string {
  return names.length > 0 ? `${label}: ${names.join(', ')}` : '';
}

/** Replaces each word by the longest one that contains it (상담사 for 상담), without repetitions. */
function dropParts(words: readonly SharedTerm[]): SharedTerm[] {
  const kept: SharedTerm[] = [];
  for (const word of words) {
    const longest = words
      .filter((other) => contains(other, word))
      .reduce((most, other) => (other.surface.length > most.surface.length ? other : most), word);
    if (!kept.some((other) => overlaps(other, longest))) kept.push(longest);
  }
  return kept;
}

/** Whether two words repeat each other: equal, contained (상담, 상담사), or continuing (see continues). */
function overlaps(one: SharedTerm, other: SharedTerm): boolean {
  return (
    one.key === other.key ||
    contains(one, other) ||
    contains(other, one) ||
    continues(one, other) ||
    continues(other, one)
  );
}

function contains(one: SharedTerm, other: SharedTerm): boolean {
  return foldWord(one.surface).includes(foldWord(other.surface));
}

/** Whether `one` ends with the word that `other` begins with: 서버 사이드, 사이드 렌더링. */
function continues(one: SharedTerm, other: SharedTerm): boolean {
  const [first = '', ...rest] = other.surface.split(' ');
  return rest.length > 0 && one.surface.endsWith(` ${first}`);
}
