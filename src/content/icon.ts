import sharp from 'sharp';
import { drawIcon } from '../pictures/emblem.ts';

/** The journal's icon as PNG, so many pixels square. */
export async function rasterIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp(Buffer.from(drawIcon(size)));
  return new Uint8Array(await image.png({ palette: true, colours: 16, dither: 0 }).toBuffer());
}
