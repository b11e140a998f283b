/** An SVG path element; `d` are its commands. */
export function path(d: string): string {
  return `<path d="${d}"/>`;
}

/** A rectangle with round corners. */
export function rounded(x: number, y: number, width: number, height: number, r: number): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(r)}"/>`;
}

/**
 * SVG command of a quarter circle, clockwise, to the relative point (dx, dy); empty for radius 0.
 */
export function arc(r = 0, dx = 0, dy = 0): string {
  return r === 0 ? '' : `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
}

/** Rounds to one decimal. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
