import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:css|astro)$/u.test(file))
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

/** `[30, 48, 60, 68]`: the widths that the comment of tokens.css names. */
const named = [
  ...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/^ \* {3}(\d+)rem {2}/gmu),
].map(([, width]) => Number(width));

test('화면은 tokens.css에 적은 너비에서만 바뀐다', () => {
  const used = styles.flatMap(([file, text]) =>
    [...text.matchAll(/@media[^{]*|sizes="[^"]*"/gu)].flatMap(([query]) =>
      [...query.matchAll(/(?<!device-)width ?[:<>]=? ?([\d.]+)rem/gu)].map(
        ([condition, width]) => [file, condition, Number(width)] as const,
      ),
    ),
  );
  expect(used.filter(([, , width]) => !named.includes(width))).toEqual([]);
  expect(named.filter((width) => used.every(([, , other]) => other !== width))).toEqual([]);
});
