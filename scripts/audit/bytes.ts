import { brotliCompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** What a first view may weigh, in compressed bytes: ten packets of 1,460 are one round trip. */
export const FIRST_VIEW = 14 * 1024;
export const SCRIPTS = 6 * 1024;
/** All fonts of a page, as they are. */
export const FONTS = 150 * 1024;

/** Bytes of a file as a host sends it that compresses once and serves often (Brotli 11). */
export function compressedSize(bytes: string | Buffer): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

/** Paths of the style sheets that a page waits for before it paints. */
export function findBlockingStyles(html: string): string[] {
  const paths: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel, href, media }) {
      const isBlocking = name === 'link' && rel === 'stylesheet' && media !== 'print';
      if (isBlocking && href !== undefined) paths.push(href);
    },
  });
  parser.end(html);
  return paths;
}
