/** A part of a text to be replaced: its offset and length, and what is written there. */
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
