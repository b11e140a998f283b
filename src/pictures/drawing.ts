import type { ChartSpec } from './chart-drawing.ts';
import type { CoverSpec } from './cover-drawing.ts';
import { SHARE, type ShareSpec } from './share-drawing.ts';

/** A picture that is drawn, not taken: called by the digest of all that it shows. */
export type Drawing = { name: string } & (
  | { kind: 'cover'; spec: CoverSpec }
  | { kind: 'share'; spec: ShareSpec }
  | { kind: 'chart'; spec: ChartSpec }
);

/** One file of a drawing, a PNG; its width in pixels. */
interface DrawnFile {
  /** `<name>-480.png` */
  file: string;
  width: number;
  format: 'png';
}

/** Widths in pixels that a cover is made in: the wall on a phone, at 2x or the page, that at 2x. */
export const COVER_WIDTHS = [240, 480, 960];

/** The files of a drawing: PNG alone, as few flat inks are smaller so than as AVIF or WebP. */
export function filesOf(drawing: Drawing): DrawnFile[] {
  return widthsOf(drawing).map((width) => ({
    file: `${drawing.name}-${width}.png`,
    width,
    format: 'png',
  }));
}

function widthsOf({ kind, spec }: Drawing): number[] {
  switch (kind) {
    case 'cover':
      return COVER_WIDTHS;
    case 'share':
      return [SHARE.width];
    case 'chart':
      return [spec.pixels];
  }
}
