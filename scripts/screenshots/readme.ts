import type { BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';

/** What the README shows: the first page on a desk by day, a long article on a phone by night. */
export const README_PICTURES: readonly {
  key: 'home' | 'article';
  name: string;
  window: BrowserContextOptions;
}[] = [
  {
    key: 'home',
    name: 'home.png',
    window: { viewport: { width: 1280, height: 880 }, colorScheme: 'light' },
  },
  {
    key: 'article',
    name: 'article.png',
    window: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  },
];

const MOST = 150 * 1024;

/** The same picture in as many colours as 150 KB hold. */
export async function toSmallPng(picture: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32]) {
    const small = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (small.length <= MOST) return small;
  }
  throw new Error('150 KB에 담지 못했습니다.');
}
