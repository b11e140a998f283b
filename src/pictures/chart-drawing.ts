import type { ChartPicture } from '../body/chart/chart-picture.ts';
import { layoutChart } from '../body/chart/chart-layout.ts';
import type { ChartMark, TextMark } from '../body/chart/chart-marks.ts';
import { drawMarks } from '../body/chart/chart-svg.ts';
import { INK } from './palette.ts';
import { drawText, type TextLine, type Typeface } from './text-layer.ts';

/** Input of the picture of a chart; sizes in the chart's own units, with a margin. */
export type ChartSpec = Omit<ChartPicture, 'name'>;

/** Where the picture's corner is in the chart, and how many pixels a unit of the chart has. */
interface Frame {
  left: number;
  top: number;
  scale: number;
}

// The background of chart.css; opaque, as a feed reader may be dark.
const GROUND = '#fff';
// The layout of a chart measures a sans-serif font; Hahmlet's figures and capitals are wider.
const NARROWING = 0.92;
const HALO = 4;

/** The picture of a chart, as SVG without text elements; `style` is that of `lightStyle`. */
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

/** All halos are beneath all texts, so that none covers the text beside its own. */
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

/** Chart CSS of the light theme: without comments and `@media`, `var(--x)` replaced by its light colour. */
export function lightStyle(css: string): string {
  const plain = css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '');
  const colours = new Map(
    [...plain.matchAll(/(--chart-\w+): light-dark\((#\w+)/gu)].map(([, name, light]) => [
      name,
      light,
    ]),
  );
  return plain
    .replace(/:root \{[^}]*\}/gu, '')
    .replace(/var\((--[\w-]+)\)/gu, (_use, name: string) => colours.get(name) ?? 'currentColor')
    .replace(/\s+/gu, ' ')
    .trim();
}
