import { describe, expect, test } from 'vitest';
import { parseBenchOptions } from '../../scripts/bench/bench-options.ts';
import { MODES } from '../../scripts/bench/modes.ts';

const parse = (line: string) => parseBenchOptions(line === '' ? [] : line.split(' '));

test('아무것도 적지 않으면 기사 1,000편으로 모든 일을 한 번씩 잰다', () => {
  expect(parse('')).toEqual({
    ...{ command: 'builds', articles: [1000], notices: undefined, modes: [...MODES], rounds: 1 },
    ...{ seed: 1, hasPictures: true, against: undefined, work: undefined, isResumed: false },
  });
});

test('여러 크기와 고른 일', () => {
  expect(
    parse('--articles 1000,5000 --notices 0 --modes edited,cold --against hugo --work w --resume'),
  ).toMatchObject({
    ...{ articles: [1000, 5000], notices: 0, modes: ['edited', 'cold'], against: 'hugo' },
    ...{ work: 'w', isResumed: true },
  });
  expect(parse('check')).toMatchObject({ command: 'check', articles: [10_000] });
  expect(parse('register')).toMatchObject({ command: 'register', articles: [2000] });
});

describe('잘못된 인자는 한 줄로 알린다', () => {
  test.each([
    ['--foo', "Unknown option '--foo'."],
    ['--articles', "Option '--articles <value>' argument missing"],
    ['--articles 1000,many', "--articles: 'many' is not a whole number from 1 on."],
    ['--articles 0', "--articles: '0' is not a whole number from 1 on."],
    ['--articles 1.5', "--articles: '1.5' is not a whole number from 1 on."],
    ['--notices x', "--notices: 'x' is not a whole number from 0 on."],
    ['--rounds 0', "--rounds: '0' is not a whole number from 1 on."],
    ['--seed zero', "--seed: 'zero' is not a whole number from 1 on."],
    ['--modes cold,warm', `--modes: 'warm' is not one of ${MODES.join(', ')}.`],
    ['--resume', '--resume needs --work DIR.'],
    ['build', 'build is not a command: write check, dev, feeds, register or nothing.'],
    ['check all', 'all is one argument too many.'],
  ])('%s', (line, fault) => {
    expect(parse(line)).toEqual({ fault });
  });
});
