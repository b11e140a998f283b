import { pixelWidth } from '../../text/pixel-width.ts';
import { SMALL_TEXT, type TextMark, textMark } from './chart-marks.ts';

/** A place in the plot, in pixels from its upper left corner. */
export interface PlotPoint {
  x: number;
  y: number;
}

/** A point with its value as text. */
export interface NamedPoint extends PlotPoint {
  text: string;
  /** Whether it is an end or an extreme of its line. */
  isLandmark: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const OFFSET = 8;
const STEPS = 20;
/** Where a text may be beside its point, the best place first. */
const SIDES = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
const ALIGNS = { '-1': 'end', '0': 'middle', '1': 'start' } as const;

/**
 * The texts of points, each where it covers no line and no other text and is inside the plot; a
 * text without such a place is left out. Those that come first have the choice.
 */
export function placeValues(
  points: readonly NamedPoint[],
  lines: readonly (readonly PlotPoint[])[],
  plot: { width: number; height: number },
): TextMark[] {
  const taken = [...points, ...lines.flatMap(alongLine)].map(({ x, y }) => ({
    left: x,
    top: y,
    right: x,
    bottom: y,
  }));
  const marks: TextMark[] = [];
  for (const point of points) {
    const place = candidates(point).find(({ box }) => isInside(box, plot) && !hits(box, taken));
    if (!place) continue;
    taken.push(place.box);
    marks.push(place.mark);
  }
  return marks;
}

function candidates({ x, y, text }: NamedPoint): { mark: TextMark; box: Box }[] {
  const width = pixelWidth(text, SMALL_TEXT);
  return SIDES.map(([dx, dy]) => {
    const offset = dx !== 0 && dy !== 0 ? OFFSET * Math.SQRT1_2 : OFFSET;
    const start = x + dx * offset;
    const centre = start + (dx * width) / 2;
    const middle = y + dy * (offset + SMALL_TEXT / 2);
    const half = SMALL_TEXT / 2;
    return {
      mark: textMark(text, start, middle + 4, {
        size: SMALL_TEXT,
        align: ALIGNS[dx],
        isBold: true,
        over: 'lines',
      }),
      box: {
        left: centre - width / 2,
        top: middle - half,
        right: centre + width / 2,
        bottom: middle + half,
      },
    };
  });
}

/** Points of a line so near each other that no text fits between them. */
function alongLine(line: readonly PlotPoint[]): PlotPoint[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index] ?? end;
    return Array.from({ length: STEPS }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / STEPS,
      y: start.y + ((end.y - start.y) * step) / STEPS,
    }));
  });
}

// One pixel of the space between the plot and the numbers on its left may be used too.
function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left > -1 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function hits(box: Box, taken: readonly Box[]): boolean {
  return taken.some(
    ({ left, top, right, bottom }) =>
      left < box.right && box.left < right && top < box.bottom && box.top < bottom,
  );
}
