import type { Box } from './figure-plan.ts';
import { widthOf } from './letter-widths.ts';
import type { TextLine } from './text-layer.ts';

// Of the type size: how high digits stand, and how high a syllable does and hangs below.
const DIGIT = { above: 0.75, below: 0 };
const SYLLABLE = { above: 0.8, below: 0.1 };

/** A month's number (or one letter) as large as its place allows. */
export function numeralLine(text: string, box: Box, ink: string): TextLine {
  const { above, below } = /\p{Script=Hangul}/u.test(text) ? SYLLABLE : DIGIT;
  const size = Math.min(box.height / (above + below), box.width / (widthOf(text) * 0.92));
  const y = box.y + box.height / 2 + ((above - below) / 2) * size;
  return { text, x: box.x + box.width / 2, y, size, ink, align: 'middle' };
}
