import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** Widths in pixels that an image is made in: a thumbnail, a phone at 2x or a column, a phone at 3x, a column at 2x. */
const WIDTHS = [480, 720, 1080, 1440];
/** The one width of the fallback: what feeds show, and browsers without WebP. */
const FALLBACK_WIDTH = 1080;
/** How wide a picture stands in the text: the column at most, a phone's screen without its margins. */
const SIZES = '(min-width: 46rem) 43rem, 92vw';
/** Pixels that the column is wide: a picture that is not wider has nothing more to show. */
const COLUMN = 720;

/** One file that sharp makes of an image. */
export interface Rendition {
  /** `<name>-1080.avif` */
  file: string;
  /** In pixels. */
  width: number;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
}

/** Every file that the pages and the feed name for an image. */
export function renditionsOf(image: ImageInfo): Rendition[] {
  return [
    ...widthsOf(image).flatMap((width) => [
      renditionOf(image, width, 'avif'),
      renditionOf(image, width, 'webp'),
    ]),
    fallbackOf(image),
  ];
}

/** The file of an image that everybody can open, as tall as it is made. */
export function fallbackOf(image: ImageInfo): Rendition & { height: number } {
  const width = Math.min(image.width, FALLBACK_WIDTH);
  const height = Math.round((image.height * width) / image.width);
  return { ...renditionOf(image, width, image.transparent ? 'png' : 'jpeg'), height };
}

/** The image in its widths and formats; in a feed one plain `img`. */
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
    ...(['avif', 'webp'] as const).map((format) =>
      h('source', { type: `image/${format}`, srcSet: sourceSet(image, format), sizes: SIZES }),
    ),
    h('img', { src, alt, ...size, loading: 'lazy', decoding: 'async' }),
  ]);
}

/**
 * The picture as a link to its largest rendition, so that it opens large without a script. Not where
 * that would show no more, nor with holes, through which a browser shows its own dark background.
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
