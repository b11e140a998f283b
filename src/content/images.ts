import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ImageInfo } from '../archive/image.ts';
import { digestOf, readCache, writeCache } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isFile } from './files.ts';

const MAX_PIXELS = 100_000_000;

const UNREADABLE = '열 수 없는 그림입니다. 파일이 잘렸는지 확인하고 다시 저장해 올려 주세요.';

/** How files of pixels begin: AVIF, GIF, JPEG, PNG, TIFF, WebP. A drawing is a program and is not read. */
const PHOTOGRAPHS =
  /^(?:....ftypavi[fs]|GIF8|\u00FF\u00D8\u00FF|\u0089PNG|II\*\0|MM\0\*|RIFF....WEBP)/su;

const measuredSchema = z.union([
  z.strictObject({ width: z.int(), height: z.int(), transparent: z.boolean() }),
  z.strictObject({ fault: z.string() }),
]);

type Measured = z.infer<typeof measuredSchema>;

/** Measures an image of the content folder; the fault is in Korean, for the editor. */
export async function measureImage(
  folder: string,
  file: string,
): Promise<{ image: ImageInfo; fault: undefined } | { image: undefined; fault: string }> {
  if (!isFile(join(folder, file))) return { image: undefined, fault: UNREADABLE };
  const bytes = readFileSync(join(folder, file));
  const name = digestOf(bytes).slice(0, 16);
  const key = digestOf(codeDigest('src/content/images.ts'), name);
  const cached = measuredSchema.safeParse(readCache('images', key));
  const measured = cached.success ? cached.data : await measure(bytes);
  if (!cached.success) writeCache('images', key, measured);
  if ('fault' in measured) return { image: undefined, fault: measured.fault };
  return { image: { file, name, ...measured }, fault: undefined };
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!PHOTOGRAPHS.test(start)) return { fault: explainKind(start) };
  // Loaded where a picture is new: a check of texts alone does without it.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' });
    const { autoOrient, hasAlpha } = await image.metadata();
    // Reads the file to its end: a truncated one passes for whole until then. Small, because a
    // decoder that may shrink takes a tenth of the time (a 1200 x 800 JPEG: 4 ms instead of 40).
    await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return { width: autoOrient.width, height: autoOrient.height, transparent: hasAlpha };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return {
      fault: reason.includes('pixel limit')
        ? '그림이 너무 큽니다. 가로세로를 10,000픽셀 아래로 줄여 주세요.'
        : UNREADABLE,
    };
  }
}

function explainKind(start: string): string {
  if (/^(?:\u00EF\u00BB\u00BF)?\s*</u.test(start)) {
    return 'SVG나 HTML은 그림으로 쓸 수 없습니다. PNG로 바꾸어 올려 주세요.';
  }
  return /^....ftyp/su.test(start)
    ? '아이폰의 HEIC 사진은 쓸 수 없습니다. JPG로 바꾸어 올려 주세요.'
    : UNREADABLE;
}
