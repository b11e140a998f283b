import { parseXml, XmlElement } from '@rgrove/parse-xml';
import render from 'dom-serializer';
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { escapeParagraph } from '../../scripts/import/escape-markdown.ts';
import { type Article, articleSchema, toArticle } from '../../src/archive/article.ts';
import { toKeptHtml } from '../../src/body/line-breaks.ts';
import { toHeadTags } from '../../src/exports/citation.ts';
import { toArticleThing, toJsonLd } from '../../src/exports/json-ld.ts';
import { toMarkdown } from '../../src/exports/markdown.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { compileBody, surroundings } from '../body/surroundings.ts';
import { archiveOf } from '../exports/samples.ts';
import { materialOf } from '../feeds/material.ts';
import { findForeign } from './allowed.ts';
import { strewnBody, writtenBody } from './body.ts';
import { plainLine } from './hostile.ts';
import { articleMatter } from './matter.ts';

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const wordsOf = (html: string): string => DomUtils.textContent(parseDocument(html).children);

/** The HTML as a parser that mends it would write it: the same but for empty attributes, if nothing was to mend. */
function mended(html: string): string {
  const asWritten = { decodeEntities: false, lowerCaseAttributeNames: false, lowerCaseTags: false };
  const document = parseDocument(html, asWritten);
  return render(document, { encodeEntities: false }).replaceAll('=""', '');
}

describe('받아들인 글의 HTML', () => {
  test.each([
    ['편집자가 쓸 만한 글', writtenBody, 700],
    ['뜻이 있는 기호가 흩어진 글', strewnBody, 1500],
  ])('%s: 짝이 맞고, 허락한 것만 있다', (_name, bodies, numRuns) => {
    fc.assert(
      fc.property(bodies, (text) => {
        const { body } = compileBody(text, 'x.mdx', surroundings);
        for (const html of [body?.html ?? '', body?.feedHtml ?? '']) {
          expect(findForeign(html)).toEqual([]);
          expect(mended(html)).toBe(html.replaceAll('=""', ''));
        }
      }),
      { numRuns },
    );
  });

  test('어떤 줄이든 적은 그대로 보인다', () => {
    fc.assert(
      fc.property(plainLine, (line) => {
        const { body, messages } = compileBody(escapeParagraph(line.trim()), 'x.mdx', surroundings);
        expect(messages).toEqual([]);
        const words = [wordsOf(body?.html ?? ''), wordsOf(body?.feedHtml ?? ''), body?.text ?? ''];
        for (const shown of words) expect(squeezed(shown)).toBe(squeezed(line));
        expect(wordsOf(toKeptHtml(line))).toBe(line);
      }),
      { numRuns: 800 },
    );
  });
});

/** An article of the archive with that frontmatter. */
const anyArticle: fc.Arbitrary<Article> = articleMatter.map((matter) =>
  toArticle(articleSchema.parse(matter), {
    slug: '상담',
    file: 'issues/2024-04/상담.mdx',
    digest: '',
    images: [],
    attachmentsInText: [],
  }),
);

describe('받아들인 기사가 나가는 꼴', () => {
  test('JSON-LD는 블록을 끝내지 않고 적은 그대로 읽힌다', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { piece, issue, journal } = archiveOf(article);
        const text = toJsonLd([toArticleThing(piece, issue, journal, { section: article.title })]);
        expect(text).not.toMatch(/<|\u2028|\u2029/u);
        expect(JSON.parse(text)).toMatchObject({
          '@graph': [
            {
              headline: article.title,
              articleSection: article.title,
              ...(article.subtitle === undefined ? {} : { alternativeHeadline: article.subtitle }),
              ...(article.summary === undefined ? {} : { description: article.summary }),
              ...(article.tags.length > 0 ? { keywords: article.tags } : {}),
            },
          ],
        });
        const tags = new Map(toHeadTags(piece, issue, journal));
        expect([tags.get('citation_title'), tags.get('DC.title')]).toEqual([
          article.title,
          article.title,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('RSS는 올바른 XML이고 적은 그대로 읽힌다', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, writtenBody, async (article, text) => {
        const { body } = compileBody(text, 'x.mdx', surroundings);
        const { archive } = archiveOf(article);
        const feedHtml = body?.feedHtml ?? '';
        const [plan] = planDocuments(listFeeds(archive));
        if (!plan) throw new Error('피드가 없습니다.');
        const item = itemOf(
          await writeDocument(plan, archive, materialOf({ html: () => feedHtml })),
        );
        expect(item.get('title')).toEqual([article.title]);
        expect(item.get('description')).toEqual([
          article.summary ?? article.subtitle ?? article.title,
        ]);
        expect(item.get('category')?.slice(1) ?? []).toEqual(article.tags);
        const [content = ''] = item.get('content:encoded') ?? [];
        expect(wordsOf(content)).toContain(wordsOf(feedHtml));
        expect(findForeign(content)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('Markdown의 제목은 다시 읽어도 그대로다', () => {
    const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { piece, issue, journal } = archiveOf(article);
        const tree = parser.parse(
          toMarkdown(piece, issue, journal, { section: 'Report', body: '글.' }),
        );
        const [heading] = tree.children;
        expect(heading?.type).toBe('heading');
        expect(squeezed(toString(heading))).toBe(squeezed(article.title));
      }),
      { numRuns: 500 },
    );
  });
});

/** The texts of the feed's one item, by the names of their elements. */
function itemOf(xml: string): Map<string, string[]> {
  const elements = (parent: XmlElement | null | undefined): XmlElement[] =>
    (parent?.children ?? []).filter((child) => child instanceof XmlElement);
  const [channel] = elements(parseXml(xml).root);
  const item = elements(channel).find(({ name }) => name === 'item');
  const texts = new Map<string, string[]>();
  for (const { name, text } of elements(item)) texts.set(name, [...(texts.get(name) ?? []), text]);
  return texts;
}
