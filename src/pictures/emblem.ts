import { inksOf, PAPER } from './palette.ts';

// The emblem: sound waves in a speech bubble, in a square of 32 units.
const BUBBLE = 'M16 2h14v14a14 14 0 1 1-14-14z';
const VOICE = 'M9 13v6M16 8v16M23 12v8';

/** Width and height of Apple's touch icon in pixels. */
export const TOUCH_ICON_SIZE = 180;
/** Widths and heights in pixels of the icons for a home screen. */
export const APP_ICON_SIZES = [192, 512];
/** Width and height of a feed's image in pixels; RSS 2.0 allows at most 144. */
export const FEED_ICON_SIZE = 144;

/** The emblem as a favicon (SVG): transparent background, a lighter colour in dark mode. */
export function drawFavicon(): string {
  const { accent, mid, deep } = inksOf('10');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<style>.b{fill:${accent}}.v{stroke:${PAPER}}@media(prefers-color-scheme:dark){.b{fill:${mid}}.v{stroke:${deep}}}</style>`,
    `<path class="b" d="${BUBBLE}"/>`,
    `<path class="v" d="${VOICE}" fill="none" stroke-width="3.6" stroke-linecap="round"/>`,
    '</svg>',
  ].join('');
}

/** The emblem on an opaque square of `size` pixels, for app icons that the system crops. */
export function drawIcon(size: number): string {
  const { accent } = inksOf('10');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-6 -6 44 44" width="${size}" height="${size}">`,
    `<path fill="${accent}" d="M-6-6h44v44H-6z"/>`,
    `<path fill="${PAPER}" d="${BUBBLE}"/>`,
    `<path d="${VOICE}" fill="none" stroke="${accent}" stroke-width="3.6" stroke-linecap="round"/>`,
    '</svg>',
  ].join('');
}
