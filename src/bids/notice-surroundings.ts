import type { Archive } from '../archive/archive.ts';
import type { Bid } from '../archive/bid.ts';
import { type Day, daysBetween } from '../archive/date.ts';
import { compareText } from '../text/compare.ts';
import { findOffered } from './calendars.ts';
import { serviceWords, toServiceKey } from './service-name.ts';

/** Maximum number of the agency's other notices on the page of a notice. */
const MOST_OTHERS = 5;

/** Other notices that the page of a notice links to. */
export interface NoticeSurroundings {
  /** The notices before and after it, in order of the day of posting. */
  previous: Bid | undefined;
  next: Bid | undefined;
  /** Earlier notices of the same service, newest first. */
  earlier: readonly Bid[];
  /** The newest of the agency's other notices, without the earlier ones of the service. */
  others: readonly Bid[];
  /** Number of all notices of the same agency. */
  ofAgency: number;
  /** Whether there is a calendar file with its deadline. */
  hasCalendar: boolean;
}

/** Returns a function that finds the surroundings of a notice; what needs all notices is computed once. */
export function createSurroundingsFinder({
  bids,
  agencies,
}: Pick<Archive, 'bids' | 'agencies'>): (bid: Bid) => NoticeSurroundings {
  const findEarlier = createEarlierFinder(bids);
  const places = new Map(bids.map(({ file }, index) => [file, index]));
  const byAgency = new Map(agencies.map((agency) => [agency.name, agency.bids]));
  const offered = new Set(findOffered(bids).map(({ file }) => file));
  return (bid) => {
    const place = places.get(bid.file) ?? -1;
    const earlier = findEarlier(bid);
    const all = byAgency.get(bid.agency) ?? [];
    const shown = new Set([bid, ...earlier].map(({ file }) => file));
    return {
      // `bids` are newest first, so the previous notice is the next in the list.
      previous: bids[place + 1],
      next: bids[place - 1],
      earlier,
      others: all
        .slice(0, MOST_OTHERS + shown.size)
        .filter(({ file }) => !shown.has(file))
        .slice(0, MOST_OTHERS),
      ofAgency: all.length,
      hasCalendar: offered.has(bid.file),
    };
  };
}

/** Maximum number of earlier notices on a page. */
const MOST_EARLIER = 8;
/**
 * If two services were tendered within this many days, both exist at the same time, so they are not the same
 * service under two names.
 */
const SIDE_BY_SIDE = 180;
/**
 * Limits for treating two names of which one has an additional word as one service: the number of letters
 * that they share at least, and the greatest length of the additional word as a share of these.
 */
const NEAR = { letters: 8, share: 0.3 };

// Matches a word that makes it different work (구축), or the same service at another place (부산).
const TELLING = new RegExp(
  [
    String.raw`\d|구축|개발|설계|고도화|유지|보수|개선|전환|교체|도입|이전|교육|감리|컨설팅|조사|평가|연구|점검|시스템|장비|구매|임차`,
    String.raw`^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청|전북|전남|전라|호남|경북|경남|경상|영남|제주|수도)`,
    String.raw`(?:권|권역|지역|지사|지부|본부|지점)$`,
  ].join('|'),
  'u',
);

/** A service that an agency tenders again and again, with its notices, newest first. */
interface Service {
  words: readonly string[];
  bids: Bid[];
}

/**
 * Returns a function that finds the earlier notices of the same service by the same agency, newest first,
 * eight at most: readers look up who won them and for how much. The same service has the same words in its
 * title, apart from years, ordinals and words of procurement, or one word more, if the two were not tendered
 * at about the same time. `bids` are all notices, newest first. The notices of an agency are compared once,
 * in time proportional to their number.
 */
export function createEarlierFinder(bids: readonly Bid[]): (bid: Bid) => readonly Bid[] {
  const byAgency = Map.groupBy(bids, ({ agency }) => agency);
  const known = new Map<string, (bid: Bid) => readonly Bid[]>();
  return (bid) => {
    const find = known.get(bid.agency) ?? createFinderOf(byAgency.get(bid.agency) ?? []);
    known.set(bid.agency, find);
    return find(bid);
  };
}

function createFinderOf(bids: readonly Bid[]): (bid: Bid) => readonly Bid[] {
  const services = new Map<string, Service>();
  const keys = new Map<string, string>();
  for (const bid of bids) {
    const words = serviceWords(bid.title, [bid.agency, bid.agencyAsWritten ?? bid.agency]);
    const key = toServiceKey(words);
    keys.set(bid.file, key);
    const service = services.get(key);
    if (service) service.bids.push(bid);
    else services.set(key, { words, bids: [bid] });
  }
  const similar = findSimilar(services);
  return (bid) => {
    const key = keys.get(bid.file) ?? '';
    if (key.length < 2) return [];
    return [key, ...(similar.get(key) ?? [])]
      .flatMap((name) => takeEarlier(services.get(name)?.bids ?? [], bid))
      .sort((a, b) => compareText(b.posted, a.posted))
      .slice(0, MOST_EARLIER);
  };
}

/** The newest notices that were posted before this one; `bids` are newest first. */
function takeEarlier(bids: readonly Bid[], { posted, kind }: Bid): Bid[] {
  const taken: Bid[] = [];
  for (let at = findBefore(bids, posted); at < bids.length && taken.length < MOST_EARLIER; at++) {
    const other = bids[at];
    if (other && isSameKind(other.kind, kind)) taken.push(other);
  }
  return taken;
}

function findBefore(bids: readonly Bid[], day: Day): number {
  let [low, high] = [0, bids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bids[middle]?.posted ?? '') < day) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isSameKind(one: Bid['kind'], other: Bid['kind']): boolean {
  return one === other || one === '기타' || other === '기타';
}

/**
 * For the key of each service, the keys of those whose names have one word more or less. Looks up each name
 * without one of its words, instead of comparing all pairs.
 */
function findSimilar(services: ReadonlyMap<string, Service>): ReadonlyMap<string, Set<string>> {
  const similar = new Map<string, Set<string>>();
  const add = (key: string, other: string): void => {
    similar.set(key, (similar.get(key) ?? new Set()).add(other));
  };
  for (const [key, service] of services) {
    for (const shorter of withoutOneWord(service.words)) {
      const other = services.get(shorter);
      if (!other || runSideBySide(service.bids, other.bids)) continue;
      add(key, shorter);
      add(shorter, key);
    }
  }
  return similar;
}

function withoutOneWord(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const rest = words.toSpliced(index, 1);
    const { length } = rest.join('');
    const isMinor = length >= NEAR.letters && word.length <= length * NEAR.share;
    return isMinor && !TELLING.test(word) ? [toServiceKey(rest)] : [];
  });
}

/** Whether two services were tendered at about the same time; both newest first. */
function runSideBySide(some: readonly Bid[], others: readonly Bid[]): boolean {
  let [at, beside] = [0, 0];
  for (;;) {
    const [one, other] = [some[at], others[beside]];
    if (!one || !other) return false;
    if (Math.abs(daysBetween(one.posted, other.posted)) <= SIDE_BY_SIDE) return true;
    if (one.posted > other.posted) at++;
    else beside++;
  }
}
