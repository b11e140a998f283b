// Ten digits show what an editor typed and hide what adding up floats leaves behind.
const PLAIN = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 10 });
const COMPACT = new Intl.NumberFormat('ko-KR', { notation: 'compact', maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('ko-KR', { style: 'percent', maximumFractionDigits: 1 });
const COUNTS_ITSELF = /^[십백천만억조]/u;

/** `1,234억 원`, `62.5%`; the bare number where there is no unit. */
export function formatValue(value: number, unit = ''): string {
  return PLAIN.format(value === 0 ? 0 : value) + unit;
}

/** A part of one as `33.3%`. */
export function formatShare(part: number): string {
  return PERCENT.format(part);
}

/** The text at a gridline: as a value, but `12만 명` where the number would have six digits or more. */
export function formatTick(value: number, unit = ''): string {
  if (Math.abs(value) < 100_000 || COUNTS_ITSELF.test(unit)) return formatValue(value, unit);
  return COMPACT.format(value) + unit.replace(/^(?=[가-힣])/u, ' ');
}
