import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { type Article, articleSchema, toArticle } from '../../src/archive/article.ts';
import { readTree } from '../../src/check/check-entry.ts';
import { sanitizeForFeed } from '../../src/body/html-passes.ts';
import { collectHeadings } from '../../src/body/headings.ts';
import { renderHtml } from '../../src/body/render.ts';
import { toItem } from '../../src/feeds/item.ts';
import { wordsOf as interfaceWords } from '../../src/words/words.ts';
import { input } from '../archive/samples.ts';
import { compileBody, surroundings } from '../body/surroundings.ts';
import { materialOf } from '../feeds/material.ts';
import { findForeignInFeed } from './allowed.ts';
import { strewnBody, writtenBody } from './body.ts';
import { articleMatter } from './matter.ts';

const wordsOf = (html: string): string => DomUtils.textContent(parseDocument(html).children);

/** The words of the HTML, then every element with where it leads and what it says of a picture. */
function tellOf(html: string): string[] {
  const { children } = parseDocument(html);
  const told = DomUtils.findAll(({ name }) => !['div', 'section'].includes(name), children).map(
    ({ name, attribs: { href = '', src = '', alt = '' } }) => `${name} ${href}${src} ${alt}`,
  );
  return [wordsOf(html), ...told];
}

const anyArticle: fc.Arbitrary<Article> = articleMatter.map((matter) =>
  toArticle(articleSchema.parse(matter), {
    ...{
      slug: '상담',
      file: 'issues/2024-04/상담.mdx',
      digest: '',
      images: [],
      attachmentsInText: [],
    },
  }),
);

describe('피드 리더의 글', () => {
  test.each([
    ['편집자가 쓸 만한 글', writtenBody, 150],
    ['뜻이 있는 기호가 흩어진 글', strewnBody, 500],
  ])(
    '%s: 거르는 일로 아무것도 잃지 않고, 민얼굴이며, 주소는 모두 온전하다',
    async (_name, bodies, numRuns) => {
      await fc.assert(
        fc.asyncProperty(anyArticle, bodies, async (article, text) => {
          const { body } = compileBody(text, 'x.mdx', surroundings);
          const { tree } = readTree(text, 'x.mdx');
          if (!body || !tree) return;
          const words = interfaceWords('ko');
          const context = { ...surroundings, words, headings: collectHeadings(tree, words) };
          const rendered = renderHtml(tree, { ...context, target: 'feed' });
          expect(tellOf(sanitizeForFeed(rendered))).toEqual(tellOf(rendered));
          const archive = buildArchive(input([article]));
          const cover = () => ({ url: '/media/c-1.png', width: 1, height: 1 });
          const material = materialOf({ html: () => body.feedHtml, cover });
          const { html = '' } = await toItem(article, archive, material, 'whole');
          expect(findForeignInFeed(html)).toEqual([]);
          expect(wordsOf(html)).toContain(wordsOf(body.feedHtml));
        }),
        { numRuns },
      );
    },
  );
});
