import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { summarizeAgency } from '../../src/bids/agency-summary.ts';
import { toNoticeRow } from '../../src/bids/notice-row.ts';
import { toRegisterTotals } from '../../src/bids/register-totals.ts';
import { agencyPageKey, registerPageKey } from '../../src/load/output-keys.ts';
import { toListPages } from '../../src/site/paging.ts';
import { wordsOf } from '../../src/words/words.ts';
import { bid, input, journal } from '../archive/samples.ts';

/** Keys of the second page of the register and of the agency, of 51 notices; `newest` is on the first. */
function keysOfSecondPages(newest: Partial<Bid>): string[] {
  const older = Array.from({ length: 50 }, (_, n) => bid('2023-01-01', `n${n}`));
  const archive = buildArchive(
    input([], { journal, bids: [bid('2024-01-01', 'newest', newest), ...older] }),
  );
  const [agency] = archive.agencies;
  const [, listed] = toListPages(archive.bids);
  if (!agency || !listed) throw new Error('51 notices make two pages');
  const totals = toRegisterTotals(archive.bids.map((each) => toNoticeRow(each, wordsOf('ko'))));
  return [
    registerPageKey(archive, listed, totals),
    agencyPageKey(archive, agency, listed, summarizeAgency([])),
  ];
}

test('마감이 생기면 캘린더를 권하는 뒤 페이지도 새로 만든다', () => {
  const [register, agency] = keysOfSecondPages({ deadline: '2024-02-01 10:00' });
  const [registerBefore, agencyBefore] = keysOfSecondPages({});
  expect(register).not.toBe(registerBefore);
  expect(agency).not.toBe(agencyBefore);
});

test('앞 페이지의 공고만 바뀌면 기관의 뒤 페이지는 그대로다', () => {
  const [, agency] = keysOfSecondPages({ number: '가-1' });
  const [, before] = keysOfSecondPages({});
  expect(agency).toBe(before);
});
