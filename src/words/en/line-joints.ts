import type { lineJoints as koreanJoints } from '../ko/line-joints.ts';

/** A text without Hangul breaks at spaces alone. */
export const lineJoints: typeof koreanJoints = () => [];
