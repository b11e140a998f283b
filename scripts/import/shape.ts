import type { Claim } from './claim.ts';
import type { Draft } from './imported-draft.ts';
import type { Line } from './text-lines.ts';

/** A way in which legacy text comes, and how to read it. */
export interface Shape {
  readonly name: string;
  /** What a report calls it, in Korean. */
  readonly label: string;
  readonly matches: (lines: readonly Line[]) => boolean;
  readonly read: (lines: readonly Line[]) => ShapeReading;
}

/** What a shape makes of its lines: drafts, and what is not part of any. */
export interface ShapeReading {
  readonly drafts: readonly Draft[];
  readonly claims: readonly Claim[];
}
