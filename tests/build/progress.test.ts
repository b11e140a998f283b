import { expect, test } from 'vitest';
import { startProgress } from '../../scripts/build/progress.ts';

/** What is written while 10,000 things are done at 50 a second for so many seconds. */
function watch(
  seconds: number,
  isTTY: boolean,
  { total = 10_000, isBeside = false } = {},
): string[] {
  const written: string[] = [];
  let time = 1000;
  const progress = startProgress({
    title: '페이지 만들기',
    total,
    unit: '개',
    output: { isTTY, write: (text) => written.push(text) },
    isBeside,
    now: () => time,
  });
  for (let step = 0; step < seconds * 10; step += 1) {
    time += 100;
    progress.advance(5);
  }
  progress.end();
  return written;
}

test('2초 안에 끝나는 일은 아무것도 보이지 않는다', () => {
  expect(watch(1.9, true)).toEqual([]);
  expect(watch(1.9, false)).toEqual([]);
});

test('터미널에서는 한 줄을 고쳐 쓰고, 끝나면 지운다', () => {
  const written = watch(3, true);
  expect(written).toHaveLength(7);
  for (const text of written) expect(text).toMatch(/^\r\u001B\[2K[^\n]*$/u);
  expect(written[0]).toContain('페이지 만들기 100/10,000개 · 1초에 50개 · 3분 18초 남음');
  expect(written.at(-1)).toBe('\r\u001B[2K');
});

test('다른 일이 터미널의 줄을 고쳐 쓰고 있으면 10초마다 그 줄 대신 한 줄을 더한다', () => {
  const written = watch(25, true, { isBeside: true });
  expect(written).toEqual([
    expect.stringMatching(/^\r\u001B\[2K페이지 만들기 500\/10,000개 .*\n$/u),
    expect.stringMatching(/^\r\u001B\[2K페이지 만들기 1,000\/10,000개 .*\n$/u),
  ]);
});

test('터미널이 아니면 10초마다 한 줄을 쓴다', () => {
  expect(watch(25, false)).toEqual([
    '페이지 만들기 500/10,000개 · 1초에 50개 · 3분 10초 남음\n',
    '페이지 만들기 1,000/10,000개 · 1초에 50개 · 3분 0초 남음\n',
  ]);
});

test('다 했으면 더 남은 시간을 말하지 않는다', () => {
  expect(watch(20, false, { total: 500 })).toEqual([]);
});
