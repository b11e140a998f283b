import { globSync, readFileSync } from 'node:fs';
import { readOptions } from '../options.ts';
import { sampleDocstrings } from './docstrings.ts';
import {
  findCircularImports,
  findImportedByOne,
  findRepeatedNames,
  findDataPath,
  findUnusedExports,
  folderOf,
  percentile,
} from './measures.ts';
import { readSourceModule, type SourceModule } from './source-module.ts';

const READING = {
  'src/content/read-content.ts': [...['src/content/files.ts', 'src/content/keep-entries.ts']],
  'src/content/keep-entries.ts': [
    ...['src/yaml/read-yaml.ts', 'src/archive/article.ts'],
    ...['src/check/check-entry.ts', 'src/body/parse.ts'],
  ],
};
/** A rule of the check, as an example of all rules. */
const RULE = 'src/check/rules/text/tables.ts';
const ARTICLE_PAGE = 'src/pages/issues/[issue]/[slug]/index.astro';

/**
 * For each path of data, from an article's file to its page and to an error message: the imports to follow,
 * from a file to others.
 */
const DATA_PATHS = {
  'files from content to an article page': {
    [ARTICLE_PAGE]: [
      ...['src/content/read-content.ts', 'src/archive/archive.ts'],
      ...['src/content/keep-entries.ts', 'src/layouts/Page.astro'],
    ],
    ...READING,
    'src/content/keep-entries.ts': [
      ...READING['src/content/keep-entries.ts'],
      'src/body/render.ts',
    ],
  },
  'files from content to an error message': {
    'scripts/check/index.ts': ['src/content/read-content.ts', 'src/check/report/report.ts'],
    ...READING,
    'src/check/check-entry.ts': [RULE],
    [RULE]: ['src/check/message.ts'],
  },
};

const OPTIONS = {
  lint: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  sample: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;
const USAGE = 'npm run structure -- [--all | --lint | --sample 60 --seed 1]';
const CODE = '{src,scripts}/**/*.{ts,mjs,js,astro}';

/**
 * Prints measures of the code in src/ and scripts/; with `--lint` only faults, which set exit code 1; with
 * `--sample` that many docstrings, to be read without the code.
 */
function main(): void {
  const { lint, all, sample, seed } = readOptions(OPTIONS, USAGE);
  if (sample !== undefined) {
    printSample(Number(sample), Number(seed));
    return;
  }
  const modules = readModules(CODE);
  const readers = [...modules, ...readModules('*.{mjs,ts}', 'content/pages/*.mdx')];
  const unread = findUnusedExports(modules, readers);
  const unused = findUnusedExports(modules, [...readers, ...readModules('tests/**/*.ts')]);
  const faults = {
    'circles of files': findCircularImports(modules, (path) => path),
    'circles of folders': findCircularImports(modules, folderOf),
    'exports that nothing imports': unused,
  };
  if (lint) {
    printLists(faults, true);
    process.exitCode = Object.values(faults).some(({ length }) => length > 0) ? 1 : 0;
    return;
  }
  const repeated = findRepeatedNames(modules);
  const lists = {
    'files imported by exactly one other': findImportedByOne(modules),
    'names exported twice or more': repeated.exports,
    'file names used twice or more': repeated.files,
    'files of words in two languages, counted above as one': repeated.twins,
    'exports that only tests import': unread.filter((name) => !unused.includes(name)),
  };
  for (const [name, ways] of Object.entries(DATA_PATHS)) {
    printLists({ [name]: findDataPath(modules, ways) }, all);
  }
  printLists({ ...lists, ...faults }, all);
  const share = lists['files imported by exactly one other'].length / modules.length;
  console.log(`share of files imported by exactly one other: ${(100 * share).toFixed(1)} %`);
  printLines(modules);
}

function readModules(...patterns: string[]): SourceModule[] {
  return readFiles(...patterns).map(([path, text]) => readSourceModule(path, text));
}

function readFiles(...patterns: string[]): [path: string, text: string][] {
  return globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')]);
}

function printSample(count: number, seed: number): void {
  const docstrings = sampleDocstrings(readFiles(CODE), count, seed);
  for (const [index, { path, text, code }] of docstrings.entries()) {
    console.log(`${index + 1}. ${path}: ${text}\n   ${code}`);
  }
}

function printLists(lists: Record<string, string[]>, isWhole: boolean): void {
  for (const [name, entries] of Object.entries(lists)) {
    console.log(`${name}: ${entries.length}`);
    if (isWhole) for (const entry of entries) console.log(`  ${entry}`);
  }
}

function printLines(modules: readonly SourceModule[]): void {
  const code = modules.filter(({ path }) => !path.endsWith('.astro'));
  const all = [...modules, ...readModules('src/**/*.css')];
  const functions = code.flatMap((module) => module.functions);
  const sum = (lines: readonly number[]): number => lines.reduce((total, line) => total + line, 0);
  const spread = (lines: readonly number[]): string =>
    `${percentile(lines, 0.5)} / ${percentile(lines, 0.9)} / ${Math.max(...lines)}`;
  const [codeLines, allLines] = [code, all].map((some) => some.map(({ lines }) => lines));
  console.log(`files: ${modules.length}, and ${all.length - modules.length} of styles`);
  console.log(`lines: ${sum(codeLines ?? [])}, with components and styles ${sum(allLines ?? [])}`);
  console.log(`lines of docstrings: ${sum(code.map((module) => module.docstringLines))}`);
  console.log(`lines a file, median / p90 / most: ${spread(codeLines ?? [])}`);
  console.log(`lines a function, median / p90 / most: ${spread(functions)}`);
}

main();
