import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** Widths of renditions in pixels: a thumbnail, a phone at 2x or a column, a phone at 3x, a column at 2x. */
const WIDTHS = [480, 720, 1080, 1440];
/** Width of the JPEG or PNG rendition, for feeds and browsers without WebP. */
const FALLBACK_WIDTH = 1080;
/** Width of a picture in the text: the column, or the screen of a phone without margins. */
const SIZES = '(min-width: 46rem) 43rem, 92vw';
/** Width of the column in pixels. */
const COLUMN = 720;

const MODERN_FORMATS = ['avif', 'webp'] as const;

/** An image file in one width and format, made from an original. */
export interface Rendition {
  /** `<name>-1080.avif` */
  file: string;
  /** In pixels. */
  width: number;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
}

/** Every rendition of an image that pages and feeds link to. */
export function renditionsOf(image: ImageInfo): Rendition[] {
  return [
    ...widthsOf(image).flatMap((width) =>
      MODERN_FORMATS.map((format) => renditionOf(image, width, format)),
    ),
    fallbackOf(image),
  ];
}

/** The JPEG or PNG rendition of an image, which every program can open. */
export function fallbackOf(image: ImageInfo): Rendition & { height: number } {
  const width = Math.min(image.width, FALLBACK_WIDTH);
  const height = Math.round((image.height * width) / image.width);
  return { ...renditionOf(image, width, image.transparent ? 'png' : 'jpeg'), height };
}

/** A `picture` element with all renditions; in a feed one `img`. */
export function toPicture(
  image: ImageInfo,
  alt: string,
  { target }: Pick<RenderContext, 'target'>,
): Element {
  const { file, width, height } = fallbackOf(image);
  const src = mediaUrl(file);
  if (target === 'feed') return h('img', { src, alt, width, height });
  const size = { width: image.width, height: image.height };
  return h('picture', [
    ...MODERN_FORMATS.map((format) =>
      h('source', { type: `image/${format}`, srcSet: sourceSet(image, format), sizes: SIZES }),
    ),
    h('img', { src, alt, ...size, loading: 'lazy', decoding: 'async' }),
  ]);
}

/**
 * The picture as a link to its largest rendition, so that it opens large without a script. No link if
 * that is not larger, or if it is transparent: browsers show images on a dark background.
 */
export function toZoom(image: ImageInfo, picture: Element): Element {
  if (image.width <= COLUMN || image.transparent) return picture;
  const largest = renditionOf(image, widthsOf(image).at(-1) ?? image.width, 'webp');
  return h('a', { className: ['zoom'], href: mediaUrl(largest.file) }, picture);
}

function sourceSet(image: ImageInfo, format: Rendition['format']): string {
  return widthsOf(image)
    .map((width) => `${mediaUrl(renditionOf(image, width, format).file)} ${width}w`)
    .join(', ');
}

function renditionOf(image: ImageInfo, width: number, format: Rendition['format']): Rendition {
  return { file: `${image.name}-${width}.${format}`, width, format };
}

function widthsOf(image: ImageInfo): number[] {
  const widest = Math.min(image.width, WIDTHS.at(-1) ?? image.width);
  return [...WIDTHS.filter((width) => width < widest), widest];
}
