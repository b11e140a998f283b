import { formatCount } from '../../text/counts.ts';
import { type AmountToken, splitAmount } from './amount-tokens.ts';
import type { Amount, VatBasis } from './amount.ts';
import {
  ambiguous,
  isTooLong,
  type Reading,
  type ReadPart,
  toHalfWidth,
  valueOf,
} from './reading.ts';

/**
 * Reads a typed amount in won, with its VAT and its limit: `1,060,000,000원(VAT포함)`,
 * `75,000,000,000원 이내 (VAT 별도)`, `금 9억3천6백7십7만6천5백5십원정`, `120,000천원`,
 * `금일억이천만원정(₩120,000,000)`. Ambiguous are amounts that differ, dots for commas (`1.060.000`)
 * and a missing 만 (`1억 5천`). A text with any other word has no value,
 * nor has 0 won.
 */
export function readAmount(text: string): Reading<Amount> {
  const breakdown = isTooLong(text) ? undefined : splitBreakdown(toHalfWidth(text));
  const reading = breakdown ? readParts(breakdown, text) : readWhole(text);
  return valueOf(reading)?.krw === 0 ? { state: 'unreadable', why: NO_WON } : reading;
}

/** Why 0 won is no amount (Korean): no tender costs nothing, so the amount is unknown. */
export const NO_WON = '금액이 0원일 수는 없습니다';

/**
 * Reads an amount whose VAT is given in won. If the whole, the net amount and the VAT are all given, they
 * must add up; if only two are given, the VAT must be 10 %.
 */
function readParts({ whole, net, tax, basis }: Breakdown, text: string): Reading<Amount> {
  const readings = [whole, net, tax].map((part) =>
    part === undefined ? undefined : readWhole(part),
  );
  const [said, sum, vat] = readings.map((reading) => reading && valueOf(reading));
  const isRead = readings.every((reading) => reading === undefined || reading.state === 'ok');
  const isClear = [said?.vat, sum?.vat].every((own = 'unknown') => own === 'unknown');
  if (!vat || !isRead || !isClear) return { state: 'unreadable' };
  const { krw: won } = vat;
  const limit = said?.limit ?? sum?.limit ?? false;
  const parts = partsOf(text);
  if (sum === undefined) {
    if (!said) return { state: 'unreadable' };
    const base = basis === 'included' ? said.krw - won : said.krw;
    return isTenth(won, base)
      ? { state: 'ok', value: { krw: said.krw, vat: basis, limit }, parts }
      : { state: 'unreadable', why: '부가세가 금액의 10%가 아닙니다' };
  }
  const added: Amount = { krw: sum.krw + won, vat: 'included', limit };
  if (said ? said.krw === added.krw : isTenth(won, sum.krw))
    return { state: 'ok', value: added, parts };
  return ambiguous(
    said
      ? [describeAmount({ ...added, krw: said.krw }), describeAmount(added)]
      : [describeAmount(added), describeAmount({ ...sum, vat: 'excluded' })],
  );
}

/** Whether VAT is a tenth of an amount, rounded to a won in either direction. */
function isTenth(vat: number, net: number): boolean {
  return Math.abs(net - vat * 10) < 10;
}

function partsOf(text: string): ReadPart[] {
  const start = text.length - text.trimStart().length;
  return [{ name: 'amount', start, end: text.trimEnd().length }];
}

function readWhole(text: string): Reading<Amount> {
  const tokens = isTooLong(text) ? { why: undefined } : splitAmount(toHalfWidth(text));
  if ('why' in tokens) return { state: 'unreadable', ...tokens };
  const [first, ...others] = toNumbers(tokens);
  if (!first) return { state: 'unreadable' };
  const limit = tokens.some(({ kind }) => kind === 'limit');
  // `120,000,000원(금일억이천만원정)` says one amount twice; `5 5` is a mistake in typing.
  const common = first.values.filter((krw) =>
    others.every(({ values, isRepeated }) => isRepeated && values.includes(krw)),
  );
  const vats = [...new Set([first, ...others].flatMap((number) => number.vats))];
  if (common.length !== 1 || vats.length > 1) {
    // If the text mentions VAT only once, it applies to all its numbers.
    const shared = vats.length === 1 ? vats : (['unknown'] as const);
    const readings = [first, ...others].flatMap(({ values, vats: own }) =>
      values.flatMap((krw) =>
        (own.length > 0 ? own : shared).map((vat) => describeAmount({ krw, vat, limit })),
      ),
    );
    return ambiguous(readings);
  }
  const [krw = 0] = common;
  const [vat = 'unknown'] = vats;
  return { state: 'ok', value: { krw, vat, limit }, parts: partsOf(text) };
}

/** Writes an amount as YAML for the field `amount`: `{ krw: 50000000, vat: included, limit: true }`. */
export function toAmountField({ krw, vat, limit }: Amount): string {
  return `{ krw: ${krw}, vat: ${vat}${limit ? ', limit: true' : ''} }`;
}

const VAT_WORDS: Readonly<Record<VatBasis, string>> = {
  included: ' (부가세 포함)',
  excluded: ' (부가세 별도)',
  exempt: ' (면세)',
  unknown: '',
};

/** Writes an amount in Korean, for messages to editors: `75,000,000,000원 이내 (부가세 별도)`. */
export function describeAmount({ krw, vat, limit }: Amount): string {
  return `${formatCount(krw, '원')}${limit ? ' 이내' : ''}${VAT_WORDS[vat]}`;
}

/** A number in an amount: its possible values in won, and the VAT that the text mentions with it. */
interface AmountNumber {
  values: readonly number[];
  isRepeated: boolean;
  vats: VatBasis[];
}

/**
 * The numbers of an amount, each with the VAT mentioned after it; the first one also with VAT
 * mentioned before it.
 */
function toNumbers(tokens: readonly AmountToken[]): AmountNumber[] {
  const factor = tokens.find((token) => token.kind === 'unit')?.factor ?? 1;
  const numbers: AmountNumber[] = [];
  const before: VatBasis[] = [];
  for (const token of tokens) {
    if (token.kind === 'vat') (numbers.at(-1)?.vats ?? before).push(token.vat);
    if (token.kind !== 'number') continue;
    const { values, isPlain, isRepeated } = token.numeral;
    const counted = values.map((value) => value * factor);
    // `120,000원 (단위: 천원)` has two contradicting units, so both values are possible.
    const all = isPlain ? counted : [...new Set([...values, ...counted])];
    const vats = numbers.length === 0 ? before : [];
    numbers.push({ values: all.filter(Number.isSafeInteger), isRepeated, vats });
  }
  return numbers;
}

const VAT = String.raw`(?:부가\s*가치\s*세|부가세|V\.?A\.?T\.?)(?:액)?\s*:?`;
const NET = String.raw`(?:추정\s*가격|공급\s*가액?)\s*:?`;
/**
 * Matches an amount given as the net amount plus VAT, or with its VAT in won: `추정가격 327,272,727원 + 부가세
 * 32,727,273원`, `부가세 32,727,273원 포함`; optionally with the whole amount before it, and in brackets.
 */
const BREAKDOWN = new RegExp(
  String.raw`^(?:(?<whole>[^(:+]*\d[^(:+]*?)\s*[([]\s*)?(?:${NET}\s*(?<net>\d[^(+]*?)\s*(?:\+|,(?!\d)|및|/)\s*${VAT}\s*(?<tax>\d[^(+)\]]*?)|${VAT}\s*(?<part>\d[\d,]*\s*원?)\s*(?<basis>포함|별도))\s*[)\]]?\s*\.?$`,
  'iu',
);

/**
 * The parts that a text gives of an amount: the whole, the net amount and the VAT, each as typed
 * (`327,272,727원`).
 */
interface Breakdown {
  whole: string | undefined;
  net: string | undefined;
  tax: string;
  /** Whether the whole includes the VAT. */
  basis: VatBasis;
}

/** Splits an amount whose VAT is given in won; undefined for any other text. */
function splitBreakdown(text: string): Breakdown | undefined {
  const { whole, net, tax, part, basis } = BREAKDOWN.exec(text.trim())?.groups ?? {};
  const said = tax ?? part;
  if (said === undefined || (net === undefined && whole === undefined)) return undefined;
  return { whole, net, tax: said, basis: basis === '별도' ? 'excluded' : 'included' };
}
