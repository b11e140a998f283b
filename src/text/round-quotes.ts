/** Quotes that word processors type instead of `"` and `'`, and full-width ones, for a class in a pattern. */
export const ROUND_QUOTES = '“”„‟＂‘’‚‛＇';
const WRAPPED = new RegExp(
  `^(?:[${ROUND_QUOTES}]([^${ROUND_QUOTES}"]*)[${ROUND_QUOTES}"]|"([^${ROUND_QUOTES}"]*)[${ROUND_QUOTES}])$`,
  'u',
);

/** The text inside round quotes if they surround all of it: `“상담: 오늘”`, `“상담"`; else undefined. */
export function insideRoundQuotes(text: string): string | undefined {
  const [, round, half] = WRAPPED.exec(text) ?? [];
  return round ?? half;
}

/** What to type (Korean) instead of a value in round quotes; undefined for other values. */
export function explainRoundQuotes(key: string, value: string): string | undefined {
  const inside = insideRoundQuotes(value);
  return inside === undefined
    ? undefined
    : `값을 둥근따옴표(${value.charAt(0)} ${value.slice(-1)})로 감쌌습니다. 곧은 큰따옴표(")로 바꿔 주세요: ${key}: "${inside}"`;
}
