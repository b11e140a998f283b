import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../archive/urls.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** Widths in pixels that an image is made in: a phone, a phone at 2x or a column, a column at 2x. */
const WIDTHS = [480, 960, 1440];

/** One file that sharp makes of an image. */
export interface Rendition {
  /** `<name>-960.avif` */
  file: string;
  width: number;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
}

/** Every file that the pages and the feed name for an image. */
export function renditionsOf(image: ImageInfo): Rendition[] {
  return [...widthsOf(image)].flatMap((width) =>
    (['avif', 'webp', fallbackOf(image)] as const).map((format) => ({
      file: `${image.name}-${width}.${format}`,
      width,
      format,
    })),
  );
}

/** The image in its widths and formats; in a feed one plain `img`. */
export function toPicture(
  image: ImageInfo,
  alt: string,
  { target }: Pick<RenderContext, 'target'>,
): Element {
  const widths = widthsOf(image);
  const format = fallbackOf(image);
  const size = { width: image.width, height: image.height };
  const source = mediaUrl(
    `${image.name}-${widths.find((width) => width >= 960) ?? widths.at(-1)}.${format}`,
  );
  if (target === 'feed') return h('img', { src: source, alt, ...size });
  return h('picture', [
    ...(['avif', 'webp'] as const).map((type) =>
      h('source', { type: `image/${type}`, srcSet: sourceSet(image, type), sizes: SIZES }),
    ),
    h('img', {
      src: source,
      srcSet: sourceSet(image, format),
      sizes: SIZES,
      alt,
      ...size,
      loading: 'lazy',
      decoding: 'async',
    }),
  ]);
}

const SIZES = '(min-width: 48rem) 44rem, 100vw';

function sourceSet(image: ImageInfo, format: Rendition['format']): string {
  return widthsOf(image)
    .map((width) => `${mediaUrl(`${image.name}-${width}.${format}`)} ${width}w`)
    .join(', ');
}

function widthsOf(image: ImageInfo): number[] {
  const widest = Math.min(image.width, WIDTHS.at(-1) ?? image.width);
  return [...WIDTHS.filter((width) => width < widest), widest];
}

function fallbackOf(image: ImageInfo): 'jpeg' | 'png' {
  return image.transparent ? 'png' : 'jpeg';
}
