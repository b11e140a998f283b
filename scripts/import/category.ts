import { type Claim, type Found, setAside } from './claim.ts';
import type { Span } from './span.ts';

/** The category of an article of which the source tells none. */
export const DEFAULT_CATEGORY = 'report';
/** The category under which bid notices are listed. */
export const BIDS_CATEGORY = 'news/bids';

const PATHS: Readonly<Record<string, string>> = {
  News: 'news',
  'News > 업계 뉴스': 'news/industry',
  'News > 회원사 뉴스': 'news/members',
  'News > 입찰 공고': BIDS_CATEGORY,
  Report: 'report',
  'Report > Report': 'report/report',
  'Report > Special Report': 'report/special-report',
};

/** Reads the labels of a category from the root on; labels that the journal does not know give no value. */
export function readCategory(labels: readonly Span[]): Found<string | undefined> {
  const value = PATHS[labels.map((label) => label.text.replace(/\s+/gu, ' ')).join(' > ')];
  const claims = labels.map((label): Claim =>
    value === undefined
      ? setAside(label, '모르는 분류')
      : setAside(label, '분류 표시', `category: ${value}`),
  );
  return { value, claims };
}
