/** What a reader asks of the search, and what comes back: the border between the client and its views. */

/** A piece of text; `marked` if it matched the query. */
export interface TextRun {
  text: string;
  marked: boolean;
}

export type Kind = 'article' | 'bid';

export const KIND_LABELS: Record<Kind, string> = { article: '기사', bid: '입찰 공고' };

/** `relevance`, `date` (newest first), or `issue` (newest issue first, by relevance within it). */
export type Order = 'relevance' | 'date' | 'issue';

/** Limits a reader sets; what is absent is not limited. */
export interface Conditions {
  kind?: Kind | undefined;
  /** A category's path with all beneath it, `report/special-report`. */
  category?: string | undefined;
  /** Name of an outlet or agency. */
  source?: string | undefined;
  /** First and last year, `2019`. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface Question {
  /** As typed. */
  query: string;
  conditions: Conditions;
  order: Order;
  /** Take words apart that would be read as one (`고객 경험` as 고객경험). */
  apart?: boolean | undefined;
}

/** One value of a facet and how many results have it, the facet's own condition left aside. */
export interface Count {
  value: string;
  label: string;
  count: number;
}

export interface Facets {
  kinds: Count[];
  /** Newest first. */
  years: Count[];
  /** In the order of the journal's category tree. */
  categories: Count[];
  /** Most results first. */
  sources: Count[];
}

/** A result as the reader sees it. */
export interface Hit {
  /** From the root of the site, encoded. */
  url: string;
  /** `url` with what the page is to mark. */
  href: string;
  title: TextRun[];
  /** A piece of the text as it stands there, from one block; empty if only the title was found. */
  excerpt: TextRun[];
  /** Whether its block goes on before and behind it. */
  cut: { start: boolean; end: boolean };
  /** What was found in text and title, each spelling once: `컨택센터`, `CX`. */
  marks: string[];
  /** Higher is better; comparable within one answer alone. */
  score: number;
  kind: Kind;
  /** Where it stands: `2024년 4월호`, or the year of a bid notice `2024년 입찰 공고`. */
  place: { label: string; url: string };
  /** Label of the category. */
  category?: string | undefined;
  /** Its first outlet, or the agency of a bid notice. */
  source?: string | undefined;
}

export interface Answer {
  /** NFC, without what is still being composed. */
  query: string;
  /** How the query was read, in dictionary form: `상담사`, `감소하다`. */
  understood: string[];
  /** Words that nothing matched as typed, and what was searched instead. */
  corrections: { typed: string; used: string[] }[];
  /** Words of the query that stand in no page. */
  missing: string[];
  /** How many more there are with the words apart, where they were read as one; 0 otherwise. */
  apart: number;
  /** Results under the conditions. */
  total: number;
  /** Results without any condition. */
  unlimited: number;
  facets: Facets;
  /** Describes results from `start` up to `end`, in the order asked for. */
  read: (start: number, end: number) => Promise<Hit[]>;
}

export interface Search {
  /** Throws where the index cannot be loaded; an empty query gives an empty answer. */
  ask: (question: Question) => Promise<Answer>;
  /** Words of the archive that begin as typed (by letter, unfinished syllable or 초성), likeliest first, at most `limit`. */
  suggest: (typed: string, limit: number) => Promise<string[]>;
}
