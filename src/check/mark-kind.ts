/** A kind of marks of Markdown that may stay letters of the text. */
export interface MarkKind {
  pattern: RegExp;
  /** Whether the marks mean something at the start of a line only. */
  isLineStart?: boolean;
  /** Whether the characters found are surely marks of Markdown; without it, all are. */
  isMeant?: (found: string) => boolean;
  explain: (found: string) => string;
  fix?: (found: string) => string;
}
