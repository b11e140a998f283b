import type { Element } from 'hast';
import { h } from 'hastscript';
import { coverOf, type ImageInfo } from '../archive/image.ts';
import { mediaUrl } from '../site/urls.ts';
import type { RenderContext } from './vocabulary/component.ts';

/**
 * Widths of renditions in px: for a thumbnail, a phone at 2x or the text column, a phone at 3x, the column
 * at 2x.
 */
const WIDTHS = [480, 720, 1080, 1440];
/** Width in px of the JPEG or PNG rendition, for feeds and browsers without WebP. */
const FALLBACK_WIDTH = 1080;
/** `sizes` of a picture in the text: as wide as the column, or as a phone's screen without margins. */
const SIZES = '(min-width: 46rem) 43rem, 92vw';
/** `sizes` of a picture beside another one. */
export const GALLERY_SIZES = '(min-width: 46rem) 21rem, 46vw';
/** Width of the text column in px. */
const COLUMN = 720;

const MODERN_FORMATS = ['avif', 'webp'] as const;
/** Maximum width and height of an AVIF or WebP file in px. A JPEG may have 65,535, a PNG any number. */
const MAX_MODERN_SIDE = 16_383;

/** An image file that the build makes from an original, in one width and format. */
export interface Rendition {
  /** Name of the image, width and format: `5b1f0c…-1080.avif`. */
  file: string;
  /** Width in px. */
  width: number;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
}

/** All renditions of an image: AVIF and WebP in each width, if they can hold it, and one JPEG or PNG. */
export function renditionsOf(image: ImageInfo): Rendition[] {
  const widths = widthsOf(image);
  return [
    ...widths.flatMap((width) =>
      modernFormatsOf(image, widths).map((format) => renditionOf(image, width, format)),
    ),
    fallbackOf(image),
  ];
}

/**
 * AVIF and WebP, if these can hold the largest of the widths: with only the narrower files, a browser
 * would show them instead of a larger JPEG.
 */
export function modernFormatsOf(
  image: Pick<ImageInfo, 'width' | 'height'>,
  widths: readonly number[],
): readonly ('avif' | 'webp')[] {
  return heightAt(image, Math.max(...widths)) > MAX_MODERN_SIDE ? [] : MODERN_FORMATS;
}

/** Height in px of a rendition of this width; a very wide picture still has one row. */
function heightAt({ width, height }: Pick<ImageInfo, 'width' | 'height'>, made: number): number {
  return Math.max(1, Math.round((height * made) / width));
}

/** The JPEG or PNG rendition of an image, which every browser and feed reader supports. */
export function fallbackOf(image: ImageInfo): Rendition & { height: number } {
  const width = Math.min(image.width, FALLBACK_WIDTH);
  const format = image.transparent ? 'png' : 'jpeg';
  return { ...renditionOf(image, width, format), height: heightAt(image, width) };
}

/** The rendition of a picture that only members see: WebP as wide as the column on most screens, or else the largest JPEG or PNG. */
export function sealedRenditionOf(image: ImageInfo): Rendition {
  const found = renditionsOf(image).findLast(
    ({ format, width }) => format === 'webp' && width <= FALLBACK_WIDTH,
  );
  return found ?? fallbackOf(image);
}

/**
 * The picture at the head of an article; undefined if it has none, or if its text (HTML) shows the same
 * picture.
 */
export function leadPictureOf(
  article: Parameters<typeof coverOf>[0],
  html: string,
): ImageInfo | undefined {
  const image = coverOf(article);
  return image && html.includes(mediaUrl(`${image.name}-`)) ? undefined : image;
}

/** How a picture is shown on its page. */
interface PictureView extends Pick<RenderContext, 'target'> {
  /** Width of the picture, as the `sizes` attribute; by default that of a picture in the text. */
  sizes?: string;
  /** Whether it is visible without scrolling. */
  isEager?: boolean;
  /** Whether it is a thumbnail, whose tag is short because every page ends with several. */
  isSmall?: boolean;
}

/** HTML of an image: on a page a `picture` with all renditions, in a feed and a book one `img`. */
export function toPicture(
  image: ImageInfo,
  alt: string,
  { target, sizes = SIZES, isEager = false, isSmall = false }: PictureView,
): Element {
  const { file, width, height } = fallbackOf(image);
  const src = mediaUrl(file);
  if (target !== 'page') return h('img', { src, alt, width, height });
  const size = { width: image.width, height: image.height };
  const widths = widthsOf(image);
  const modern = modernFormatsOf(image, widths);
  if (isSmall) return toThumbnail(image, alt, sizes, modern.length > 0);
  return h('picture', [
    ...modern.map((format) =>
      h('source', { type: `image/${format}`, srcSet: sourceSet(image, format, widths), sizes }),
    ),
    h('img', {
      ...{ src, alt, ...size },
      ...(isEager ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
    }),
  ]);
}

/** A picture in the two smallest widths, as WebP unless the picture is too large for it. */
function toThumbnail(image: ImageInfo, alt: string, sizes: string, isWebp: boolean): Element {
  const { width, height } = image;
  const rest = { alt, width, height, loading: 'lazy' } as const;
  if (!isWebp) return h('img', { src: mediaUrl(fallbackOf(image).file), ...rest });
  const widths = widthsOf(image).slice(0, 2);
  const src = mediaUrl(renditionOf(image, widths[0] ?? width, 'webp').file);
  return h('img', { src, srcSet: sourceSet(image, 'webp', widths), sizes, ...rest });
}

/**
 * Links a picture to its largest rendition, which then opens without a script. A picture that is
 * not wider than the column gets no link, nor does a transparent one: browsers show an image file
 * on a dark background.
 */
export function toZoom(image: ImageInfo, picture: Element): Element {
  if (image.width <= COLUMN || image.transparent) return picture;
  const largest = renditionsOf(image).findLast(({ format }) => format === 'webp');
  const { file } = largest ?? fallbackOf(image);
  return h('a', { className: ['zoom'], href: mediaUrl(file) }, picture);
}

function sourceSet(
  image: ImageInfo,
  format: Rendition['format'],
  widths: readonly number[],
): string {
  return widths
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
