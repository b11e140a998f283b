import { codeDigest } from './code-digest.ts';

/** Digest of what covers, share images and charts are drawn with: code, libraries, style and font. */
export function drawingEdition(): string {
  return codeDigest(
    'src/content/draw-worker.ts',
    'src/pictures/drawings.ts',
    'src/body/chart/chart.css',
    'node_modules/@fontsource/hahmlet/package.json',
  );
}
