import { type Article, lastEdited, type Source } from '../archive/article.ts';
import { type Bid, formatAmount, formatWon } from '../archive/bid.ts';
import { type Day, formatDay, formatInstant } from '../archive/date.ts';
import { toSlug } from '../text/slug.ts';
import { agencyUrl, sourceUrl } from './urls.ts';

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
  ...(['agency', 'kind', 'posted', 'deadline', 'amount', 'seats'] as const),
  ...(['original', 'winner', 'price', 'updated'] as const),
];

type BidFactKey = (typeof BID_FACTS)[number];

interface BidFact extends EntryFact {
  key: BidFactKey;
}

/** The facts of a bid notice in the order of its page; facts without a value are left out. */
export function bidFacts(bid: Bid): BidFact[] {
  const { agency, kind, posted, deadline, amount, seats, url, result, updated } = bid;
  const { winner, krw } = result ?? {};
  const facts: Record<BidFactKey, EntryFact | undefined> = {
    agency: { label: '수요기관', text: agency, url: agencyUrl(toSlug(agency)) },
    kind: { label: '종류', text: kind },
    posted: toDayFact('공고일', posted),
    deadline: toFact('마감', deadline, formatInstant, { datetime: deadline }),
    amount: toFact('금액', amount, formatAmount),
    seats: toFact('좌석 수', seats, (count) => `${count.toLocaleString('ko-KR')}석`),
    original: toFact('공고 원문', url, (page) => `${new URL(page).hostname}에서 보기`, { url }),
    winner: toFact('낙찰자', winner, String),
    price: toFact('낙찰 금액', krw, formatWon),
    updated: toDayFact('마지막 수정', updated),
  };
  return BID_FACTS.flatMap((key) => (facts[key] ? [{ key, ...facts[key] }] : []));
}

/** The facts with these keys, in this order; facts without a value are left out. */
export function pickBidFacts(bid: Bid, keys: readonly BidFactKey[]): BidFact[] {
  const facts = bidFacts(bid);
  return keys.flatMap((key) => facts.find((fact) => fact.key === key) ?? []);
}

/** The people who made an article, one fact per role: `글: 홍길동, 김영희`. */
export function creditFacts({ credits }: Article): EntryFact[] {
  return [...Map.groupBy(credits, ({ role }) => role)].map(([role, people]) => ({
    label: role,
    text: people.map(({ name }) => name).join(', '),
  }));
}

/** Publication day and day of the last edit of an article, each only if known. */
export function dayFacts(article: Article): EntryFact[] {
  const facts = [toDayFact('날짜', article.date), toDayFact('마지막 수정', lastEdited(article))];
  return facts.filter((fact) => fact !== undefined);
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

/** Formats one source of an article. */
export function sourceFacts({ name, url, issue, reporter, date }: Source): SourceFacts {
  return {
    name,
    list: sourceUrl(toSlug(name)),
    original: url,
    issue,
    reporter: reporter && `${reporter} 기자`,
    date: toDayFact('원문 날짜', date),
  };
}

function toDayFact(label: string, day: Day | undefined): EntryFact | undefined {
  return toFact(label, day, formatDay, { datetime: day });
}

function toFact<T>(
  label: string,
  value: T | undefined,
  format: (value: T) => string,
  more: Pick<EntryFact, 'url' | 'datetime'> = {},
): EntryFact | undefined {
  return value === undefined ? undefined : { label, text: format(value), ...more };
}
