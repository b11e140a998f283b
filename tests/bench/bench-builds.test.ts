import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { benchBuilds } from '../../scripts/bench/bench-builds.ts';
import { type BenchOptions, parseBenchOptions } from '../../scripts/bench/bench-options.ts';
import { articleFileOf } from '../../scripts/bench/generate.ts';
import type { Side } from '../../scripts/bench/side.ts';
import { makeFolder } from '../content/folder.ts';
import { resultOf } from './result.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function optionsOf(line: string): BenchOptions {
  const options = parseBenchOptions(line.split(' '));
  if ('fault' in options) throw new Error(options.fault);
  return options;
}

/** A side that only writes down what is done to it; its build number `stopAt` fails. */
function fakeSide(name: string, done: string[], stopAt = Infinity): Side {
  let builds = 0;
  return {
    name,
    changeComponent: (change) => void done.push(`${name}: component ${change}`),
    clear: () => void done.push(`${name}: clear`),
    build: (content) => {
      builds += 1;
      if (builds === stopAt) return Promise.reject(new Error('stopped'));
      const newest = readFileSync(join(content, articleFileOf(0)), 'utf8');
      const added = existsSync(join(content, 'issues/2024-12/added-5.mdx')) ? ', added' : '';
      const edited = newest.includes('1번 고쳤다') ? ', edited' : '';
      done.push(`${name}: build${edited}${added}`);
      return Promise.resolve(resultOf({}));
    },
  };
}

const MODES = optionsOf('--articles 4 --modes cold,unchanged,edited,added,component');

test('두 쪽을 번갈아 재고, 바꾼 것마다 한 번씩만 짓는다', async () => {
  const done: string[] = [];
  await benchBuilds(makeFolder({}), MODES, ['ours', 'hugo'], () => [
    fakeSide('ours', done),
    fakeSide('hugo', done),
  ]);
  expect(done).toEqual([
    ...['ours: component 0', 'hugo: component 0'],
    ...['ours: clear', 'hugo: clear', 'ours: build', 'hugo: build'],
    ...['ours: build', 'hugo: build'],
    ...['ours: build, edited', 'hugo: build, edited'],
    ...['ours: build, edited, added', 'hugo: build, edited, added'],
    ...['ours: component 1', 'hugo: component 1'],
    ...['ours: build, edited, added', 'hugo: build, edited, added'],
  ]);
});

describe('멈추었다가 이어서', () => {
  test('끝낸 것은 다시 하지 않고, 바꾸기 전의 것을 한 번 지은 다음 이어서 잰다', async () => {
    const work = makeFolder({});
    const before: string[] = [];
    const stopped = benchBuilds(work, MODES, ['ours'], () => [fakeSide('ours', before, 4)]);
    await expect(stopped).rejects.toThrow('stopped');
    expect(before.filter((line) => line.includes('build'))).toHaveLength(3);

    const after: string[] = [];
    const results = await benchBuilds(work, MODES, ['ours'], () => [fakeSide('ours', after)]);
    expect(after).toEqual([
      'ours: component 0',
      'ours: build, edited',
      'ours: build, edited, added',
      'ours: component 1',
      'ours: build, edited, added',
    ]);
    expect(results.map(({ mode }) => mode)).toEqual([...MODES.modes]);
  });

  test('바꾸기만 하고 재지 않은 것이 사이에 있으면 다시 한 번 지은 다음 잰다', async () => {
    const work = makeFolder({});
    const added = optionsOf('--articles 4 --modes added');
    await benchBuilds(work, added, ['ours'], () => [fakeSide('ours', [])]);
    const done: string[] = [];
    const more = optionsOf('--articles 4 --modes cold,added,component');
    await benchBuilds(work, more, ['ours'], () => [fakeSide('ours', done)]);
    expect(done).toEqual([
      ...['ours: component 0', 'ours: clear', 'ours: build'],
      ...['ours: build, added', 'ours: component 1', 'ours: build, added'],
    ]);
  });

  test('모두 끝났으면 표만 찍는다', async () => {
    const work = makeFolder({});
    await benchBuilds(work, MODES, ['ours'], () => [fakeSide('ours', [])]);
    const first = printed.at(-1);
    await benchBuilds(work, MODES, ['ours'], () => {
      throw new Error('다시 열었습니다.');
    });
    expect(printed.at(-1)).toBe(first);
  });

  test('다른 씨앗의 결과에는 잇지 않는다', async () => {
    const work = makeFolder({});
    await benchBuilds(work, MODES, ['ours'], () => [fakeSide('ours', [])]);
    const other = benchBuilds(work, { ...MODES, seed: 2 }, ['ours'], () => []);
    await expect(other).rejects.toThrow('are of --seed 1.');
  });
});
