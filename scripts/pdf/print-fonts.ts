import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
/**
 * Folder of a serif font for texts, with the hanja of Korean texts; in slices, of which a page loads those
 * that it needs.
 */
const SERIF = dirname(require.resolve('@fontsource-variable/noto-serif-kr/package.json'));
/** Folder of a sans-serif font for tables, charts and running heads. */
const SANS = dirname(require.resolve('@expo-google-fonts/nanum-gothic/package.json'));
const SANS_FILES = new Map([
  [400, '400Regular/NanumGothic_400Regular.ttf'],
  [700, '700Bold/NanumGothic_700Bold.ttf'],
]);
const WEIGHTS = [400, 700];

/** Path at which the printing browser gets the fonts; the site itself has no files there. */
export const FONTS_PATH = '/journal-fonts/';

/** The `@font-face` rules of `Journal Serif` and `Journal Sans`, each in two weights. */
export function writePrintFaces(): string {
  const slices = readFileSync(join(SERIF, 'index.css'), 'utf8');
  return WEIGHTS.map(
    (weight) => `${slices
      .replaceAll("'Noto Serif KR Variable'", "'Journal Serif'")
      .replaceAll('font-weight: 200 900', `font-weight: ${weight}`)
      .replaceAll("format('woff2-variations')", '')
      .replaceAll('./files/', `${FONTS_PATH}${weight}/`)}
@font-face { font-family: 'Journal Sans'; font-weight: ${weight}; src: url('${FONTS_PATH}${weight}/sans') }`,
  ).join('\n');
}

/** The bytes of a font in `writePrintFaces`; `path` is below FONTS_PATH: `400/noto-serif-kr-0-….woff2`. */
export async function readPrintFont(path: string): Promise<Buffer> {
  const [weight = '', name = ''] = path.split('/');
  const sans = SANS_FILES.get(Number(weight));
  if (name === 'sans' && sans !== undefined) return readFile(join(SANS, sans));
  // Chromium writes the glyphs of a variable font into a PDF as drawings (Type 3), which takes five
  // times the bytes.
  const font = await subsetFont(await readFile(join(SERIF, 'files', name)), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    variationAxes: { wght: Number(weight) },
  });
  return Buffer.from(font);
}
