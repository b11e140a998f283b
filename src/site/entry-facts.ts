import { type Article, lastEdited, type Source } from '../archive/article.ts';
import { type Bid, formatAmount, formatWon } from '../archive/bid.ts';
import { type Day, formatDay, formatInstant } from '../archive/date.ts';
import { toSlug } from '../text/slug.ts';
import { agencyUrl, sourceUrl } from './urls.ts';

/**
 * A fact of an article or a bid notice, such as `마감: 2024년 8월 9일(금) 10:00`. The facts are
 * listed in this file only; pages, feeds, Markdown and letters choose from them and format them.
 */
export interface EntryFact {
  label: string;
  text: string;
  /** What the text links to: from the root, or absolute if it is another site. */
  url?: string | undefined;
  /** The day or the instant that the text says, as in `<time datetime>`. */
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

/** The facts of a bid notice in the order of its page; without those that it does not have. */
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

/** These facts of a notice, in the order of the keys. */
export function pickBidFacts(bid: Bid, keys: readonly BidFactKey[]): BidFact[] {
  const facts = bidFacts(bid);
  return keys.flatMap((key) => facts.find((fact) => fact.key === key) ?? []);
}

/** Who made an article, one fact for each role: `글: 홍길동, 김영희`. */
export function creditFacts({ credits }: Article): EntryFact[] {
  return [...Map.groupBy(credits, ({ role }) => role)].map(([role, people]) => ({
    label: role,
    text: people.map(({ name }) => name).join(', '),
  }));
}

/** The day of an article and the day of its last change. */
export function dayFacts(article: Article): EntryFact[] {
  const facts = [toDayFact('날짜', article.date), toDayFact('마지막 수정', lastEdited(article))];
  return facts.filter((fact) => fact !== undefined);
}

/** The facts of a source that a page shows, each as text, such as the reporter `김견본 기자`. */
interface SourceFacts {
  name: string;
  /** The list of the articles from this outlet, from the root. */
  list: string;
  /** Address of the original. */
  original: string | undefined;
  issue: string | undefined;
  reporter: string | undefined;
  date: EntryFact | undefined;
}

/** The facts of a source of an article. */
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
