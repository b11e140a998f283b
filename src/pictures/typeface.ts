import { createRequire } from 'node:module';

const WEIGHT = 600;

/**
 * Path of Hahmlet (SIL OFL 1.1), the face of titles, in weight 600: 2,788 Hangul syllables
 * (all of KS X 1001's among them), Latin and its punctuation; no hanja, no corner brackets. Unlike its name in the
 * package says, the Korean file has all of the Latin one.
 */
export function typefaceFile(
  format: 'woff' | 'woff2',
  part: 'korean' | 'latin-ext' = 'korean',
): string {
  const name = `hahmlet-${part}-${WEIGHT}-normal.${format}`;
  return createRequire(import.meta.url).resolve(`@fontsource/hahmlet/files/${name}`);
}
