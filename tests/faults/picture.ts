import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import * as z from 'zod';

/** Schema of a picture to make; width and height in pixels. */
export const pictureSchema = z.strictObject({
  format: z.enum(['png', 'jpeg', 'gif', 'webp', 'tiff']),
  width: z.int(),
  height: z.int(),
  /** Share of the file that is kept, to damage it: with 0.5 it ends half way. */
  keep: z.number().optional(),
  /** Number of bytes added behind the picture in its file, as some cameras do. */
  after: z.int().optional(),
});

/** Makes a black picture; even a very large one takes little time and memory, as a pixel is one bit. */
export async function makePicture(wanted: z.infer<typeof pictureSchema>): Promise<Uint8Array> {
  const { width, height, format, keep = 1, after = 0 } = wanted;
  const whole = blackPng(width, height);
  const bytes = format === 'png' ? whole : await sharp(whole).toFormat(format).toBuffer();
  const kept = bytes.subarray(0, Math.ceil(bytes.length * keep));
  return Buffer.concat([kept, Buffer.alloc(after)]);
}

/** A black PNG with one bit for each pixel. */
function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  // All bytes are 0: each row begins with the number of its filter, and 0 is no filter.
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
