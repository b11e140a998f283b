/** A number written with Korean units (`10억 6천만`), and its place in the text (UTF-16 offsets, end exclusive). */
interface SpelledNumber {
  value: number;
  start: number;
  end: number;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const THOUSANDS = String.raw`${DIGITS}(?:\s?[천백십](?:\s?\d+\s?[천백십])*)?`;
// `10억 6천만`, `3만5000`, `2천`; not `제1조`, the first article of a law, and not `5만큼`.
const SPELLED = new RegExp(
  [
    String.raw`(?<![제\d.,])(?:${THOUSANDS}[조억만](?!큼)`,
    String.raw`(?:\s?${THOUSANDS}[조억만](?!큼))*(?:${DIGITS}|\s\d{1,3},\d{3})?`,
    String.raw`|\d+[천백](?:\s?\d+[백십])*)(?!\d)`,
  ].join(''),
  'gu',
);

/** The whole numbers of a text that are written with 조, 억, 만, 천 or 백. */
export function findSpelledNumbers(text: string): SpelledNumber[] {
  return [...text.matchAll(SPELLED)]
    .map(({ 0: written, index }) => ({
      value: readSpelledNumber(written),
      start: index,
      end: index + written.length,
    }))
    .filter(({ value }) => Number.isSafeInteger(value));
}

const UNITS: Record<string, number> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 1e2, 십: 10 };

/** The value of a number that is written with units: `10억 6천만` gives 1,060,000,000, `6천5백` 6,500. */
export function readSpelledNumber(written: string): number {
  const groups = written.matchAll(/([\d,.천백십\s]+)([조억만]?)/gu);
  const sum = [...groups].reduce(
    (whole, [, thousands = '', unit = '']) => whole + sumThousands(thousands) * (UNITS[unit] ?? 1),
    0,
  );
  // Rounds off the error of binary numbers: 10.6 * 1e8 may not be exactly whole.
  return Math.round(sum * 1e6) / 1e6;
}

function sumThousands(text: string): number {
  const parts = text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([천백십]?)/gu);
  return [...parts].reduce(
    (sum, [, digits = '', unit = '']) =>
      sum + Number(digits.replaceAll(',', '')) * (UNITS[unit] ?? 1),
    0,
  );
}
