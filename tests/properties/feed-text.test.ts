import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { type Article, articleSchema, toArticle } from '../../src/archive/article.ts';
import { readTree } from '../../src/body/check.ts';
import { sanitizeForFeed } from '../../src/body/feed-html.ts';
import { collectHeadings } from '../../src/body/headings.ts';
import { renderHtml } from '../../src/body/render.ts';
import { toItem } from '../../src/feeds/item.ts';
import { input } from '../archive/samples.ts';
import { compileBody, surroundings } from '../body/surroundings.ts';
import { materialOf } from '../feeds/material.ts';
import { findForeignInFeed } from './allowed.ts';
import { strewnBody, writtenBody } from './body.ts';
import { articleMatter } from './matter.ts';

const BODIES = [
  ['편집자가 쓸 만한 글', writtenBody, 400],
  ['뜻이 있는 기호가 흩어진 글', strewnBody, 800],
] as const;

/** The words of the HTML, then every address and every picture's words in it. */
function tellOf(html: string): string[] {
  const { children } = parseDocument(html);
  const told = DomUtils.findAll(
    ({ attribs }) => 'href' in attribs || 'src' in attribs,
    children,
  ).map(({ attribs: { href = '', src = '', alt = '' } }) => `${href}${src} ${alt}`);
  return [DomUtils.textContent(children), ...told];
}

const anyArticle: fc.Arbitrary<Article> = articleMatter.map((matter) =>
  toArticle(articleSchema.parse(matter), {
    ...{ slug: '상담', file: 'issues/2024-04/상담.mdx', digest: '', images: [] },
  }),
);

describe('구독기의 글', () => {
  test.each(BODIES)('%s: 거르는 일로 낱말도 주소도 잃지 않는다', async (_name, bodies, numRuns) => {
    await fc.assert(
      fc.asyncProperty(bodies, async (text) => {
        const { body } = await compileBody(text, 'x.mdx', surroundings);
        const { tree } = readTree(text, 'x.mdx');
        if (!body || !tree) return;
        const context = { ...surroundings, headings: collectHeadings(tree), drawings: new Map() };
        const rendered = renderHtml(tree, { ...context, target: 'feed' });
        expect(tellOf(sanitizeForFeed(rendered))).toEqual(tellOf(rendered));
      }),
      { numRuns },
    );
  });

  test.each(BODIES)('%s: 민얼굴이고 주소는 모두 온전하다', async (_name, bodies, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyArticle, bodies, async (article, text) => {
        const { body } = await compileBody(text, 'x.mdx', surroundings);
        const { archive } = buildArchive(input([article]));
        const cover = () => ({ url: '/media/c-1.png', width: 1, height: 1 });
        const material = materialOf({ html: () => body?.feedHtml ?? '', cover });
        const { html = '' } = await toItem(article, archive, material, 'whole');
        expect(findForeignInFeed(html)).toEqual([]);
        expect(DomUtils.textContent(parseDocument(html).children)).toContain(
          DomUtils.textContent(parseDocument(body?.feedHtml ?? '').children),
        );
      }),
      { numRuns },
    );
  });
});
