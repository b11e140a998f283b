import * as z from 'zod';

const MAX_PIXELS = 100_000_000;
/** Maximum height of an image in pixels; a JPEG can have at most 65,535. */
const MAX_HEIGHT = 65_000;
const QUALITY = { avif: 55, webp: 78, jpeg: 80, png: 90 } as const;
/**
 * Quality for a drawing in flat colours (a PNG with a palette), on which compression noise would show; the
 * file is half as large again.
 */
const FLAT_QUALITY = { avif: 72, webp: 86, jpeg: 86, png: 90 } as const;
// Size of the PNG palette: the colours of a scheme or a chart, and two between each and the ground for smooth edges.
const COLOURS = 16;

const TOO_TALL = '그림이 너무 깁니다. 세로를 65,000픽셀 이하로 줄이거나 여러 장으로 나누어 주세요.';
const UNREADABLE = '열 수 없는 그림입니다. 파일이 잘렸는지 확인하고 다시 저장해 올려 주세요.';

/**
 * First bytes of the accepted image formats: AVIF, GIF, JPEG, PNG, TIFF, WebP. SVG can hold a script and is
 * refused.
 */
const PHOTOGRAPHS =
  /^(?:....ftypavi[fs]|GIF8|\u00FF\u00D8\u00FF|\u0089PNG|II\*\0|MM\0\*|RIFF....WEBP)/su;

/**
 * Schema of a measured image: its size in pixels after rotation by EXIF data, or why it cannot be used
 * (Korean).
 */
export const measuredSchema = z.union([
  z.strictObject({ width: z.int(), height: z.int(), transparent: z.boolean() }),
  z.strictObject({ fault: z.string() }),
]);

/** Measures an image file, given as its bytes; a `fault` in Korean if it cannot be used. */
export async function measurePixels(bytes: Uint8Array): Promise<z.infer<typeof measuredSchema>> {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (!PHOTOGRAPHS.test(start)) return { fault: explainKind(start) };
  const sharp = await loadSharp();
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' });
    const { autoOrient, hasAlpha } = await image.metadata();
    // Only decoding shows that a file is truncated. Decoded small, which takes a tenth of the time
    // where the decoder can shrink (a 1200 x 800 JPEG: 4 ms instead of 40).
    await image.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    if (autoOrient.height > MAX_HEIGHT) return { fault: TOO_TALL };
    return { width: autoOrient.width, height: autoOrient.height, transparent: hasAlpha };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return {
      fault: reason.includes('pixel limit')
        ? '그림이 너무 큽니다. 가로세로를 10,000픽셀 이하로 줄여 주세요.'
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

/**
 * Converts an image to a format, at most `width` pixels wide. AVIF with `effort: 2` takes 0.4 s of
 * CPU for a photograph 1,080 pixels wide, where the default takes 3.5 s for 15 % fewer bytes. A decoder's
 * warning is ignored, because the check has decoded the image already (`measurePixels`).
 */
export async function resizeImage(
  bytes: Uint8Array,
  { format, width }: { format: keyof typeof QUALITY; width: number },
): Promise<Uint8Array> {
  const image = (await loadSharp())(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'none' });
  const { isPalette } = await image.metadata();
  const quality = (isPalette ? FLAT_QUALITY : QUALITY)[format];
  return image
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality, ...(format === 'avif' ? { effort: 2 } : {}) })
    .toBuffer();
}

/**
 * Converts an SVG of a few flat colours to PNG, `scale` times as large. With a palette a cover of 960
 * pixels is 30 KB (JPEG 100 KB, WebP 43 KB). `effort: 1` takes 32 ms of CPU for a share image where
 * the default takes 54, and makes the file 1.5 % larger.
 */
export async function rasterize(svg: string, scale: number): Promise<Uint8Array> {
  const image = (await loadSharp())(Buffer.from(svg), { density: 72 * scale });
  return image.png({ palette: true, colours: COLOURS, dither: 0, effort: 1 }).toBuffer();
}

/** Loads sharp only when an image needs it, so that a check without new images starts sooner. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // AVIF compressed on several threads has other bytes. This is sharp's default only with some memory allocators.
  sharp.concurrency(1);
  return sharp;
}
