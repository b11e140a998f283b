import type { titleJoints as koreanJoints } from '../ko/title-joints.ts';

/** A title without Hangul breaks at spaces alone. */
export const titleJoints: typeof koreanJoints = () => [];
