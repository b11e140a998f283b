import { findJoints } from '../../text/joints.ts';

/** Offsets at which the lines of a search result must not be broken, as `findJoints` gives them. */
export const lineJoints: (text: string) => number[] = findJoints;
