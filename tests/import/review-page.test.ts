import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { importText } from './import-text.ts';
import { vary } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { toReviewPage } from '../../scripts/import/review-page.ts';

function elementsOf(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === name) found.push(node);
  });
  return found;
}

test.each(Object.entries(LAYOUTS))('%s: 모든 줄이 번호와 간 곳과 함께 보인다', (_, layout) => {
  const text = vary(layout, 1).text.normalize('NFC').replaceAll('\u200b', '');
  const page = toReviewPage([importText(text).outcome]);
  const tree = fromHtml(page);
  const rows = elementsOf(tree, 'tr').map((row) => row.children.map((cell) => toText(cell).trim()));
  const shown = new Map(
    rows.map(([number = '', original = '', went = '']) => [number, { original, went }]),
  );
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const row = shown.get(String(index + 1));
    expect(row?.original.replace(/\s+/gu, ' ')).toBe(line.trim().replace(/\s+/gu, ' '));
    expect(row?.went).not.toBe('');
  }
  expect(elementsOf(tree, 'script')).toEqual([]);
  expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
});

test('원문의 HTML은 글자로 보인다', () => {
  const page = toReviewPage([
    importText('제목입니다\n<img src="https://example.org/a.png">').outcome,
  ]);
  expect(elementsOf(fromHtml(page), 'img')).toEqual([]);
});
