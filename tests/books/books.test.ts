import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleSchema, toArticle } from '../../src/archive/article.ts';
import { VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { article } from '../archive/samples.ts';
import { compileBody, exampleFiles, surroundings } from '../body/surroundings.ts';
import { writtenBody } from '../properties/body.ts';
import { articleMatter } from '../properties/matter.ts';
import { temporaryFolder } from '../site/build-site.ts';
import { findEpubFaults } from './epub-faults.ts';
import { hasJava, runEpubCheck, unlessJava } from './epubcheck.ts';
import { bookOf, type Piece } from './sample-book.ts';

/** An article with any frontmatter and any text that the check accepts. */
const anyPiece = fc
  .tuple(articleMatter, writtenBody, fc.uuid())
  .map(([matter, text, slug]): Piece => {
    const images = [...surroundings.images.values()];
    const place = { slug, file: `issues/2024-04/${slug}.mdx`, digest: slug };
    const piece = toArticle(articleSchema.parse(matter), {
      ...place,
      images,
      attachmentsInText: [],
    });
    return {
      article: {
        ...piece,
        images: images.map((image) => ({ ...image, file: `issues/2024-04/${image.file}` })),
      },
      bookHtml: compileBody(text, 'x.mdx', surroundings).body?.bookHtml ?? '',
    };
  });

function check(bytes: Uint8Array): string[] {
  const file = join(temporaryFolder(), 'book.epub');
  writeFileSync(file, bytes);
  return runEpubCheck(file);
}

/** Every component of the vocabulary as its guide shows it. */
const everyBlock: Piece[] = VOCABULARY.filter(({ inside }) => inside === undefined).map(
  ({ name, example }) => ({
    article: article('2024-04', name.toLowerCase(), {
      images: [...exampleFiles.images.values()],
    }),
    bookHtml: compileBody(example, 'x.mdx', exampleFiles).body?.bookHtml ?? '',
  }),
);

describe('전자책은 어떤 글로도 온전하다', () => {
  test('컨테이너, XML, 목록, 링크', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPiece, { minLength: 1, maxLength: 3 }), async (pieces) => {
        expect(findEpubFaults(await bookOf(pieces))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('본문에 쓰는 모든 블록', async () => {
    for (const { bookHtml } of everyBlock) expect(bookHtml).not.toBe('');
    expect(findEpubFaults(await bookOf(everyBlock))).toEqual([]);
  });

  test.runIf(hasJava)(`EPUBCheck의 오류와 경고가 없다${unlessJava}`, async () => {
    const seed = Math.floor(Math.random() * 1e9);
    const pieces = [...everyBlock, ...fc.sample(anyPiece, { numRuns: 100, seed })];
    const faults = check(await bookOf(pieces));
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  });
});
