/** A kind of marks that Markdown may not read as formatting, for example `##소제목` without a space. */
export interface MarkKind {
  /** Matches the marks in the source; `found` below is the matched text. */
  pattern: RegExp;
  /** Whether these marks have a meaning only at the start of a line. */
  isLineStart?: boolean;
  /** Whether the matched text was probably typed as formatting; without this function, it always is. */
  isMeant?: (found: string) => boolean;
  /** Gives the message (Korean). */
  explain: (found: string) => string;
  /** Gives the corrected marks, if only one correction is possible. */
  fix?: (found: string) => string;
}
