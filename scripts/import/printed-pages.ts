import { pagesSchema } from '../../src/archive/print-pages.ts';
import { toHalfWidth } from '../../src/archive/reading/reading.ts';

const PAGE = String.raw`(?:제|pp?\.?)?\s*\d{1,4}(?:\s*(?:쪽|면|p\.?))?`;
const RANGE = String.raw`${PAGE}(?:\s*[-–—−~∼〜]\s*${PAGE})?`;
const PAGES = String.raw`(?:지면\s*)?${RANGE}(?:\s*[,、]\s*${RANGE})*`;
const WHOLE = new RegExp(`^${PAGES}$`, 'iu');
/** Pages behind the month of an issue: `24쪽` in `2019년 3월호 24쪽` and in `[견본저널 2019년 3월호, 24쪽]`. */
const AT_END = new RegExp(
  String.raw`(?<=호\)?)[\s,·|/(]*(?<pages>${PAGES})\)?(?<close>\s*[\]】>〉》)]?)$`,
  'iu',
);

/** Reads printed pages with a word for them, `24쪽`, `p. 12`: `12-15`; undefined if the text is anything else. */
export function readNamedPages(typed: string): string | undefined {
  const text = toHalfWidth(typed);
  return WHOLE.test(text) && /쪽|면|p/iu.test(text) ? pagesSchema.safeParse(text).data : undefined;
}

/** Splits the pages off the issue mark before them: `[견본저널 2019년 3월호, 24쪽]` has the mark `[견본저널 2019년 3월호]`. */
export function splitPages(line: string): { mark: string; pages: string } | undefined {
  const found = AT_END.exec(toHalfWidth(line));
  const { pages: typed = '', close = '' } = found?.groups ?? {};
  const pages = readNamedPages(typed);
  return found && pages !== undefined
    ? { mark: line.slice(0, found.index) + close, pages }
    : undefined;
}
