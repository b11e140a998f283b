import type { Span } from '../span.ts';

/** A replacement in a text, from offset `start` to before `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text after some replacements. */
export interface EditedText {
  readonly text: string;
  /** Converts a range of the new text to the piece of the original text from which it was made. */
  readonly toSource: (start: number, end: number) => Span;
}

/**
 * Replaces pieces of `source`; of two that overlap, only the first. `toSource` also works for repeated
 * replacements.
 */
export function editText(source: EditedText, edits: readonly Edit[]): EditedText {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    text += source.text.slice(at, edit.start);
    pieces.push({ ...edit, from: text.length, to: text.length + edit.text.length });
    text += edit.text;
    at = edit.end;
  }
  text += source.text.slice(at);
  return {
    text,
    toSource: (start, end) =>
      source.toSource(sourceOffset(pieces, start, 'start'), sourceOffset(pieces, end, 'end')),
  };
}

/** A text without replacements, which starts at offset `start` of the file. */
export function uneditedText(text: string, start: number): EditedText {
  return {
    text,
    toSource: (from, to) => ({ start: start + from, end: start + to, text: text.slice(from, to) }),
  };
}

/** A replacement with its offsets in the new text. */
interface Piece extends Edit {
  readonly from: number;
  readonly to: number;
}

/**
 * Converts an offset of the new text; one inside a replacement becomes the start or the end of the replaced
 * piece.
 */
function sourceOffset(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  const inside = pieces.find(({ from, to }) => from < offset && offset < to);
  if (inside) return inside[side];
  const before = pieces.findLast(({ to, text }) =>
    text === '' && side === 'end' ? to < offset : to <= offset,
  );
  return before ? before.end + (offset - before.to) : offset;
}
