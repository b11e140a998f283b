import type { ChartPicture } from '../body/chart/chart-picture.ts';
import { layoutChart } from '../body/chart/chart-layout.ts';
import type { ChartMark, TextMark } from '../body/chart/chart-marks.ts';
import { drawMarks } from '../body/chart/chart-svg.ts';
import { INK } from './palette.ts';
import { drawText, type TextLine, type Typeface } from './text-layer.ts';

/** Input of a chart's PNG: its data, its size in SVG units with a margin, and its width in pixels. */
export type ChartSpec = Omit<ChartPicture, 'name'>;

/** Position of the picture's top left corner in units of the chart, and `scale` in pixels per unit. */
interface Frame {
  left: number;
  top: number;
  scale: number;
}

// The background of chart.css; opaque, because a feed reader's own background may be dark.
const GROUND = '#fff';
// Factor for the font size: charts are laid out for a sans-serif font; digits and capitals of Hahmlet are wider.
const NARROWING = 0.92;
const HALO = 4;

/** Draws a chart as SVG, with texts as paths; `style` is CSS from `lightStyle`. */
export async function drawChart(
  { data, width, height, pixels }: ChartSpec,
  style: string,
  typeface: Typeface,
): Promise<string> {
  const chart = layoutChart(data);
  const scale = pixels / width;
  const left = chart.left - (width - chart.width) / 2;
  const top = chart.top - (height - chart.height) / 2;
  const canvas = { width: pixels, height: Math.round(height * scale) };
  const size = `width="${canvas.width}" height="${canvas.height}"`;
  const shapes = chart.marks.filter(({ kind }) => kind !== 'text');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    `<style>${style}</style>`,
    `<path fill="${GROUND}" d="M0 0h${canvas.width}v${canvas.height}H0z"/>`,
    `<svg class="chart" color="${INK}" fill="currentColor" ${size} viewBox="${left} ${top} ${width} ${height}">`,
    drawMarks(shapes),
    '</svg>',
    await drawTexts(chart.marks, { left, top, scale }, canvas, typeface),
    '</svg>',
  ].join('');
}

/** Draws the texts of a chart, first all halos (white outlines), then all texts, so that no halo covers a text. */
async function drawTexts(
  marks: readonly ChartMark[],
  frame: Frame,
  canvas: { width: number; height: number },
  typeface: Typeface,
): Promise<string> {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const [haloed, plain] = [true, false].map((hasHalo) =>
    texts
      .filter(({ over }) => (over === 'lines') === hasHalo)
      .map((text) => toTextLine(text, frame)),
  );
  const numbers = await drawText(haloed ?? [], canvas, typeface);
  const halo = `stroke="${GROUND}" stroke-width="${HALO * frame.scale}" stroke-linejoin="round"`;
  return `<g ${halo}>${numbers}</g>${numbers}${await drawText(plain ?? [], canvas, typeface)}`;
}

function toTextLine(mark: TextMark, { left, top, scale }: Frame): TextLine {
  return {
    // The font has precomposed syllables only, and one kind of space.
    text: mark.text.normalize('NFC').replace(/\s/gu, ' '),
    x: (mark.x - left) * scale,
    y: (mark.y - top) * scale,
    size: mark.size * scale * NARROWING,
    ink: mark.over === 'bar' ? GROUND : INK,
    ...(mark.align === 'start' ? {} : { align: mark.align }),
  };
}

/** Chart CSS of the light theme: without comments, `@media` and `@container`, `var(--x)` replaced by its light colour. */
export function lightStyle(css: string): string {
  const plain = css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/@(?:media|container)[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '');
  const colours = new Map(
    [...plain.matchAll(/(--chart-\w+): light-dark\((#\w+)/gu)].map(([, name, light]) => [
      name,
      light,
    ]),
  );
  return plain
    .replace(/:where\(:root\) \{[^}]*\}/gu, '')
    .replace(/var\((--[\w-]+)\)/gu, (_use, name: string) => colours.get(name) ?? 'currentColor')
    .replace(/\s+/gu, ' ')
    .trim();
}
