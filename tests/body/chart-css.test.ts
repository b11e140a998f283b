import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = ['body/chart/chart.css', 'styles/tokens.css']
  .map((file) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))
  .join('\n');

describe.each([
  { theme: '밝은', side: 0 },
  { theme: '어두운', side: 1 },
])('$theme 화면', ({ side }) => {
  const paper = colour('--chart-paper', side);
  const ink = colour('--ink', side);
  test.each([1, 3, 5])('계열 %d에 놓인 종이 색의 숫자는 4.5:1 이상 다르다', (series) => {
    expect(contrast(colour(`--chart-${series}`, side), paper)).toBeGreaterThanOrEqual(4.5);
  });
  test.each([2, 4, 6])('옅은 계열 %d은 종이와 3:1, 글자와 4.5:1 이상 다르다', (series) => {
    expect(contrast(colour(`--chart-${series}`, side), paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(`--chart-${series}`, side), ink)).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(name: string, side: number): number[] {
  const pair = new RegExp(` ${name}: light-dark\\(#([\\da-f]+), #([\\da-f]+)\\);`, 'u').exec(css);
  const hex = pair?.[side + 1] ?? '';
  const full = hex.length === 3 ? hex.replaceAll(/./gu, '$&$&') : hex;
  return [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16));
}

// WCAG 2.2: relative luminance and contrast ratio.
function contrast(a: number[], b: number[]): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
