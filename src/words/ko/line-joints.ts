import { findJoints } from '../../text/joints.ts';

/** Where the lines of a search result may not be broken: offsets, as `findJoints` gives them. */
export const lineJoints: (text: string) => number[] = findJoints;
