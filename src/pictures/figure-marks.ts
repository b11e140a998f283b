import { bubble } from './figure-bubble.ts';
import type { Box } from './figure-plan.ts';
import { n, path, rounded } from './figure-svg.ts';

/**
 * Draws one mark in a box as SVG; `turn` counts quarter turns (0…3), `random` gives the mark's
 * own random numbers.
 */
type Mark = (box: Box, turn: number, random: () => number) => string;

/** The marks, one for each category in the order of journal.yaml; more categories start again. */
export const MARKS: readonly Mark[] = [bubble, wave, echo, dialogue, keys, lines];

/** Sound wave: vertical bars of different heights. */
function wave({ x, y, width, height }: Box, _turn: number, random: () => number): string {
  const count = Math.max(3, Math.round(width / Math.max(14, Math.min(width, height) / 6)));
  const step = width / count;
  const bar = step * 0.56;
  const [speed, phase] = [0.5 + random() * 0.9, random() * 6];
  return Array.from({ length: count }, (_, index) => {
    const swell = Math.abs(
      Math.sin(index * speed + phase) * Math.cos(index * speed * 0.37 + phase),
    );
    const length = Math.max(bar, height * (0.16 + 0.84 * swell));
    return rounded(
      x + index * step + (step - bar) / 2,
      y + (height - length) / 2,
      bar,
      length,
      bar / 2,
    );
  }).join('');
}

/** Spreading call: quarter rings around a corner. */
function echo({ x, y, width, height }: Box, turn: number): string {
  const size = Math.min(width, height);
  const rings = size > 150 ? 5 : size > 70 ? 4 : 3;
  const step = size / (rings - 0.35);
  const [left, top] = [turn === 0 || turn === 3, turn < 2];
  const cx = left ? x : x + width;
  const cy = top ? y : y + height;
  const [sx, sy] = [left ? 1 : -1, top ? 1 : -1];
  const sweep = sx * sy > 0 ? 1 : 0;
  return Array.from({ length: rings }, (_, index) => {
    const outer = step * (index + 0.62);
    const inner = index === 0 ? 0 : step * index;
    return path(
      `M${n(cx + sx * inner)} ${n(cy)}H${n(cx + sx * outer)}A${n(outer)} ${n(outer)} 0 0 ${sweep} ${n(cx)} ${n(cy + sy * outer)}V${n(cy + sy * inner)}` +
        (inner > 0
          ? `A${n(inner)} ${n(inner)} 0 0 ${1 - sweep} ${n(cx + sx * inner)} ${n(cy)}Z`
          : 'Z'),
    );
  }).join('');
}

/** The keys of a telephone. */
function keys({ x, y, width, height }: Box): string {
  const size = Math.min(width, height);
  const step = size / (size > 110 ? 4 : size > 60 ? 3 : 2);
  const [columns, rows] = [Math.floor(width / step + 0.01), Math.floor(height / step + 0.01)];
  const [dx, dy] = [width / columns, height / rows];
  const r = Math.min(dx, dy) * 0.36;
  return Array.from({ length: columns * rows }, (_, index) => {
    const [cx, cy] = [
      x + dx * ((index % columns) + 0.5),
      y + dy * (Math.floor(index / columns) + 0.5),
    ];
    return `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(r)}"/>`;
  }).join('');
}

/** Transcript: lines of text. */
function lines({ x, y, width, height }: Box, _turn: number, random: () => number): string {
  const count = Math.max(2, Math.round(height / Math.max(16, Math.min(width, height) / 5)));
  const step = height / count;
  const bar = step * 0.56;
  return Array.from({ length: count }, (_, index) => {
    const length = index === count - 1 ? 0.35 + random() * 0.3 : 0.72 + random() * 0.28;
    return rounded(
      x,
      y + index * step + (step - bar) / 2,
      Math.max(bar, width * length),
      bar,
      bar / 2,
    );
  }).join('');
}

/** Dialogue: two half circles, facing each other or back to back. */
function dialogue({ x, y, width, height }: Box, turn: number): string {
  const across = turn % 2 === 0;
  const [along, aside] = across ? [width, height] : [height, width];
  const r = Math.min(along * 0.46, aside / 2);
  const [cx, cy] = [x + width / 2, y + height / 2];
  const facing = turn < 2;
  const far = facing ? Math.min(along / 2, r * 1.25) : Math.max(r * 0.09, 2);
  return [-1, 1]
    .map((side) => {
      const inward = (side === -1) === facing;
      const sweep = inward === across ? 1 : 0;
      const [dx, dy] = across ? [0, r] : [r, 0];
      const [px, py] = across ? [cx + side * far, cy] : [cx, cy + side * far];
      return path(
        `M${n(px - dx)} ${n(py - dy)}A${n(r)} ${n(r)} 0 0 ${sweep} ${n(px + dx)} ${n(py + dy)}Z`,
      );
    })
    .join('');
}
