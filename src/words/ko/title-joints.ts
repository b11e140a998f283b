import { findJoints } from '../../text/joints.ts';

/** Where the lines of a title in a reader's browser may not be broken: offsets, as `findJoints` gives them. */
export const titleJoints: (title: string) => number[] = findJoints;
