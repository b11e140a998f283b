import { codeDigest } from './code-digest.ts';

/** Digest of the code, libraries, style and font that draw covers, share images and charts. */
export function drawingEdition(): string {
  return codeDigest(
    'src/content/draw-worker.ts',
    'src/pictures/archive-drawings.ts',
    'src/body/chart/chart.css',
    'node_modules/@fontsource/hahmlet/package.json',
  );
}
