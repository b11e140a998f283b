import { drawFigure, type FigureSpec } from './figure-drawing.ts';
import type { Box } from './figure-plan.ts';
import { type Scheme, type SchemeSpec, schemeOf } from './scheme.ts';
import { drawText, type TextLine, type Typeface } from './text-layer.ts';
import { numeralLine, setLines, widthOf } from './typesetting.ts';

/** Input of a generated cover: its texts, figure and colours. */
export interface CoverSpec extends FigureSpec, SchemeSpec {
  journal: string;
  /** Year in the top right corner, `2024`; '' for the undated issue. */
  year: string;
  /** The large number in the figure, the month: `4`. */
  numeral: string;
  /** Theme of the issue; without a theme its label, `2024년 4월호`. */
  title: string;
  /** The bottom line: `2024년 4월호 · 통권 300호`. */
  notes: string;
}

/** Width and height of a cover in SVG units (3:4). */
export const COVER_SIZE = { width: 720, height: 960 };

const MARGIN = 40;
const FIGURE: Box = { x: 30, y: 130, width: 660, height: 610 };
const TITLE_SIZES = [
  { size: 58, lines: 1 },
  { size: 46, lines: 2 },
  { size: 40, lines: 3 },
  { size: 32, lines: 3 },
  { size: 26, lines: 4 },
];

/** Draws a cover as SVG; its texts are paths, so that no font is needed to show it. */
export async function drawCover(spec: CoverSpec, typeface: Typeface): Promise<string> {
  const scheme = schemeOf(spec);
  const { marks, numeral } = drawFigure(spec, FIGURE, scheme.marks);
  const lines = [
    ...masthead(spec, scheme),
    numeralLine(spec.numeral, numeral, scheme.numeral),
    ...caption(spec, scheme),
  ];
  const { width, height } = COVER_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<path fill="${scheme.ground}" d="M0 0h${width}v${height}H0z"/>`,
    ...marks,
    await drawText(lines, COVER_SIZE, typeface),
    '</svg>',
  ].join('');
}

function masthead({ journal, year }: CoverSpec, { title }: Scheme): TextLine[] {
  const size = Math.min(62, 440 / widthOf(journal));
  return [
    { text: journal, x: MARGIN, y: 98, size, ink: title },
    { text: year, x: COVER_SIZE.width - MARGIN, y: 98, size: 62, ink: title, align: 'end' },
  ];
}

function caption({ title, notes }: CoverSpec, { text: ink }: Scheme): TextLine[] {
  const { size, lines } = setLines(title, COVER_SIZE.width - 2 * MARGIN, TITLE_SIZES);
  return [
    ...lines.map((text, index) => ({
      text,
      x: MARGIN,
      y: 760 + size * (0.84 + index * 1.3),
      size,
      ink,
    })),
    { text: notes, x: MARGIN, y: COVER_SIZE.height - 38, size: 26, ink },
  ];
}
