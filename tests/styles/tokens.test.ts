import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The colour of a token by day and by night, in the first rule of its selector. */
function colourOf(selector: string, token: string): { day: string; night: string } {
  const rule = css.slice(css.indexOf(`${selector} {`));
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(rule);
  if (!found?.[1] || !found[2]) throw new Error(`${selector}에 --${token}이 없습니다.`);
  return { day: found[1], night: found[2] };
}

/** WCAG 2.2's contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const papers = ['paper', 'surface'].map((token) => ({ token, ...colourOf(':root', token) }));

test.each([...months, 'undated'])('%s의 색은 낮에도 밤에도 종이 위에서 읽힌다', (month) => {
  const accent = colourOf(`[data-accent='${month}']`, 'accent');
  for (const paper of papers) {
    expect(contrast(accent.day, paper.day), paper.token).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent.night, paper.night), paper.token).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(['ink', 'ink-soft', 'accent'])('%s는 낮에도 밤에도 종이 위에서 읽힌다', (token) => {
  const colour = colourOf(':root', token);
  for (const paper of papers) {
    expect(contrast(colour.day, paper.day), paper.token).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour.night, paper.night), paper.token).toBeGreaterThanOrEqual(4.5);
  }
});
