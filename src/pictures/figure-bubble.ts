import type { Box } from './figure-plan.ts';
import { arc, n, path } from './figure-svg.ts';

/**
 * A speech bubble: round but for the corner that speaks; silent, or with a voice or a text in it.
 * No single hole: beside a numeral it would make a letter.
 */
export function bubble(box: Box, turn: number, random: () => number): string {
  const shape = bubblePath(box, turn);
  const said = random();
  const size = Math.min(box.width, box.height);
  if (said < 0.5 || size < 40) return path(shape);
  return `<path fill-rule="evenodd" d="${shape}${said < 0.78 ? voicePath(box, size) : textPath(box, size)}"/>`;
}

function bubblePath({ x, y, width, height }: Box, turn: number): string {
  const r = Math.min(width, height) / 2;
  const [a, b, c, d] = [0, 1, 2, 3].map((corner) => (corner === turn ? 0 : r));
  return `M${n(x + (a ?? 0))} ${n(y)}H${n(x + width - (b ?? 0))}${arc(b, b, b)}V${n(y + height - (c ?? 0))}${arc(c, -(c ?? 0), c)}H${n(x + (d ?? 0))}${arc(d, -(d ?? 0), -(d ?? 0))}V${n(y + (a ?? 0))}${arc(a, a, -(a ?? 0))}Z`;
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

/** Three lines, the last one short. */
function textPath({ x, y, width, height }: Box, size: number): string {
  const [left, cy, h] = [x + width / 2 - size * 0.24, y + height / 2, size * 0.09];
  return [-1, 0, 1]
    .map((place) => {
      const length = size * (place === 1 ? 0.26 : 0.48) - h;
      const top = cy + place * 2 * h - h / 2;
      return `M${n(left + h / 2)} ${n(top)}h${n(length)}${side(h)}h${n(-length)}${side(-h)}Z`;
    })
    .join('');
}

/** Half a circle down (or up) that rounds a line's end. */
function side(height: number): string {
  const r = Math.abs(height) / 2;
  return `a${n(r)} ${n(r)} 0 0 1 0 ${n(height)}`;
}
