import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { INK } from './palette.ts';
import { drawText, type TextLine, type Typeface } from './text-layer.ts';

/** All that the picture of a chart shows. */
export interface ChartSpec {
  /** The chart as pages have it: with text, and with classes for colours. */
  svg: string;
  /** Size of the picture in the chart's own units; the chart stands in its middle. */
  width: number;
  height: number;
  /** Width of the file. */
  pixels: number;
}

type Tag = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Where the picture's corner is in the chart, and how many pixels a unit of the chart has. */
interface Frame {
  left: number;
  top: number;
  scale: number;
}

// The paper of chart.css; opaque, as a reader's own ground may be dark.
const GROUND = '#fff';
// Charts leave the room that a plain face takes: Hahmlet's figures and capitals are wider.
const NARROWING = 0.92;
const HALO = 4;

/** The picture of a chart, as SVG without text elements; `style` is that of `lightStyle`. */
export async function drawChart(
  { svg, width, height, pixels }: ChartSpec,
  style: string,
  typeface: Typeface,
): Promise<string> {
  const document = parseDocument(svg, { xmlMode: true });
  const [chart] = DomUtils.getElementsByTagName('svg', document);
  if (!chart) throw new Error('not a chart');
  const [x = 0, y = 0, w = 0, h = 0] = (chart.attribs.viewBox ?? '').split(' ').map(Number);
  const scale = pixels / width;
  const frame = { left: x - (width - w) / 2, top: y - (height - h) / 2, scale };
  const canvas = { width: pixels, height: Math.round(height * scale) };
  const size = `width="${canvas.width}" height="${canvas.height}"`;
  const text = await drawTexts(chart, frame, canvas, typeface);
  for (const element of textsIn(chart)) DomUtils.removeElement(element);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    `<style>${style}</style>`,
    `<path fill="${GROUND}" d="M0 0h${canvas.width}v${canvas.height}H0z"/>`,
    `<svg class="chart" color="${INK}" fill="currentColor" ${size} viewBox="${frame.left} ${frame.top} ${width} ${height}">`,
    render(chart.children, { xmlMode: true }),
    '</svg>',
    text,
    '</svg>',
  ].join('');
}

/** All halos lie beneath, so that none covers the text beside its own. */
async function drawTexts(
  chart: Tag,
  frame: Frame,
  canvas: { width: number; height: number },
  typeface: Typeface,
): Promise<string> {
  const [haloed, plain] = [true, false].map((is) =>
    textsIn(chart)
      .filter((text) => isHaloed(text) === is)
      .map((text) => toLine(text, frame)),
  );
  const numbers = await drawText(haloed ?? [], canvas, typeface);
  const halo = `stroke="${GROUND}" stroke-width="${HALO * frame.scale}" stroke-linejoin="round"`;
  return `<g ${halo}>${numbers}</g>${numbers}${await drawText(plain ?? [], canvas, typeface)}`;
}

function textsIn(chart: Tag): Tag[] {
  return DomUtils.getElementsByTagName('text', chart);
}

function isHaloed({ attribs }: Tag): boolean {
  return attribs.class === 'chart-halo';
}

function toLine(text: Tag, { left, top, scale }: Frame): TextLine {
  const { x, y, class: name, 'font-size': size = '15', 'text-anchor': anchor } = text.attribs;
  return {
    // The face has whole syllables, and a space of one width.
    text: DomUtils.textContent(text).normalize('NFC').replace(/\s/gu, ' '),
    x: (Number(x) - left) * scale,
    y: (Number(y) - top) * scale,
    size: Number(size) * scale * NARROWING,
    ink: name === 'chart-inside' ? GROUND : INK,
    ...(anchor === 'middle' || anchor === 'end' ? { align: anchor } : {}),
  };
}
