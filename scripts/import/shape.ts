import type { Draft } from './imported-draft.ts';
import type { Line } from './input-text.ts';
import type { SourceClaim } from './span.ts';

/** A format of source texts, and how to read it. */
export interface Shape {
  readonly name: string;
  /** Its Korean name in the report. */
  readonly label: string;
  readonly matches: (lines: readonly Line[]) => boolean;
  readonly read: (lines: readonly Line[]) => ShapeReading;
}

/** The drafts in some lines, and claims for the text that is in no draft. */
export interface ShapeReading {
  readonly drafts: readonly Draft[];
  readonly claims: readonly SourceClaim[];
}
