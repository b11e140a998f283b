import { type Bid, formatAmount, type BidFrontmatter } from '../../archive/bid.ts';
import type { Day } from '../../archive/date.ts';
import { type Journal, licenceUrl } from '../../archive/journal.ts';
import { lastKnownDay } from '../../bids/bid-days.ts';
import { toBidId } from '../../bids/bid-id.ts';
import { isCancelled } from '../../bids/bid-state.ts';
import { toNetWon } from '../../bids/net-amount.ts';
import { netPriceOf } from '../../bids/year-review.ts';
import { absoluteUrl, bidUrl, HOME_URL, noticeFileUrl } from '../../site/urls.ts';
import { toSlug } from '../../text/slug.ts';
import { type Words, wordsOf } from '../../words/words.ts';

/**
 * Notices of a year as an Open Contracting (OCDS 1.1) release package: for each notice one release with its
 * present state. Values are without VAT (so that they can be added up); the announced amount is in the
 * description. If it is not known whether VAT is included, the value is left out.
 */
export function toReleasePackage(bids: readonly Bid[], year: string, journal: Journal): string {
  const words = wordsOf(journal.language);
  const releases = bids.map((bid) => toRelease(bid, journal, words));
  const days = releases.map(({ date }) => date).sort();
  const licence = licenceUrl(journal.licence);
  const written = {
    uri: absoluteUrl(noticeFileUrl(year, 'ocds'), journal.url),
    version: '1.1',
    publishedDate: days.at(-1),
    publisher: { name: journal.publisher, uri: absoluteUrl(HOME_URL, journal.url) },
    license: licence,
    releases,
  };
  return `${JSON.stringify(written)}\n`;
}

function toRelease(bid: Bid, journal: Journal, words: Words) {
  const page = absoluteUrl(bidUrl(bid), journal.url);
  const { agency, result } = bid;
  const buyer = { id: toSlug(agency), name: agency };
  const supplier = result && { id: toSlug(result.winner), name: result.winner };
  const ocid = toBidId(bid, journal.url);
  const day = lastKnownDay(bid);
  return {
    ocid,
    id: `${ocid}#${day}`,
    date: toInstant(day),
    tag: isCancelled(bid) ? ['tenderCancellation'] : ['tender', ...(result ? ['award'] : [])],
    initiationType: 'tender',
    language: journal.language,
    parties: toParties(buyer, supplier),
    buyer,
    tender: toTender(bid, ocid, page, words),
    awards: result && [
      {
        id: `${ocid}#award`,
        status: 'active',
        date: result.date && toInstant(result.date),
        value: toValue(netPriceOf(bid)),
        suppliers: [supplier],
      },
    ],
  };
}

interface Party {
  id: string;
  name: string;
}

/** The organisations of a release, each once with all its roles. */
function toParties(buyer: Party, supplier: Party | undefined): unknown[] {
  const isSame = supplier?.id === buyer.id;
  return [
    { ...buyer, roles: ['buyer', 'procuringEntity', ...(isSame ? ['supplier'] : [])] },
    ...(supplier && !isSame ? [{ ...supplier, roles: ['supplier'] }] : []),
  ];
}

// Moving a call centre may be services or works; OCDS has no word for "other".
const CATEGORIES = { 운영위탁: 'services', '시스템 구축': 'services', 기타: undefined } as const;

function toTender(bid: Bid, id: string, page: string, words: Words): unknown {
  const { title, number, amount, kind, agency, posted, deadline, history = [], url } = bid;
  return {
    id: number ?? id,
    title,
    description: amount && words.review.announced(formatAmount(amount, words)),
    status: toStatus(bid),
    procuringEntity: { id: toSlug(agency), name: agency },
    value: toValue(amount && toNetWon(amount)),
    mainProcurementCategory: CATEGORIES[kind],
    tenderPeriod: { startDate: toInstant(posted), endDate: deadline },
    documents: [
      {
        id: 'page',
        documentType: 'tenderNotice',
        title,
        url: page,
        datePublished: toInstant(posted),
      },
      ...(url === undefined ? [] : [{ id: 'original', documentType: 'tenderNotice', title, url }]),
    ],
    amendments: history.map((event, index) => toAmendment(event, index, words)),
  };
}

/**
 * OCDS status of a notice. Whether a notice is open depends on the day of reading, so one that has not ended
 * gets no status.
 */
function toStatus(bid: Bid): 'cancelled' | 'complete' | 'unsuccessful' | undefined {
  if (isCancelled(bid)) return 'cancelled';
  if (bid.result) return 'complete';
  return bid.history?.at(-1)?.event === '유찰' ? 'unsuccessful' : undefined;
}

function toAmendment(
  { date, event, note }: NonNullable<BidFrontmatter['history']>[number],
  index: number,
  { noticeEvents }: Words,
): unknown {
  const name = noticeEvents.steps[event];
  return { id: String(index + 1), date: toInstant(date), description: name, rationale: note };
}

function toValue(won: number | undefined): unknown {
  return won === undefined ? undefined : { amount: won, currency: 'KRW' };
}

function toInstant(day: Day): string {
  return `${day}T00:00:00+09:00`;
}
