import sharp from 'sharp';

/** The same picture in as many colours as so many bytes hold; throws where they hold none. */
export async function toSmallPng(picture: Buffer, most: number): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32, 16]) {
    const small = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (small.length <= most) return small;
  }
  throw new Error(`${Math.round(most / 1024)} KB에 담지 못했습니다.`);
}
