/** A replacement in a text: offset and length of the part that is replaced, and the new text. */
export interface TextEdit {
  offset: number;
  length: number;
  fixed: string;
}

/** The text with all edits made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let from = 0;
  for (const { offset, length, fixed } of edits) {
    edited += text.slice(from, offset) + fixed;
    from = offset + length;
  }
  return edited + text.slice(from);
}
