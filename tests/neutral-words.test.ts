import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readJournal, readStyle } from '../src/content/settings.ts';
import { hasShippedJournal } from './shipped-journal.ts';

// What the code says to editors of any journal must not speak of the trade of the shipped one.
const TRADE = ['컨택', '콜센터', '상담', '챗봇'];

/** Files that read or make texts of that trade, or know its jobs among others. */
const OF_THE_TRADE = [
  'scripts/bench/**',
  'scripts/import/**',
  'scripts/screenshots/**',
  'src/check/advice/people-and-dates.ts',
];

const [journal] = readJournal('content').entries;
const [style] = readStyle('content').entries;
const words = [
  ...TRADE,
  ...(journal ? [journal.title, journal.publisher] : []),
  ...(style?.words ?? []).map(({ write }) => write),
];

/** The texts of a TypeScript file, without its comments. */
function textsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (isText || ts.isRegularExpressionLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return texts;
}

test.runIf(hasShippedJournal)('알림과 기본값, 보기에는 한 업계의 말이 없다', () => {
  const files = globSync(['src/**/*.ts', 'scripts/**/*.ts'], { exclude: OF_THE_TRADE });
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => words.some((word) => text.includes(word)))
      .map((text) => `${file}: ${text}`),
  );
  const pages = globSync(['src/**/*.{astro,css,js}']).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return words.some((word) => text.includes(word));
  });
  expect([...found, ...pages]).toEqual([]);
});
