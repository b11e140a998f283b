import type { ChartSpec } from './chart-drawing.ts';
import type { CoverSpec } from './cover-drawing.ts';
import { SHARE_SIZE, type ShareSpec } from './share-drawing.ts';

/** A generated picture (cover, share image or chart). `name` is a digest of `spec` and begins its file names. */
export type Drawing = { name: string } & (
  | { kind: 'cover'; spec: CoverSpec }
  | { kind: 'share'; spec: ShareSpec }
  | { kind: 'chart'; spec: ChartSpec }
);

/**
 * Widths of a cover's files in pixels: 240 for the list of covers on a phone, 480 for the same at 2x
 * and for the page, 960 for the page at 2x.
 */
export const COVER_WIDTHS = [240, 480, 960];

/**
 * The files of a drawing (`<name>-480.png`, 480 pixels wide), all PNG: with a few flat colours PNG is
 * smaller than AVIF or WebP.
 */
export function filesOf(drawing: Drawing) {
  const format = 'png' as const;
  return widthsOf(drawing).map((width) => ({
    file: `${drawing.name}-${width}.png`,
    width,
    format,
  }));
}

function widthsOf({ kind, spec }: Drawing): number[] {
  switch (kind) {
    case 'cover':
      return COVER_WIDTHS;
    case 'share':
      return [SHARE_SIZE.width];
    case 'chart':
      return [spec.pixels];
  }
}
