import type { lineJoints as koreanJoints } from '../ko/line-joints.ts';

/** No offsets: browsers break a text without Hangul only at spaces. */
export const lineJoints: typeof koreanJoints = () => [];
