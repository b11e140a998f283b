/** A number written with Korean units (`10억 6천만`), and its place in the text (UTF-16 offsets, end exclusive). */
interface SpelledNumber {
  value: number;
  start: number;
  end: number;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const THOUSANDS = String.raw`${DIGITS}(?:\s?[천백십](?:\s?\d+\s?[천백십])*)?`;
// `10억 6천만`, `3만5000`, `2천`, `120,000천원`; not `제1조`, the first article of a law, and not `5만큼`.
const SPELLED = new RegExp(
  [
    String.raw`(?<![제\d.,])(?:${THOUSANDS}[조억만](?!큼)`,
    String.raw`(?:\s?${THOUSANDS}[조억만](?!큼))*(?:${DIGITS}|\s\d{1,3},\d{3})?`,
    String.raw`|\d{1,3}(?:,\d{3})+천(?=\s?원)`,
    String.raw`|\d+[천백](?:\s?\d+[백십])*)(?!\d)`,
  ].join(''),
  'gu',
);

/** The whole numbers of a text that are written with 조, 억, 만, 천 or 백. */
export function findSpelledNumbers(text: string): SpelledNumber[] {
  return [...text.matchAll(SPELLED)].flatMap(({ 0: written, index }) => {
    const value = readNumeral(written)?.value;
    return value === undefined ? [] : [{ value, start: index, end: index + written.length }];
  });
}

/** A whole number as it is written in Korean, with digits, 만, 억 and 조 or both: 100,005,000 for `1억 5천`. */
export interface Numeral {
  value: number;
  /**
   * The last of the units 만, 억 and 조 in the number (10⁴, 10⁸, 10¹²), 1 without one; `rest` is the value
   * after it. For `1억 5천` they are 10⁸ and 5,000.
   */
  unit: number;
  rest: number;
}

const ONES = '영일이삼사오육칠팔구';
const SMALL: Record<string, number> = { 십: 10, 백: 1e2, 천: 1e3 };
const BIG: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12 };
const PART =
  /\s*(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([영일이삼사오육칠팔구])|([십백천])|([만억조]))/uy;

/**
 * Reads a whole number of up to 2⁵³: `1,060,000,000`, `10억 6천만`, `10.6억`, `9억3천6백7십7만`,
 * `일억이천만`, `1,060백만`. Undefined if its units are not in order (`1만 2억`), a part is larger
 * than the unit before it (`1억 20000만`), or it is not whole.
 */
export function readNumeral(text: string): Numeral | undefined {
  const [first, ...groups] = splitGroups(text.trim()) ?? [];
  if (!first) return undefined;
  let { value, unit } = { value: first.count * first.unit, unit: first.unit };
  for (const group of groups) {
    const isExact = Number.isInteger(first.count) && Number.isInteger(group.count);
    if (!isExact || group.unit >= unit || group.count * group.unit >= unit) return undefined;
    value += group.count * group.unit;
    unit = group.unit;
  }
  const whole = Math.round(value);
  // Rounding error of binary numbers: 10.6 * 1e8 may not be exactly whole.
  if (Math.abs(value - whole) > value * 2 ** -50 || !Number.isSafeInteger(whole)) return undefined;
  const last = groups.at(-1) ?? first;
  if (last.unit > 1) return { value: whole, unit: last.unit, rest: 0 };
  return {
    value: whole,
    unit: (groups.at(-2) ?? first).unit,
    rest: groups.length > 0 ? last.count : 0,
  };
}

/** Part of a number up to a unit of ten thousand: `6천만` has the count 6000 and the unit 10⁴. */
interface Group {
  count: number;
  unit: number;
}

function splitGroups(text: string): Group[] | undefined {
  const groups: Group[] = [];
  let count = 0;
  let ones: number | undefined;
  let small = Infinity;
  let isEmpty = true;
  PART.lastIndex = 0;
  for (let at = 0; at < text.length; at = PART.lastIndex) {
    const [, digits, one, tens, big] = PART.exec(text) ?? [];
    const number =
      digits?.replaceAll(',', '') ?? (one === undefined ? undefined : ONES.indexOf(one));
    if (number !== undefined) {
      ones = ones === undefined && Number(number) < small ? Number(number) : NaN;
      if (Number.isNaN(ones)) return undefined;
    } else if (tens !== undefined) {
      const unit = SMALL[tens] ?? 1;
      if (unit >= small) return undefined;
      // A number such as `1,060백` cannot continue, because its unit applies to the whole number.
      const isWhole = ones !== undefined && (ones > 9 || !Number.isInteger(ones));
      if (isWhole && count > 0) return undefined;
      count += (ones ?? 1) * unit;
      small = isWhole ? 0 : unit;
      ones = undefined;
    } else if (big !== undefined) {
      if (isEmpty && (big !== '만' || groups.length > 0)) return undefined;
      groups.push({ count: isEmpty ? 1 : count + (ones ?? 0), unit: BIG[big] ?? 1 });
      count = 0;
      ones = undefined;
      small = Infinity;
      isEmpty = true;
      continue;
    } else return undefined;
    isEmpty = false;
  }
  if (!isEmpty) groups.push({ count: count + (ones ?? 0), unit: 1 });
  return groups;
}
