import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { ImageInfo } from '../archive/image.ts';
import { codeVersion, digestOf, readCache, writeCache } from './cache.ts';

const MAX_PIXELS = 100_000_000;

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
  const bytes = readFileSync(join(folder, file));
  const name = digestOf(bytes).slice(0, 16);
  const key = digestOf(codeVersion(), name);
  const cached = measuredSchema.safeParse(readCache('images', key));
  const measured = cached.success ? cached.data : await measure(bytes);
  if (!cached.success) writeCache('images', key, measured);
  if ('fault' in measured) return { image: undefined, fault: measured.fault };
  return { image: { file, name, ...measured }, fault: undefined };
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  // Loaded where a picture is new: a check of texts alone does without it.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' });
    const { autoOrient, hasAlpha } = await image.metadata();
    // Reads every pixel: a truncated file passes for whole until then.
    await image.stats();
    return { width: autoOrient.width, height: autoOrient.height, transparent: hasAlpha };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return {
      fault: reason.includes('pixel limit')
        ? '그림이 너무 큽니다. 가로세로를 10,000픽셀 아래로 줄여 주세요.'
        : '열 수 없는 그림입니다. 파일이 잘렸는지 확인하고 다시 저장해 올려 주세요.',
    };
  }
}
