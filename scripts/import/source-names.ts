import type { Source } from '../../src/archive/article.ts';
import { isDay } from '../../src/archive/date.ts';
import { isWebAddress } from '../../src/text/characters.ts';
import { toSlug } from '../../src/text/slug.ts';
import { type Found, keep, type SourceClaim } from './source-claim.ts';
import { matchGroups, type Span, splitSpan } from './span.ts';

const SOURCE =
  /^(?<name>.+?)(?:\s*\(?(?<reporter>[가-힣]{2,4})\s*기자\)?)?(?:\s+(?<issue>\d{4}년\s*\d{1,2}월호))?(?:\s+(?<date>\d{4}-\d{2}-\d{2}))?(?:\s*\(?(?<url>(?:https?:\/\/|www\.)[^\s()]+)\)?)?$/du;

/** Reads one source: `프라임경제 (김이래 기자)`, `CallCenter Japan 2024년 2월호` or `나라장터(www.g2b.go.kr)`. */
export function readSource(span: Span, index: number): Found<Source> | undefined {
  const groups = matchGroups(span, SOURCE) ?? {};
  const { name, reporter, issue, url } = groups;
  const date = groups.date && isDay(groups.date.text) ? groups.date : undefined;
  const address = url && toAddress(url.text);
  // The URL of an outlet's page is made from its name.
  if (!name || toSlug(name.text) === '' || (url && address === undefined)) return undefined;
  const parts = { name, reporter, url, date, issue };
  const claims = Object.entries(parts).flatMap(([field, part]): SourceClaim[] =>
    part ? [keep(part, 'source', index, field)] : [],
  );
  const value: Source = {
    name: name.text,
    ...(reporter && { reporter: reporter.text }),
    ...(address !== undefined && { url: address }),
    ...(date && { date: date.text }),
    ...(issue && { issue: issue.text }),
  };
  return { value, claims };
}

function toAddress(text: string): string | undefined {
  const address = text.startsWith('www.') ? `https://${text}` : text;
  return isWebAddress(address) ? address : undefined;
}

/** Splits names at commas, and short ones at `·` and `/`: `홍길동·김영희`, but not `한국상담·품질협회`. */
export function splitNames(value: Span): Span[] {
  return splitFilled(value, /[,，、]/gu).flatMap((part) => {
    const short = splitFilled(part, /[·ㆍ/&]/gu);
    return short.every(({ text }) => /^[가-힣]{2,4}(?:\s?기자)?$/u.test(text)) ? short : [part];
  });
}

function splitFilled(value: Span, divider: RegExp): Span[] {
  return splitSpan(value, divider).filter(({ text }) => text !== '');
}
