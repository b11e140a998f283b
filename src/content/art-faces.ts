import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Typeface } from '../art/text-layer.ts';

/** The faces that covers and share images are set in: Hahmlet 600. */
export function readArtFaces(): Typeface {
  return ['latin', 'latin-ext', 'korean'].map((name) => ({
    name,
    data: readFileSync(
      resolve(`node_modules/@fontsource/hahmlet/files/hahmlet-${name}-600-normal.woff`),
    ),
    weight: 600,
    style: 'normal',
  }));
}
