import { isFurniture, splitFurniture } from '../furniture.ts';
import type { Shape } from '../shape.ts';

/** Nothing to read: an empty file, or page furniture alone. */
export const empty: Shape = {
  name: 'empty',
  label: '내용이 없는 파일',
  matches: (lines) => lines.every(isFurniture),
  read: (lines) => ({ drafts: [], claims: splitFurniture(lines).claims }),
};
