import { type Article, articleDate, lastEdited, type Source } from '../archive/article.ts';
import { type Bid, formatFullAmount, formatSpelledAmount } from '../archive/bid.ts';
import type { Day, DayOrMonth } from '../archive/date.ts';
import type { IssueDeclaration } from '../archive/issue.ts';
import { personSlug } from '../archive/person.ts';
import { printPagesOf, writePages } from '../archive/print-pages.ts';
import { toSlug } from '../text/slug.ts';
import type { Words } from '../words/words.ts';
import { scanUrl } from './scan-url.ts';
import { agencyUrl, personUrl, sourceUrl } from './urls.ts';

/**
 * One fact about an article or a bid notice: label `마감`, text `2024년 8월 9일(금) 10:00`. This
 * file lists all facts; pages, feeds, Markdown and letters choose from them and format them.
 */
export interface EntryFact {
  label: string;
  text: string;
  /** Target of a link on `text`: `/bids/agencies/견본공단/`, or an absolute URL of another site. */
  url?: string | undefined;
  /** Day or instant for `<time datetime>`: `2024-08-09T10:00:00+09:00`. */
  datetime?: string | undefined;
}

const BID_FACTS = [
  ...(['agency', 'asWritten', 'kind', 'number', 'posted', 'deadline', 'fullAmount'] as const),
  ...(['seats', 'original', 'winner', 'fullPrice', 'awarded', 'updated'] as const),
];

/** `amount` is in words, for lists (`750억 원`), `price` in digits; the full ones are in both. */
type BidFactKey = (typeof BID_FACTS)[number] | 'amount' | 'price';

interface BidFact extends EntryFact {
  key: BidFactKey;
}

/** The facts of a bid notice in the order of its page; facts without a value are left out. */
export function bidFacts(bid: Bid, words: Words): BidFact[] {
  return pickBidFacts(bid, BID_FACTS, words);
}

/** The facts with these keys, in this order; facts without a value are left out. */
export function pickBidFacts(bid: Bid, keys: readonly BidFactKey[], words: Words): BidFact[] {
  const facts = allBidFacts(bid, words);
  return keys.flatMap((key) => (facts[key] ? [{ key, ...facts[key] }] : []));
}

function allBidFacts(bid: Bid, words: Words): Record<BidFactKey, EntryFact | undefined> {
  const { agency, agencyAsWritten, kind, number, seats, url, posted, deadline, updated } = bid;
  const { winner, krw, vat, date } = bid.result ?? {};
  const { notice, noticePage } = words;
  const toDayFact = (label: string, day: Day | undefined): EntryFact | undefined =>
    toFact(label, day, words.dated, { datetime: day });
  return {
    agency: { label: notice.agency, text: agency, url: agencyUrl(toSlug(agency)) },
    asWritten: toFact(noticePage.asWritten, agencyAsWritten, String),
    kind: { label: notice.kind, text: notice.kinds[kind] },
    number: toFact(noticePage.number, number, String),
    posted: toDayFact(notice.posted, posted),
    deadline: toFact(notice.deadline, deadline, words.instant, { datetime: deadline }),
    amount: toFact(notice.amount, bid.amount, (sum) => formatSpelledAmount(sum, words)),
    fullAmount: toFact(notice.amount, bid.amount, (sum) => formatFullAmount(sum, words)),
    seats: toFact(notice.seats, seats, notice.countSeats),
    original: toFact(notice.original, url, (page) => notice.readAt(new URL(page).hostname), {
      url,
    }),
    winner: toFact(notice.winner, winner, String),
    price: toFact(notice.price, krw, notice.won),
    fullPrice: toFact(notice.price, krw, (sum) =>
      formatFullAmount({ krw: sum, vat: vat ?? 'unknown', limit: false }, words),
    ),
    awarded: toDayFact(noticePage.awarded, date),
    updated: toDayFact(words.article.lastEdited, updated),
  };
}

/** The people of an article with one role: `글: 홍길동, 김영희`. */
interface CreditFact extends EntryFact {
  /** The names in `text`, each with the address of its page, if it has one. */
  people: { name: string; url: string | undefined }[];
}

/** The people who made an article, one fact per role. */
export function creditFacts({ credits }: Article, { article }: Words): CreditFact[] {
  return [...Map.groupBy(credits, ({ role }) => role)].map(([role, people]) => ({
    label: article.roles[role],
    text: people.map(({ name }) => name).join(', '),
    people: people.map(({ name }) => {
      const slug = personSlug(name);
      return { name, url: slug && personUrl(slug) };
    }),
  }));
}

/** Publication day, or its month, and day of the last edit of an article, each only if known. */
export function dayFacts(article: Article, words: Words): EntryFact[] {
  const toDayFact = dayFactIn(words);
  const facts = [
    toDayFact(words.article.date, articleDate(article)),
    toDayFact(words.article.lastEdited, lastEdited(article)),
  ];
  return facts.filter((fact) => fact !== undefined);
}

/**
 * The pages of the printed issue that an article is on, `지면: 12–15쪽`; with `issue`, linked to the scan of
 * the first page, if the issue has scans. Undefined if the pages are unknown.
 */
export function pagesFact(
  article: Pick<Article, 'pages'>,
  { article: words }: Words,
  issue?: Pick<IssueDeclaration, 'month' | 'ebook'>,
): EntryFact | undefined {
  const pages = printPagesOf(article);
  return (
    pages && {
      label: words.pages,
      text: words.onPages(writePages(pages.ranges, '–')),
      url: issue && scanUrl(issue, pages.first),
    }
  );
}

/** The facts of one source of an article, as text for pages: `reporter` is `김견본 기자`. */
interface SourceFacts {
  name: string;
  /** URL path of the list of articles from this outlet. */
  list: string;
  /** URL of the original article. */
  original: string | undefined;
  issue: string | undefined;
  reporter: string | undefined;
  date: EntryFact | undefined;
}

/** Formats the facts of one source of an article. */
export function sourceFacts(
  { name, url, issue, reporter, date }: Source,
  words: Words,
): SourceFacts {
  return {
    name,
    list: sourceUrl(toSlug(name)),
    original: url,
    issue,
    reporter: reporter && words.article.reporter(reporter),
    date: dayFactIn(words)(words.article.originalDate, date),
  };
}

function dayFactIn(words: Words) {
  return (label: string, date: DayOrMonth | undefined): EntryFact | undefined =>
    toFact(label, date, words.date, { datetime: date });
}

function toFact<T>(
  label: string,
  value: T | undefined,
  format: (value: T) => string,
  more: Pick<EntryFact, 'url' | 'datetime'> = {},
): EntryFact | undefined {
  return value === undefined ? undefined : { label, text: format(value), ...more };
}
