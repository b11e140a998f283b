const ABOUT = 4;

/**
 * Round numbers for about four gridlines, the first at or below the lowest value and the last at or
 * above the highest: `24.9` to `31.5` gives `[24, 26, 28, 30, 32]`. `low` is less than `high`.
 */
export function roundTicks(low: number, high: number): number[] {
  const step = roundStep((high - low) / ABOUT);
  // A billionth of a step more or less is what division leaves of a whole number.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  if (roundStep(((last - first) * step) / ABOUT) > step)
    return roundTicks(first * step, last * step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The power of ten, or twice or five times one, that is nearest on a logarithmic scale. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const rest = step / power;
  if (rest >= Math.sqrt(50)) return 10 * power;
  if (rest >= Math.sqrt(10)) return 5 * power;
  return rest >= Math.SQRT2 ? 2 * power : power;
}
