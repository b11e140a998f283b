import { type Numeral, readNumeral } from '../../text/amounts.ts';
import type { VatBasis } from './amount.ts';

/** A word or number in the typed text of an amount. */
export type AmountToken =
  | { kind: 'number'; numeral: NumeralToken }
  | { kind: 'vat'; vat: VatBasis }
  | { kind: 'limit' | 'word' }
  /** Factor by which the numbers of the text are multiplied: 1,000 for `(단위: 천원)`. */
  | { kind: 'unit'; factor: number };

/** A number with all values that it may have. */
interface NumeralToken {
  values: readonly number[];
  /** Whether the number has neither 원 nor a unit: `120,000`. */
  isPlain: boolean;
  /** Whether the number is in brackets, as a repetition of the number before them: `1억원(100,000,000원)`. */
  isRepeated: boolean;
}

const DIGITS = String.raw`\d+(?:(?:,\s?|\.)\d+)*`;
// The 이 of 이내, 이하 and 이상 is not the digit 2: `1억 이내`.
const PART = String.raw`(?:${DIGITS}|[영일이삼사오육칠팔구](?<!이(?=[내하상]))|[십백천만억조])`;
const VAT = String.raw`(?:부가\s*가치\s*세|부가세|V\.?A\.?T\.?)(?:\s*\(\s*VAT\s*\))?(?:액|를|을|은|는)?[\s:]*(?:(?:등|및)[가-힣\s]{0,10}?)?(?:10\s*%\s*)?`;
const VAT_TAIL = String.raw`(?:\s*된)?(?:\s*(?:가격|금액|가))?(?![가-힣])`;

const TOKENS = new RegExp(
  [
    String.raw`(?<before>[\s()[\]<>〔〕,/·:;~∼〜]*)(?:`,
    // 미포함 is tried before 포함, because it ends in it.
    `(?<excluded>${VAT}(?:별도|제외|불\\s*포함|미\\s*포함|exclusive|excluded)${VAT_TAIL}|\\+\\s*${VAT}(?!\\s*[가-힣\\d])|(?:공급\\s*가액?(?:\\s*기준)?|추정\\s*가격)(?![가-힣]))`,
    `|(?<included>${VAT}(?:포함|inclusive|included)${VAT_TAIL})`,
    `|(?<exempt>(?:${VAT})?(?:면\\s*세|비과세)(?:\\s*사업)?${VAT_TAIL}|${VAT}면제)`,
    String.raw`|(?<limit>이내|이하|한도(?:\s*내)?|범위\s*내|내(?![가-힣])|최대|상한액?)`,
    String.raw`|단위\s*:?\s*(?<unit>[십백천만억]{0,2})원|(?<=\(\s*)(?<unitAlone>[십백천만억]{1,2})원(?=\s*\))`,
    String.raw`|(?<word>일금|금|총액?|합계|KRW|원화|₩|\\)`,
    String.raw`|(?<number>${PART}(?:\s*${PART})*)(?<unitOfWon>\s*원\s*(?<formal>정|整)?(?!화|가))?`,
    ')',
  ].join(''),
  'iuy',
);
const END = /^[\s()[\]<>〔〕,/·:;.]*$/u;

const HANJA: Readonly<Record<string, string>> = Object.fromEntries(
  ['一壹일', '二貳이', '三參삼', '四사', '五오', '六육', '七칠', '八팔', '九구', '十拾십', '百백']
    .concat(['千仟阡천', '萬만', '億억', '兆조', '金금', '圓원', '整정'])
    .flatMap((group) => [...group.slice(0, -1)].map((hanja) => [hanja, group.slice(-1)] as const)),
);

/**
 * Splits an amount into words and numbers; if the text has anything else, gives the reason (Korean)
 * why it is no amount.
 */
export function splitAmount(typed: string): AmountToken[] | { why: string | undefined } {
  const text = typed.replaceAll(/\p{Script=Han}/gu, (hanja) => HANJA[hanja] ?? hanja);
  const tokens: AmountToken[] = [];
  let at = 0;
  let isOpened = false;
  while (!END.test(text.slice(at))) {
    TOKENS.lastIndex = at;
    const groups = TOKENS.exec(text)?.groups;
    if (/[~∼〜]/u.test(groups?.before ?? '') && isPlainNumber(tokens.at(-1))) {
      // The 3 of `3~4억원` has the unit of the number after it.
      return { why: NO_SINGLE_AMOUNT };
    }
    isOpened = /[([〔]/u.test(groups?.before ?? '') || (isOpened && tokens.at(-1)?.kind === 'word');
    const token = groups && toToken(groups, isOpened);
    if (!token) return { why: explainRest(text.slice(at)) };
    if ('why' in token) return token;
    tokens.push(token);
    at = TOKENS.lastIndex;
  }
  return tokens;
}

const NO_SINGLE_AMOUNT = '하나로 정해진 금액이 아닙니다';

function isPlainNumber(token: AmountToken | undefined): boolean {
  return token?.kind === 'number' && token.numeral.isPlain;
}

type Groups = Partial<Record<string, string>>;

function toToken(
  groups: Groups,
  isOpened: boolean,
): AmountToken | { why: string | undefined } | undefined {
  const { number, unit = groups.unitAlone } = groups;
  if (number !== undefined) return toNumber(number, groups, isOpened);
  if (unit !== undefined) {
    return { kind: 'unit', factor: unit === '' ? 1 : (readNumeral(`1${unit}`)?.value ?? 1) };
  }
  for (const vat of ['excluded', 'included', 'exempt'] as const) {
    if (groups[vat] !== undefined) return { kind: 'vat', vat };
  }
  return { kind: groups.limit === undefined ? 'word' : 'limit' };
}

function toNumber(
  number: string,
  groups: Groups,
  isRepeated: boolean,
): AmountToken | { why: string | undefined } {
  const { unitOfWon } = groups;
  // 오만 can be an ordinary word (arrogance); it is a number only before 원.
  if (unitOfWon === undefined && !/\d/u.test(number)) return { why: undefined };
  const spellings = spellingsOf(number);
  const isFormal = groups.formal !== undefined;
  const values = spellings.flatMap((written) => {
    const numeral = readNumeral(written);
    return numeral ? valuesOf(numeral, isFormal) : [];
  });
  if (values.length === 0) {
    return { why: spellings.length === 0 ? '쉼표나 숫자의 자리가 맞지 않습니다' : undefined };
  }
  const isPlain = unitOfWon === undefined && !/[십백천만억조]/u.test(number);
  return { kind: 'number', numeral: { values: [...new Set(values)], isPlain, isRepeated } };
}

/** The possible values of a numeral: `1억 5천` is 100,005,000, but 150,000,000 is often meant. */
function valuesOf({ value, unit, rest }: Numeral, isFormal: boolean): number[] {
  const meant = rest * (unit / 1e4);
  const isOdd = !isFormal && unit > 1e4 && rest > 0 && meant < unit;
  return isOdd ? [value, value - rest + meant] : [value];
}

/** The possible spellings of a number, by how its commas and dots may be read: `5` and `5000` for `5.000`. */
function spellingsOf(number: string): string[] {
  const parts = number.split(new RegExp(`(${DIGITS})`, 'u'));
  return parts.reduce<string[]>(
    (written, part) => {
      const ways = /\d/u.test(part) ? digitsOf(part) : [part];
      // Each ambiguous part doubles the spellings; an amount with more than three is refused.
      if (written.length * ways.length > 8) return [];
      return written.flatMap((start) => ways.map((digits) => start + digits));
    },
    [''],
  );
}

function digitsOf(typed: string): string[] {
  const digits = typed.replaceAll(/,\s?/gu, ',');
  if (
    /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,2}|\.\d{4,})?$/u.test(digits) ||
    /^0\.\d+$/u.test(digits)
  ) {
    return [digits];
  }
  // A dot before exactly three digits may separate thousands or decimals, so both are possible.
  if (!/^[1-9]\d{0,2}(?:[,.]\d{3})+$/u.test(digits)) return [];
  const dot = digits.lastIndexOf('.');
  const isDecimal = dot > digits.lastIndexOf(',');
  const whole = digits.replaceAll(/[,.]/gu, '');
  return isDecimal
    ? [whole, `${digits.slice(0, dot).replaceAll(/[,.]/gu, '')}.${digits.slice(dot + 1)}`]
    : [whole];
}

function explainRest(rest: string): string | undefined {
  if (/[$€¥£]|달러|유로|위안|USD|EUR|JPY/iu.test(rest)) return '원으로 적은 금액이 아닙니다';
  if (/약|대략|내외|정도|가량|안팎|이상|여\s*원/u.test(rest)) return NO_SINGLE_AMOUNT;
  return undefined;
}
