import { readFileSync } from 'node:fs';
import type { Typeface } from '../pictures/text-layer.ts';
import { typefaceFile } from '../pictures/typeface.ts';

/**
 * The font of drawings: Hahmlet 600. Its Korean file has basic Latin; Latin Extended is a second
 * file.
 */
export function readArtFaces(): Typeface {
  return (['korean', 'latin-ext'] as const).map((name) => ({
    name,
    data: readFileSync(typefaceFile('woff', name)),
    weight: 600,
    style: 'normal',
  }));
}
