import { readFileSync } from 'node:fs';
import type { Typeface } from '../pictures/text-layer.ts';
import { typefaceFile } from '../pictures/typeface.ts';

/** What drawings are set in: Hahmlet 600, whose Korean face has plain Latin. */
export function readArtFaces(): Typeface {
  return (['korean', 'latin-ext'] as const).map((name) => ({
    name,
    data: readFileSync(typefaceFile('woff', name)),
    weight: 600,
    style: 'normal',
  }));
}
