/** A position in a text; line and column count from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * An error or advice at a position in a text: what is wrong and what to type instead, in Korean.
 * The file is not part of it; `inFile` (src/check/message.ts) adds it.
 */
export interface Fault extends Place {
  /** Short Korean name of the rule, shown before the text: `날짜`. */
  rule: string;
  text: string;
  /** Advice never stops a build. An error has no `severity`. */
  severity?: 'advice' | undefined;
}
