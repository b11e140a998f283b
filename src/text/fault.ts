/** A place in a text; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * What is wrong at a place of a text and what to type instead, in Korean. `check/message.ts` adds
 * the file.
 */
export interface Fault extends Place {
  /** Short Korean name of the rule, such as `날짜`. */
  rule: string;
  text: string;
  /** Advice never stops a build; absent means an error. */
  severity?: 'advice' | undefined;
}
