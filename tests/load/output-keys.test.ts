import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { summarizeAgency } from '../../src/bids/agency-summary.ts';
import { toNoticeRow } from '../../src/bids/notice-row.ts';
import { toRegisterTotals } from '../../src/bids/register-totals.ts';
import {
  agencyPageKey,
  articlePageKey,
  bookKey,
  registerPageKey,
} from '../../src/load/output-keys.ts';
import { toListPages } from '../../src/site/paging.ts';
import { wordsOf } from '../../src/words/words.ts';
import { article, bid, input, journal } from '../archive/samples.ts';

/** Key of the page of the first article of an issue; `next` and `last` come after it, `other` is related. */
function keyOfArticle({ next, last, other }: Record<'next' | 'last' | 'other', Partial<Article>>) {
  const own = ['a', 'b', 'c', 'd'].map((slug) =>
    article('2024-04', slug, { ...(slug === 'b' && next), ...(slug === 'd' && last) }),
  );
  const archive = buildArchive(input([...own, article('2024-03', 'old', other)]));
  const [issue] = archive.issues;
  const [first] = issue?.articles ?? [];
  if (!issue || !first) throw new Error('견본이 비었습니다');
  const related = { title: 'old', url: '/issues/2024-03/old/', issue: '2024년 3월호', reason: '' };
  return articlePageKey(archive, issue, first, [related]);
}

const cover = {
  cover: { src: 'a.png' },
  images: [
    { file: 'issues/2024-03/a.png', name: 'a', width: 9, height: 9, transparent: false },
    { file: 'issues/2024-04/a.png', name: 'a', width: 9, height: 9, transparent: false },
  ],
};

test.each<[what: string, changed: Partial<Parameters<typeof keyOfArticle>[0]>, isNew: boolean]>([
  ['다음 기사의 요약', { next: { summary: '새 요약' } }, true],
  ['다음 기사의 그림', { next: cover }, true],
  ['그다음 기사의 제목', { last: { title: '새 제목' } }, true],
  ['그다음 기사의 요약', { last: { summary: '새 요약' } }, false],
  ['관련 기사의 그림', { other: cover }, true],
  ['관련 기사의 요약', { other: { summary: '새 요약' } }, false],
])('기사의 페이지는 보이는 것이 바뀔 때에만 새로 만든다: %s', (_, changed, isNew) => {
  const same = { next: {}, last: {}, other: {} };
  expect(keyOfArticle({ ...same, ...changed }) !== keyOfArticle(same)).toBe(isNew);
});

/** Key of the EPUB of 2024-04, of two articles beside that of another issue. */
function keyOfBook(own: Partial<Article>, other: Partial<Article>): string {
  const articles = [article('2024-04', 'a', own), article('2024-04', 'b')];
  const archive = buildArchive(input([...articles, article('2024-03', 'old', other)]));
  const issue = archive.issues.find(({ month }) => month === '2024-04');
  if (!issue) throw new Error('견본이 비었습니다');
  return bookKey(archive, issue);
}

test('호의 책은 그 호의 글이 바뀔 때에만 새로 만든다', () => {
  expect(keyOfBook({ digest: 'new' }, {})).not.toBe(keyOfBook({}, {}));
  expect(keyOfBook({ pages: '12' }, {})).not.toBe(keyOfBook({}, {}));
  expect(keyOfBook({}, { digest: 'new', title: '새 제목' })).toBe(keyOfBook({}, {}));
});

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
