import { drawFigure, type FigureSpec } from './figure-drawing.ts';
import type { Box } from './figure-plan.ts';
import { type Scheme, type SchemeSpec, schemeOf } from './scheme.ts';
import { drawText, type TextLine, type Typeface } from './text-layer.ts';
import { numeralLine, setLines, widthOf } from './typesetting.ts';

/** Input of a generated share image: its texts, figure and colours. */
export interface ShareSpec extends FigureSpec, SchemeSpec {
  journal: string;
  /** The large number in the figure, the month: `4`. */
  numeral: string;
  title: string;
  /** The bottom line: `2024년 4월호 · 업계 뉴스`. */
  notes: string;
  /** Index of the article whose mark is highlighted; undefined to highlight none. */
  lit?: number | undefined;
}

/** Size of a share image in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 };

const MARGIN = 56;
const FIGURE: Box = { x: 734, y: 40, width: 420, height: 550 };
const TITLE_WIDTH = FIGURE.x - MARGIN - 44;
const TITLE_SIZES = [
  { size: 128, lines: 1 },
  { size: 84, lines: 2 },
  { size: 68, lines: 3 },
  { size: 58, lines: 4 },
  { size: 50, lines: 5 },
  { size: 42, lines: 6 },
];

/** Draws a share image as SVG; its texts are paths, so that no font is needed to show it. */
export async function drawShare(spec: ShareSpec, typeface: Typeface): Promise<string> {
  const scheme = schemeOf(spec);
  const highlight = spec.lit === undefined ? undefined : { index: spec.lit, ...scheme.highlight };
  const { marks, numeral } = drawFigure(spec, FIGURE, scheme.marks, highlight);
  const { width, height } = SHARE_SIZE;
  const lines = [...textLines(spec, scheme), numeralLine(spec.numeral, numeral, scheme.numeral)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<path fill="${scheme.ground}" d="M0 0h${width}v${height}H0z"/>`,
    ...marks,
    await drawText(lines, SHARE_SIZE, typeface),
    '</svg>',
  ].join('');
}

function textLines({ journal, title, notes }: ShareSpec, scheme: Scheme): TextLine[] {
  const { size, lines } = setLines(title, TITLE_WIDTH, TITLE_SIZES);
  const name = Math.min(44, TITLE_WIDTH / widthOf(journal));
  const note = Math.min(30, TITLE_WIDTH / widthOf(notes));
  return [
    { text: journal, x: MARGIN, y: 92, size: name, ink: scheme.title },
    ...lines.map((text, index) => ({
      text,
      x: MARGIN,
      y: 158 + size * (0.84 + index * 1.28),
      size,
      ink: scheme.text,
    })),
    { text: notes, x: MARGIN, y: SHARE_SIZE.height - MARGIN, size: note, ink: scheme.title },
  ];
}
