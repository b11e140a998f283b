import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INK, inksOf, PAPER } from '../../src/pictures/palette.ts';
import { schemeOf } from '../../src/pictures/scheme.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('쪽의 색과 같다', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const light = (selector: string, name: string): string | undefined =>
    new RegExp(`${selector} \\{[^}]*--${name}: light-dark\\((#\\w+)`, 'u').exec(tokens)?.[1];
  expect([light(':root', 'paper'), light(':root', 'ink')]).toEqual([PAPER, INK]);
  for (const accent of [...MONTHS, 'undated'])
    expect(light(`\\[data-accent='${accent}'\\]`, 'accent')).toBe(inksOf(accent).accent);
});

test.each([...MONTHS, 'undated'])('%s월의 색 위에서 글자를 읽을 수 있다', (accent) => {
  expect(contrast(inksOf(accent).accent, inksOf(accent).paper)).toBeGreaterThanOrEqual(4.5);
  for (const volume of [0, 1, 2, 3]) {
    const scheme = schemeOf({ accent, volume });
    for (const ink of [scheme.text, scheme.title, scheme.numeral])
      expect(contrast(ink, scheme.ground)).toBeGreaterThanOrEqual(4.5);
  }
});
