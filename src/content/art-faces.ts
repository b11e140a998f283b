import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Typeface } from '../art/text-layer.ts';

/** What covers and share images are set in: Hahmlet 600, whose Korean face has plain Latin. */
export function readArtFaces(): Typeface {
  return ['korean', 'latin-ext'].map((name) => ({
    name,
    data: readFileSync(
      resolve(`node_modules/@fontsource/hahmlet/files/hahmlet-${name}-600-normal.woff`),
    ),
    weight: 600,
    style: 'normal',
  }));
}
