import { describe, expect, test } from 'vitest';
import {
  findCircularImports,
  findImportedByOne,
  findRepeatedNames,
  findDataPath,
  findUnusedExports,
  folderOf,
} from '../../scripts/structure/measures.ts';
import { sampleDocstrings } from '../../scripts/structure/docstrings.ts';
import { readSourceModule } from '../../scripts/structure/source-module.ts';

const read = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => readSourceModule(path, text));

describe('파일 읽기', () => {
  test.each([
    [`import { one, type Two as Other } from '../b.ts';`, ['one', 'Two']],
    [`import * as all from '../b.ts';`, ['*']],
    [`import '../b.ts';`, []],
    [`export { one } from '../b.ts';`, ['one']],
    [`const it = await import('../b.ts');`, ['*']],
    [`let it: import('../b.ts').Two;`, ['*']],
    [`import url from '../b.ts?url';`, []],
  ])('%s', (text, names) => {
    expect(readSourceModule('src/a/c.ts', text).imports).toEqual([{ path: 'src/b.ts', names }]);
  });

  test('라이브러리는 세지 않는다', () => {
    expect(readSourceModule('src/a.ts', `import { z } from 'zod';`).imports).toEqual([]);
  });

  test('Astro 파일은 머리말과 <script>를 읽는다', () => {
    const text = `---\nimport One from './One.astro';\n---\n<p>import x from './no.ts'</p>\n<script>\n  import '../b.ts';\n</script>\n`;
    const { imports, lines } = readSourceModule('src/a/Page.astro', text);
    expect(imports.map(({ path }) => path)).toEqual(['src/a/One.astro', 'src/b.ts']);
    expect(lines).toBe(7);
  });

  test('내보내는 이름, 설명과 함수의 줄', () => {
    const text = `/**\n * 둘.\n */\nexport function two(): void {\n  one();\n}\nexport const one = () => 1;\nexport interface Shape { a: 1 }\nexport default one;\n`;
    const { exports, docstringLines, functions } = readSourceModule('src/a.ts', text);
    expect({ exports, docstringLines, functions }).toEqual({
      exports: ['two', 'one', 'Shape'],
      docstringLines: 3,
      functions: [3],
    });
  });
});

const modules = read({
  'src/a/one.ts': `import { two } from '../b/two.ts';\nexport const one = two;`,
  'src/a/other.ts': `import { one } from './one.ts';`,
  'src/b/two.ts': `export const two = 2;\nexport const unused = 3;`,
  'src/b/one.ts': `import '../a/other.ts';\nexport const one = 1;`,
});

test('하나만 가져오는 파일', () => {
  expect(findImportedByOne(modules)).toEqual(['src/a/one.ts', 'src/a/other.ts', 'src/b/two.ts']);
});

test('가장 짧은 길의 파일', () => {
  const street = findDataPath(modules, { 'src/b/one.ts': ['src/b/two.ts', 'src/a/one.ts'] });
  expect(street).toEqual(['src/b/one.ts', 'src/a/other.ts', 'src/a/one.ts', 'src/b/two.ts']);
  expect(() => findDataPath(modules, { 'src/b/two.ts': ['src/a/one.ts'] })).toThrow('No imports');
});

test('두 번 쓰인 이름', () => {
  expect(findRepeatedNames(modules)).toEqual({
    exports: ['one: src/a/one.ts, src/b/one.ts'],
    files: ['one.ts: src/a/one.ts, src/b/one.ts'],
    twins: [],
  });
});

test('두 언어의 낱말은 하나로 세고 따로 보인다', () => {
  const words = read({
    'src/words/en/site.ts': 'export const siteWords = {};',
    'src/words/ko/site.ts': 'export const siteWords = {};',
    'src/words/ko/other.ts': 'export const otherWords = {};',
  });
  const twins = ['src/words/*/site.ts: src/words/en/site.ts, src/words/ko/site.ts'];
  expect(findRepeatedNames(words)).toEqual({ exports: [], files: [], twins });
  const other = read({ 'src/browser/site.ts': 'export const siteWords = 1;' });
  expect(findRepeatedNames([...words, ...other])).toEqual({
    exports: ['siteWords: src/words/en/site.ts, src/browser/site.ts'],
    files: ['site.ts: src/words/en/site.ts, src/browser/site.ts'],
    twins,
  });
});

test('아무도 가져오지 않는 export', () => {
  expect(findUnusedExports(modules, modules)).toEqual(['src/b/two.ts unused', 'src/b/one.ts one']);
});

test('폴더의 고리만 있고 파일의 고리는 없다', () => {
  expect(findCircularImports(modules, (path) => path)).toEqual([]);
  expect(findCircularImports(modules, folderOf)).toEqual(['src/a <-> src/b']);
});

test('설명의 표본에는 코드 없이 이름과 서명만 있고, 씨가 같으면 같다', () => {
  const files = [
    ['a.ts', '/**\n * One, of\n * two.\n *\n * @rejects\n *     x\n */\nexport const one = 1;\n'],
    ['b.ts', '/** Two. */\nexport function two(\n  a: 1,\n): void {}\n/** Three. */\nlet three;\n'],
  ] as const;
  const sample = (seed: number) => sampleDocstrings(files, 9, seed);
  expect(sample(7)).toEqual(sample(7));
  const sorted = sample(7).toSorted((a, b) => a.text.localeCompare(b.text));
  expect(sorted.map(({ path, text }) => `${path} ${text}`)).toEqual([
    'a.ts One, of two.',
    'b.ts Three.',
    'b.ts Two.',
  ]);
  expect(sorted.at(-1)?.code).toMatch(/^export function two\( a: 1, \): void/u);
  expect(sampleDocstrings(files, 2, 1)).toHaveLength(2);
});
