import type { Box } from './figure-plan.ts';
import { arc, n, path } from './figure-svg.ts';

/** A speech bubble: round but for the corner that speaks; whole, hollow, or with what it says. */
export function bubble(box: Box, turn: number, random: () => number): string {
  const shape = bubblePath(box, turn);
  const said = random();
  const size = Math.min(box.width, box.height);
  if (said < 0.5 || size < 40) return path(shape);
  const inner = inset(box, size * 0.34);
  // A long hollow one would be read as a nought beside the numeral, a thin one as a letter.
  const isLong = Math.max(box.width, box.height) > size * 1.3;
  if (said < 0.7 && !isLong) return cut(shape, bubblePath(inner, turn));
  if (said < 0.85) return cut(shape, circlePath(box, size * 0.2));
  return cut(shape, voicePath(box, size));
}

function bubblePath({ x, y, width, height }: Box, turn: number): string {
  const r = Math.min(width, height) / 2;
  const [a, b, c, d] = [0, 1, 2, 3].map((corner) => (corner === turn ? 0 : r));
  return `M${n(x + (a ?? 0))} ${n(y)}H${n(x + width - (b ?? 0))}${arc(b, b, b)}V${n(y + height - (c ?? 0))}${arc(c, -(c ?? 0), c)}H${n(x + (d ?? 0))}${arc(d, -(d ?? 0), -(d ?? 0))}V${n(y + (a ?? 0))}${arc(a, a, -(a ?? 0))}Z`;
}

function circlePath({ x, y, width, height }: Box, r: number): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return `M${n(cx - r)} ${n(cy)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
}

/** Three bars, the middle one high. */
function voicePath({ x, y, width, height }: Box, size: number): string {
  const [cx, cy, w] = [x + width / 2, y + height / 2, size * 0.1];
  return [-1, 0, 1]
    .map((place) => {
      const half = size * (place === 0 ? 0.26 : 0.14);
      const left = cx + place * 2.1 * w - w / 2;
      return `M${n(left)} ${n(cy - half)}${arc(w / 2, w, 0)}V${n(cy + half)}${arc(w / 2, -w, 0)}Z`;
    })
    .join('');
}

function cut(shape: string, hole: string): string {
  return `<path fill-rule="evenodd" d="${shape}${hole}"/>`;
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
