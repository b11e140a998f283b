import type { SeoulInstant } from '../archive/date.ts';

// Types that the search and the browser code share: a question, its answer, a result.

/** A piece of text; `marked` if it matched the query. */
export interface TextRun {
  text: string;
  marked: boolean;
}

export type PageKind = 'article' | 'bid';

/**
 * Order of results: `relevance`, `date` (newest first), or `issue` (newest issue first, by relevance within
 * it).
 */
export type ResultOrder = 'relevance' | 'date' | 'issue';

/** The filters that a reader sets; an absent one does not filter. */
export interface Conditions {
  kind?: PageKind | undefined;
  /** Path of a category, which includes its subcategories: `report/special-report`. */
  category?: string | undefined;
  /** Name of an outlet or agency. */
  source?: string | undefined;
  /** First and last year, `2019`. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface SearchQuestion {
  /** The query as typed. */
  query: string;
  conditions: Conditions;
  order: ResultOrder;
  /** Whether to search words separately that would otherwise be joined (`고객 경험` as 고객경험). */
  apart?: boolean | undefined;
}

/** A value of a facet and its number of results, counted without the filter of the same facet. */
export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface Facets {
  kinds: FacetCount[];
  /** Years (`2024`), newest first. */
  years: FacetCount[];
  /** Categories in the order of the journal's category tree. */
  categories: FacetCount[];
  /** Outlets and agencies, most results first. */
  sources: FacetCount[];
}

/** Facts that a result shows about a bid notice, in addition to its agency. */
export interface NoticeFacts {
  /** When the notice closes. */
  deadline?: SeoulInstant | undefined;
  /** Amount of the notice: `1,060,000,000원 (VAT 포함)`. */
  amount?: string | undefined;
}

/** A result as shown to the reader. */
export interface Hit {
  /** Address from the root of the site, percent-encoded. */
  url: string;
  /** `url` with the terms that the page will mark: `/…/?mark=상담사`. */
  href: string;
  title: TextRun[];
  /** An excerpt of the text, from one paragraph; empty if only the title matched. */
  excerpt: TextRun[];
  /** Whether the paragraph continues before and after the excerpt. */
  cut: { start: boolean; end: boolean };
  /** Words of the query, as typed, that the page does not contain; empty for a result with all words. */
  lacks: string[];
  /** The matches in text and title, each spelling once: `컨택센터`, `CX`. */
  marks: string[];
  /** Relevance; higher is better, comparable only within one answer. */
  score: number;
  kind: PageKind;
  /** Name of the kind, `기사`, or the mark of an article that only members can read: `회원사 전용`. */
  kindLabel: string;
  /** The page's issue (`2024년 4월호`), or the year of a bid notice (`2024년 입찰 공고`). */
  place: { label: string; url: string };
  /** Label of the category. */
  category?: string | undefined;
  /** The article's first outlet, or the agency of a bid notice. */
  source?: string | undefined;
  /** Facts about a notice; empty for an article. */
  notice: NoticeFacts;
}

/** The printed page that a query names (`2019년 3월호 24쪽`), with the articles on it. */
export interface PrintedPageAnswer {
  issue: { label: string; url: string };
  page: number;
  /** Address of this page in the issue's list of pages: `/issues/2019-03/pages/#p24`. */
  url: string;
  articles: { title: string; url: string }[];
}

export interface SearchAnswer {
  /**
   * The query after cleanQuery: NFC, without an unfinished syllable at its end. If it names a printed page, the
   * name of the issue instead.
   */
  query: string;
  /** Shown above the results, if the query names a printed page. */
  printed: PrintedPageAnswer | undefined;
  /** The words that were searched, in dictionary form: `상담사`, `감소하다`. */
  understood: string[];
  /** Words without a match, and the words that were searched instead. */
  corrections: { typed: string; used: string[] }[];
  /** Words typed with a minus; no result contains one. */
  excluded: string[];
  /** Words of the query that no page contains. */
  missing: string[];
  /** How many more pages contain the joined words separately; 0 if no words were joined. */
  apart: number;
  /** Number of results after filtering. */
  total: number;
  /** Whether no page contains all words, so that the results contain only some of them. */
  isPartial: boolean;
  /** Number of results, before filtering, that lack a word; they come after those with all words. */
  partial: number;
  /** Words of the query that were dropped, because none of the results contains them, though other pages may. */
  leftOut: string[];
  /** If no page contains all words: other queries to try, each with its number of results. */
  others: { query: string; total: number }[];
  /** Number of results before filtering. */
  unlimited: number;
  /** Set if the network failed: the number of kept issues that were searched instead. */
  keptIssues?: number;
  /** Mark of kept articles of which only title and summary were searched, `회원사 전용`; unset if there are none. */
  teaserMark?: string;
  facets: Facets;
  /** Reads results `start` to `end` (exclusive) in the order of the question. */
  read: (start: number, end: number) => Promise<Hit[]>;
}

export interface Search {
  /** Answers a question; an empty query gives an empty answer. Rejects if the index cannot be loaded. */
  ask: (question: SearchQuestion) => Promise<SearchAnswer>;
  /**
   * At most `limit` words of the archive that begin as typed (letters, an unfinished syllable or 초성),
   * most common first.
   */
  suggest: (typed: string, limit: number) => Promise<string[]>;
}
