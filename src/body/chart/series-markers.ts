import { colourOf, type PathMark, round1 } from './chart-marks.ts';

/** The shapes that tell series from each other without colour: paths from their centre, by radius. */
const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `m0 ${-rise(r)}l${-r} ${2 * rise(r)}h${2 * r}z`,
  (r) => `m${-r} 0l${r} ${-r}l${r} ${r}l${-r} ${r}z`,
  (r) => `m0 ${rise(r)}l${-r} ${-2 * rise(r)}h${2 * r}z`,
  cross,
];

/** The marker of a series around a place. */
export function markerMark(series: number, x: number, y: number, radius: number): PathMark {
  const shape = SHAPES[series % SHAPES.length]?.(radius) ?? '';
  const path = `M${round1(x)} ${round1(y)}${shape}`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** Half of the height of an equilateral triangle, by half of its side. */
function rise(radius: number): number {
  return round1((radius * Math.sqrt(3)) / 2);
}

function cross(r: number): string {
  const [arm, rest] = [round1(0.8 * r), round1(0.6 * r)];
  return `m${-r} ${-arm / 2}h${rest}v${-rest}h${arm}v${rest}h${rest}v${arm}h${-rest}v${rest}h${-arm}v${-rest}h${-rest}z`;
}
