/** A part of a text to be replaced: its offset and length, and what is written there. */
export interface TextEdit {
  offset: number;
  length: number;
  fixed: string;
}

/** The text with all edits made; they are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (edited, { offset, length, fixed }) =>
      edited.slice(0, offset) + fixed + edited.slice(offset + length),
    text,
  );
}
