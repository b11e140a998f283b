import type { ChartData } from './chart-data.ts';
import { layoutChart } from './chart-layout.ts';
import {
  CHART_WIDTHS,
  type ChartLayout,
  type ChartMark,
  round1,
  type RuleMark,
  TEXT_SIZE,
  type TextMark,
} from './chart-marks.ts';
import { summarizeChart } from './chart-summary.ts';

type TextClasses = Record<TextMark['over'], string | undefined>;

const CLASSES: TextClasses = {
  ...{ paper: undefined, pale: undefined },
  ...{ bar: 'chart-inside', lines: 'chart-halo' },
};
// A book's bars keep their colours in night mode while the text colour changes, so text on bars has
// classes of its own.
const BOOK_CLASSES: TextClasses = { ...CLASSES, pale: 'chart-on-pale', lines: undefined };
const ENTITIES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/**
 * Renders a chart as inline SVG for both widths, also well-formed XML. The same data always gives the same
 * bytes. The accessible name is one sentence; screen readers find the numbers in the table below. Coloured
 * by `chart.css`. Throws RangeError as `layoutChart` does.
 */
export function renderChart(data: ChartData): string {
  return renderLayouts((width) => layoutChart(data, width), summarizeChart(data));
}

/** Renders a chart as the SVG of a book: one drawing in the narrow width, since e-readers scale it to theirs. */
export function renderBookChart(data: ChartData): string {
  const { left, top, width, height, marks } = layoutChart(data);
  const viewBox = `${left} ${top} ${width} ${height}`;
  const name = { role: 'img', 'aria-label': summarizeChart(data) };
  const xmlns = 'http://www.w3.org/2000/svg';
  const drawn = drawMarks(marks, BOOK_CLASSES);
  return writeTag('svg', { xmlns, class: 'chart', ...name, viewBox }, drawn);
}

/**
 * Renders marks as inline SVG with this accessible name: one drawing for each width, of which `chart.css`
 * shows the one that fits.
 */
export function renderLayouts(layout: (width: number) => ChartLayout, name: string): string {
  const { narrow, wide } = CHART_WIDTHS;
  const drawings =
    renderLayout(layout(narrow), 'chart narrow') + renderLayout(layout(wide), 'chart wide');
  return writeTag('div', { class: 'drawing', role: 'img', 'aria-label': name }, drawings);
}

function renderLayout({ left, top, width, height, marks }: ChartLayout, classes: string): string {
  const viewBox = `${left} ${top} ${width} ${height}`;
  return writeTag('svg', { class: classes, viewBox }, drawMarks(marks));
}

/** Renders marks as SVG elements, without an `svg` element around them. */
export function drawMarks(marks: readonly ChartMark[], classes = CLASSES): string {
  return marks.map((mark) => drawMark(mark, classes)).join('');
}

function drawMark(mark: ChartMark, classes: TextClasses): string {
  if (mark.kind === 'text') return drawTextMark(mark, classes);
  if (mark.kind === 'rule') return drawRule(mark);
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5 };
  return writeTag('path', { class: mark.colour, d: mark.path, ...(mark.isLine && line) });
}

function drawTextMark(
  { text, x, y, size, align, isBold, over }: TextMark,
  classes: TextClasses,
): string {
  const attributes = {
    class: classes[over],
    'text-anchor': align === 'start' ? undefined : align,
    'font-size': size === TEXT_SIZE ? undefined : size,
    'font-weight': isBold ? 600 : undefined,
    x: round1(x),
    y: round1(y),
  };
  return writeTag('text', attributes, escapeXml(text));
}

// A line without `opacity` gets 0.7 in chart.css.
function drawRule({ from, to, isFaint }: RuleMark): string {
  return writeTag('line', {
    opacity: isFaint ? 0.2 : undefined,
    x1: round1(from.x),
    y1: round1(from.y),
    x2: round1(to.x),
    y2: round1(to.y),
  });
}

/** Writes an element; attributes are escaped, `content` is SVG already. */
function writeTag(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(`${value}`)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<"]|(?<=\]\])>/gu, (sign) => `&${ENTITIES[sign] ?? ''};`);
}
