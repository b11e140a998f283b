import { expect, test } from 'vitest';
import { listParts } from '../../src/archive/series.ts';
import { article } from './samples.ts';

test.each<[parts: number[], total: number | undefined, listed: string]>([
  [[1, 2], undefined, '1 2'],
  [[2], undefined, '(1) 2'],
  [[1, 5], undefined, '1 (2–4) 5'],
  [[1, 2], 5, '1 2 [3–5]'],
  [[1, 2], 2, '1 2'],
  [[3], 2, '(1–2) 3'],
  [[], 3, '[1–3]'],
])('%j회가 있고 모두 %j회인 연재: %s', (parts, total, listed) => {
  const articles = parts.map((part) =>
    article('2024-04', `a${part}`, { series: { title: '연재', part } }),
  );
  const texts = listParts({ parts: articles, total }).map((one) => {
    if (one.kind === 'article') return `${one.article.series?.part}`;
    const range = one.from === one.to ? `${one.from}` : `${one.from}–${one.to}`;
    return one.kind === 'missing' ? `(${range})` : `[${range}]`;
  });
  expect(texts.join(' ')).toBe(listed);
});
