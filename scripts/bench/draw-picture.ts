import sharp from 'sharp';
import { randomIntegers } from '../random-integers.ts';

const SIZE = { width: 1200, height: 800 };
/** Factor by which random pixels are enlarged, so that the picture is as smooth as a photograph. */
const SCALE = 8;

/**
 * Draws a JPEG of coloured clouds, with about as many bytes as a photograph; the same seed gives
 * the same bytes.
 */
export function drawPicture(seed: number): Promise<Uint8Array> {
  const random = randomIntegers(seed);
  const [width, height] = [SIZE.width / SCALE, SIZE.height / SCALE];
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => random(256));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SIZE)
    .jpeg()
    .toBuffer();
}
