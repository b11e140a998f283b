import type { Bid } from '../../archive/bid.ts';
import { type Journal, licenceLabel, licenceUrl } from '../../archive/journal.ts';
import { toNetWon } from '../../bids/net-amount.ts';
import { netPriceOf } from '../../bids/year-review.ts';
import { absoluteUrl, bidUrl, bidYearUrl } from '../../site/urls.ts';
import { type Words, wordsOf } from '../../words/words.ts';

/** Notices of a year as JSON, with the fields of their files and the amounts without VAT (`net`); kinds and events in the journal's language. */
export function toNoticeJson(bids: readonly Bid[], year: string, journal: Journal): string {
  const words = wordsOf(journal.language);
  const head = {
    title: words.notice.noticesOfYear(year),
    url: absoluteUrl(bidYearUrl(year), journal.url),
    publisher: journal.publisher,
    licence: licenceUrl(journal.licence) ?? licenceLabel(journal),
    year,
  };
  const notices = bids.map((bid) => toNotice(bid, journal.url, words));
  return `${JSON.stringify({ ...head, notices })}\n`;
}

/** `original` is the notice at the agency; a notice's own page is `url`. */
function toNotice(bid: Bid, site: string, words: Words): unknown {
  const { id, number, title, agency, kind, posted, deadline, amount, seats } = bid;
  const { history, result, url: original } = bid;
  return {
    ...{ id, number, title, agency, kind: words.notice.kinds[kind], posted, deadline },
    amount: amount && { ...amount, net: toNetWon(amount) },
    seats,
    history: history?.map((step) => ({ ...step, event: words.noticeEvents.steps[step.event] })),
    result: result && { ...result, net: netPriceOf(bid) },
    ...{ original, url: absoluteUrl(bidUrl(bid), site) },
  };
}
