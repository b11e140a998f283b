import { createRequire } from 'node:module';

const WEIGHT = 600;

/**
 * Path of a font file of Hahmlet (SIL OFL 1.1), the typeface of titles, in weight 600: 2,788 Hangul
 * syllables (all of KS X 1001), Latin and its punctuation; no hanja, no corner brackets. The file named
 * `korean` also has all glyphs of the Latin file.
 */
export function typefaceFile(
  format: 'woff' | 'woff2',
  part: 'korean' | 'latin-ext' = 'korean',
): string {
  const name = `hahmlet-${part}-${WEIGHT}-normal.${format}`;
  return createRequire(import.meta.url).resolve(`@fontsource/hahmlet/files/${name}`);
}
