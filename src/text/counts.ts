// Created once, because `toLocaleString` creates one for each number, which takes 50 times as long.
const NUMBERS = new Intl.NumberFormat('ko-KR');

/** A number with its counter: `2,000편`. */
export function formatCount(count: number, unit: string): string {
  return `${NUMBERS.format(count)}${unit}`;
}
