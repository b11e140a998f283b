import satori, { type Font } from 'satori';
import { substitute } from './substitutes.ts';

/** One line of text; `x` is its start, middle or end, by its anchor, `y` its baseline. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  size: number;
  ink: string;
  align?: 'middle' | 'end';
}

/** The fonts of a text, in order of preference. */
export type Typeface = Font[];

// Hahmlet's letters hang this far down a line as high as the type size.
const BASELINE = 0.936;

/** The lines as SVG paths, so that the result does not depend on installed fonts. */
export async function drawText(
  lines: readonly TextLine[],
  canvas: { width: number; height: number },
  typeface: Typeface,
): Promise<string> {
  const lacking = new Set<string>();
  const drawn = await draw(lines, canvas, typeface, lacking);
  if (lacking.size === 0) return drawn;
  const changed = lines.map((line) => ({ ...line, text: substitute(line.text, lacking) }));
  const still = new Set<string>();
  const redrawn = await draw(changed, canvas, typeface, still);
  if (still.size === 0) return redrawn;
  const left = changed.map((line) => ({
    ...line,
    text: [...line.text].filter((letter) => !still.has(letter)).join(''),
  }));
  return draw(left, canvas, typeface, new Set());
}

/** Draws the lines and collects the characters that the fonts lack. */
function draw(
  lines: readonly TextLine[],
  { width, height }: { width: number; height: number },
  typeface: Typeface,
  lacking: Set<string>,
): Promise<string> {
  const fontFamily = typeface.map(({ name }) => name).join(', ');
  const children = lines.filter(({ text }) => text !== '').map((line) => toElement(line, width));
  return satori(
    {
      type: 'div',
      key: null,
      props: { style: { display: 'flex', width, height, fontFamily }, children },
    },
    {
      width,
      height,
      fonts: typeface,
      loadAdditionalAsset: (_code, segment) => {
        for (const letter of segment) lacking.add(letter);
        return Promise.resolve([]);
      },
    },
  );
}

function toElement({ text, x, y, size, ink, align }: TextLine, width: number) {
  const room = { left: x, right: undefined, justifyContent: 'flex-start' };
  const placed = {
    start: room,
    middle: { left: x - width, right: -x, justifyContent: 'center' },
    end: { left: undefined, right: width - x, justifyContent: 'flex-end' },
  }[align ?? 'start'];
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        ...placed,
        position: 'absolute',
        display: 'flex',
        top: y - BASELINE * size,
        fontSize: size,
        lineHeight: 1,
        color: ink,
        whiteSpace: 'pre',
      },
      children: text,
    },
  };
}
