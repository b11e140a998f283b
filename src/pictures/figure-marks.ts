import type { Box } from './figure-plan.ts';

/**
 * Draws, as SVG, the shape for one article in the abstract picture on an issue's cover.
 * It fills `box`; `turn` is its rotation in quarter turns (0 to 3).
 */
type Mark = (box: Box, turn: number, random: () => number) => string;

/** The kinds of marks, one for each category; the seventh category uses the first again. */
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
    return toRoundedBar(
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
      `M${round(cx + sx * inner)} ${round(cy)}H${round(cx + sx * outer)}A${round(outer)} ${round(outer)} 0 0 ${sweep} ${round(cx)} ${round(cy + sy * outer)}V${round(cy + sy * inner)}` +
        (inner > 0
          ? `A${round(inner)} ${round(inner)} 0 0 ${1 - sweep} ${round(cx + sx * inner)} ${round(cy)}Z`
          : 'Z'),
    );
  }).join('');
}

/** Telephone keypad: rows of circles. */
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
    return `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}"/>`;
  }).join('');
}

/** Transcript: lines of text. */
function lines({ x, y, width, height }: Box, _turn: number, random: () => number): string {
  const count = Math.max(2, Math.round(height / Math.max(16, Math.min(width, height) / 5)));
  const step = height / count;
  const bar = step * 0.56;
  return Array.from({ length: count }, (_, index) => {
    const length = index === count - 1 ? 0.35 + random() * 0.3 : 0.72 + random() * 0.28;
    return toRoundedBar(
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
        `M${round(px - dx)} ${round(py - dy)}A${round(r)} ${round(r)} 0 0 ${sweep} ${round(px + dx)} ${round(py + dy)}Z`,
      );
    })
    .join('');
}

/**
 * Speech bubble: three round corners and a square one (the tail); half of the bubbles are empty, the
 * others have three bars or three lines inside. A single hole would look like a letter beside the numeral.
 */
function bubble(box: Box, turn: number, random: () => number): string {
  const shape = bubblePath(box, turn);
  const content = random();
  const size = Math.min(box.width, box.height);
  if (content < 0.5 || size < 40) return path(shape);
  return `<path fill-rule="evenodd" d="${shape}${content < 0.78 ? voicePath(box, size) : textPath(box, size)}"/>`;
}

function bubblePath({ x, y, width, height }: Box, turn: number): string {
  const r = Math.min(width, height) / 2;
  const [a, b, c, d] = [0, 1, 2, 3].map((corner) => (corner === turn ? 0 : r));
  return `M${round(x + (a ?? 0))} ${round(y)}H${round(x + width - (b ?? 0))}${toQuarterCircle(b, b, b)}V${round(y + height - (c ?? 0))}${toQuarterCircle(c, -(c ?? 0), c)}H${round(x + (d ?? 0))}${toQuarterCircle(d, -(d ?? 0), -(d ?? 0))}V${round(y + (a ?? 0))}${toQuarterCircle(a, a, -(a ?? 0))}Z`;
}

/** SVG path of a voice in a speech bubble: three vertical bars, the middle one longest. */
function voicePath({ x, y, width, height }: Box, size: number): string {
  const [cx, cy, w] = [x + width / 2, y + height / 2, size * 0.1];
  return [-1, 0, 1]
    .map((place) => {
      const half = size * (place === 0 ? 0.26 : 0.14);
      const left = cx + place * 2.1 * w - w / 2;
      return `M${round(left)} ${round(cy - half)}${toQuarterCircle(w / 2, w, 0)}V${round(cy + half)}${toQuarterCircle(w / 2, -w, 0)}Z`;
    })
    .join('');
}

/** SVG path of text in a speech bubble: three lines, the last one short. */
function textPath({ x, y, width, height }: Box, size: number): string {
  const [left, cy, h] = [x + width / 2 - size * 0.24, y + height / 2, size * 0.09];
  return [-1, 0, 1]
    .map((place) => {
      const length = size * (place === 1 ? 0.26 : 0.48) - h;
      const top = cy + place * 2 * h - h / 2;
      return `M${round(left + h / 2)} ${round(top)}h${round(length)}${toHalfCircle(h)}h${round(-length)}${toHalfCircle(-h)}Z`;
    })
    .join('');
}

/**
 * SVG command of a half circle, downwards (upwards if `height` is negative), for the round end of a
 * line.
 */
function toHalfCircle(height: number): string {
  const r = Math.abs(height) / 2;
  return `a${round(r)} ${round(r)} 0 0 1 0 ${round(height)}`;
}

function path(d: string): string {
  return `<path d="${d}"/>`;
}

function toRoundedBar(x: number, y: number, width: number, height: number, r: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(r)}"/>`;
}

/** SVG command of a quarter circle, clockwise, to the relative point (dx, dy); empty for radius 0. */
function toQuarterCircle(r = 0, dx = 0, dy = 0): string {
  return r === 0 ? '' : `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`;
}

/** Rounds to one decimal. */
function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
