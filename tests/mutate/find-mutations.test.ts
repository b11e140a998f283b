import { describe, expect, test } from 'vitest';
import {
  chooseMutations,
  describeMutation,
  findMutations,
  mutate,
} from '../../scripts/mutate/find-mutations.ts';
import { findRelatedTests, readImports, toBatches } from '../../scripts/mutate/related-tests.ts';

function mutationsOf(source: string): string[] {
  return findMutations('a.ts', source).map((mutation) => mutate(source, mutation));
}

describe('찾기', () => {
  test.each([
    ['a === b;', ['a !== b;']],
    ['a < b;', ['a <= b;']],
    ['a && !b;', ['a || !b;', 'a && b;']],
    ['a ?? b;', ['a;']],
    ['a + 1;', ['a - 1;', 'a + 0;']],
    ["a + 'x';", ["a + '';"]],
    ['list.filter(isShown).map(f);', ['list.map(f);']],
    ['f(true);', ['f(false);']],
    ['function f() { g(); }', ['function f() { return undefined; g(); }']],
    ["import a from 'a';", []],
    ["type A = 'a' | 1;", []],
    ['a + `${b}`;', []],
  ])('%s', (source, expected) => {
    expect(mutationsOf(source)).toEqual(expected);
  });

  test('어느 줄이 어떻게 바뀌는지 말한다', () => {
    const source = 'const a = 1;\n  if (a > 2) f();\n';
    const [, bound] = findMutations('a.ts', source);
    expect(bound && describeMutation(source, bound)).toEqual({
      line: 2,
      before: 'if (a > 2) f();',
      after: 'if (a >= 2) f();',
    });
  });
});

describe('고르기', () => {
  const source = 'a === b; a === c; a === d; !a; 1; 2; 3; 4; 5;';
  const all = findMutations('a.ts', source);

  test('같은 씨앗은 같은 것을 고르고, 갈래마다 돌아가며 고른다', () => {
    const chosen = chooseMutations(all, 3, 7);
    expect(chosen).toEqual(chooseMutations(all, 3, 7));
    expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(3);
    expect(chooseMutations(all, 100, 7)).toHaveLength(all.length);
  });
});

describe('가까운 테스트', () => {
  const imports = readImports(
    new Map([
      ['src/a/a.ts', "import { b } from '../b/b.ts';"],
      ['src/b/b.ts', ''],
      ['tests/a/a.test.ts', "import { a } from '../../src/a/a.ts';"],
      ['tests/b/b.test.ts', "import { b } from '../../src/b/b.ts';"],
      ['tests/b/site.test.ts', "import '../../src/b/b.ts';\nimport './build.ts';"],
      ['tests/b/build.ts', "import { spawn } from 'node:child_process';"],
    ]),
  );

  test('바꾼 파일에 닿고 프로세스를 띄우지 않는 것', () => {
    expect(findRelatedTests('src/b/b.ts', imports)).toEqual([
      'tests/a/a.test.ts',
      'tests/b/b.test.ts',
    ]);
    expect(findRelatedTests('src/a/a.ts', imports)).toEqual(['tests/a/a.test.ts']);
  });

  test('같은 방의 것부터', () => {
    const results = ['tests/a/a.test.ts', 'tests/b/b.test.ts'].map((file, seconds) => ({
      file,
      seconds,
    }));
    expect(toBatches('src/b/b.ts', results)).toEqual([
      ['tests/b/b.test.ts'],
      ['tests/a/a.test.ts'],
    ]);
  });
});
