import { formatCount } from './counts.ts';

const UNITS = [
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
] as const;

/**
 * An amount in won in its two largest units, rounded to 만 at the finest: `10억 6,000만 원`, `1조 2,345억 원`.
 * Below 10,000 won it is exact: `9,000원`.
 */
export function shortKoreanWon(won: number): string {
  const step = won < 1e4 ? 1 : Math.max(1e4, (unitOf(won)?.[0] ?? 1) / 1e4);
  const rounded = Math.round(won / step) * step;
  const [unit, name] = unitOf(rounded) ?? [];
  if (unit === undefined) return formatCount(rounded, '원');
  const [rest, restName] = [(rounded % unit) / step, unitOf(step)?.[1] ?? ''];
  const first = formatCount(Math.floor(rounded / unit), name);
  return rest === 0 ? `${first} 원` : `${first} ${formatCount(rest, restName)} 원`;
}

/** An amount in won with its units, exact: `10억 6,000만 원`, `9억 3,677만 6,550원`, `9,000원`. */
export function spellKoreanWon(won: number): string {
  const spelled = UNITS.flatMap(([unit, name], index) => {
    const above = UNITS[index - 1]?.[0] ?? Infinity;
    const count = Math.floor((won % above) / unit);
    return count === 0 ? [] : [formatCount(count, name)];
  });
  const rest = won % 1e4;
  if (spelled.length === 0) return formatCount(won, '원');
  return rest === 0 ? `${spelled.join(' ')} 원` : `${spelled.join(' ')} ${formatCount(rest, '원')}`;
}

/** The largest unit in which the amount is at least 1. */
function unitOf(won: number): (typeof UNITS)[number] | undefined {
  return UNITS.find(([unit]) => won >= unit);
}
