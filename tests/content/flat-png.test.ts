import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodeFlatPng } from '../../src/content/flat-png.ts';

test.each([
  [1, 1],
  [3, 2],
  [240, 7],
])('%d×%d 그림이 그 색 그대로 열린다', async (width, height) => {
  const inks = ['#fcfbf8', '#9b2f7b', '#1d1b18'];
  const data = new Uint8Array(width * height * 4);
  const expected = Array.from({ length: width * height }, (_, index) => inks[index % 3] ?? '');
  for (const [index, ink] of expected.entries()) {
    data.set(Buffer.from(`${ink.slice(1)}ff`, 'hex'), index * 4);
    // An edge's colour is near to an ink.
    data[index * 4] = Math.max(0, (data[index * 4] ?? 0) - 3);
  }
  const png = await encodeFlatPng({ data, width, height }, inks);
  const opened = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([opened.info.width, opened.info.height]).toEqual([width, height]);
  expect(opened.data.toString('hex')).toBe(expected.map((ink) => ink.slice(1)).join(''));
});
