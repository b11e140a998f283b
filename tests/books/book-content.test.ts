import { describe, expect, test } from 'vitest';
import { titleCharacters } from '../../src/books/write-book.ts';
import { article, journal } from '../archive/samples.ts';
import { readInBook } from './epub-faults.ts';
import { bookOf } from './sample-book.ts';

describe('책의 링크', () => {
  const site = { ...journal, url: 'https://name.github.io/journal' };
  test.each([
    ['같은 책의 기사', '[둘째](/issues/2024-04/b/)', 'href="article-2.xhtml"'],
    ['사이트의 다른 페이지', '[태그](/tags/)', 'href="https://name.github.io/journal/tags/"'],
    [
      '자기 기사의 페이지',
      '[페이지](/issues/2024-04/a/)',
      'href="https://name.github.io/journal/issues/2024-04/a/"',
    ],
    [
      '다른 사이트',
      '[밖](https://example.org/?a=1&b=2)',
      'href="https://example.org/?a=1&amp;b=2"',
    ],
    [
      '첨부',
      '<Attachment file="a.pdf" />',
      'href="https://name.github.io/journal/issues/2024-04/x/a.pdf"',
    ],
    [
      '주소에 쓸 수 없는 기호',
      '[밖](https://example.org/a[1]%)',
      'href="https://example.org/a%5B1%5D%25"',
    ],
  ])('%s', async (_what, text, href) => {
    const pieces = [
      { article: article('2024-04', 'a'), text },
      { article: article('2024-04', 'b') },
    ];
    const book = await bookOf(pieces, { journal: site });
    expect(readInBook(book, 'article-1.xhtml')).toContain(`<a ${href}`);
  });
});

describe('책의 차례', () => {
  test('한 쪽에서 시작하는 기사가 둘이면 쪽은 첫 기사에서 나뉘고, 둘 다 지면 목록에 있다', async () => {
    const book = await bookOf([
      { article: article('2024-04', 'a', { pages: '10-12' }) },
      { article: article('2024-04', 'b', { pages: '12' }) },
      { article: article('2024-04', 'c', { pages: '12-13' }) },
    ]);
    const [, list = ''] =
      /doc-pagelist.*?<ol>(.*?)<\/ol>/su.exec(readInBook(book, 'contents.xhtml')) ?? [];
    expect([...list.matchAll(/href="([^"]+)">([^<]+)</gu)].map(([, ...item]) => item)).toEqual([
      ['article-1.xhtml#page_10', '10'],
      ['article-2.xhtml#page_12', '12'],
      ['article-3.xhtml', '12 · c'],
    ]);
    const isBroken = (file: string): boolean => readInBook(book, file).includes('doc-pagebreak');
    expect(['article-2.xhtml', 'article-3.xhtml'].map(isBroken)).toEqual([true, false]);
  });

  test('EPUB 2의 차례에도 분류와 기사가 있다', async () => {
    const book = await bookOf([
      { article: article('2024-04', 'a') },
      { article: article('2024-04', 'b', { category: 'report/special-report' }) },
    ]);
    const ncx = readInBook(book, 'toc.ncx');
    const points = [...ncx.matchAll(/<text>([^<]+)<\/text><\/navLabel><content src="([^"]+)"/gu)];
    expect(points.map(([, ...point]) => point)).toEqual([
      ['Report', 'article-1.xhtml'],
      ['a', 'article-1.xhtml'],
      ['Special Report', 'article-2.xhtml'],
      ['b', 'article-2.xhtml'],
      ['판권', 'colophon.xhtml'],
    ]);
    const [, id = '-'] =
      /<dc:identifier id="id">([^<]+)</u.exec(readInBook(book, 'package.opf')) ?? [];
    expect(ncx).toContain(`name="dtb:uid" content="${id}"`);
  });
});

test('제목 글꼴에는 제목에 보이는 글자만 있다', () => {
  const documents = [
    '<h1>Q&amp;A <em class="hj">상담</em> 가</h1><p>본문 글자</p>',
    '<p class="kicker">뉴스</p><h2 id="x">&lt;나&gt;</h2><h3>가</h3>',
  ];
  expect(titleCharacters(documents)).toBe(' &<>AQ가나뉴담상스');
});

describe('책이 스스로 말하는 것', () => {
  const described = '![책상](a.png)';
  test.each([
    [
      '글만 있으면',
      '글.',
      ['textual'],
      ['alternativeText', 'rubyAnnotations', 'longDescription'],
      false,
    ],
    ['설명이 있는 그림', described, ['textual', 'visual'], ['rubyAnnotations'], true],
  ])('접근성: %s', async (_what, text, modes, lacks, isDescribed) => {
    const images = [
      { file: 'issues/2024-04/a.png', name: 'abc', width: 1000, height: 500, transparent: true },
    ];
    const book = await bookOf([{ article: article('2024-04', 'a', { images }), text }]);
    const metadata = readInBook(book, 'package.opf');
    const values = (name: string): string[] =>
      [...metadata.matchAll(new RegExp(`"schema:${name}">([^<]*)<`, 'gu'))].map(
        ([, value = '']) => value,
      );
    expect(values('accessMode')).toEqual(modes);
    expect(values('accessModeSufficient')).toContain('textual');
    for (const feature of lacks) expect(values('accessibilityFeature')).not.toContain(feature);
    expect(values('accessibilityFeature').includes('alternativeText')).toBe(isDescribed);
    expect(metadata).not.toContain('conformsTo');
  });

  test('설명이 없는 그림이 있으면 글만으로 충분하다고 하지 않는다', async () => {
    const images = [
      { file: 'issues/2024-04/a.png', name: 'abc', width: 1000, height: 500, transparent: true },
    ];
    const book = await bookOf([
      { article: article('2024-04', 'a', { images, cover: { src: 'a.png' } }), text: '글.' },
    ]);
    const metadata = readInBook(book, 'package.opf');
    expect(metadata).not.toContain('alternativeText');
    expect(metadata).not.toContain('accessModeSufficient">textual<');
    expect(readInBook(book, 'colophon.xhtml')).toContain('설명이 없는 그림이 있습니다.');
  });

  test('고친 날은 기사에 적힌 마지막 날이고, 빌드한 날이 아니다', async () => {
    const book = await bookOf([
      { article: article('2024-04', 'a', { corrections: [{ date: '2024-05-02', text: '고침' }] }) },
    ]);
    expect(readInBook(book, 'package.opf')).toContain('"dcterms:modified">2024-05-02T00:00:00Z<');
    expect(readInBook(book, 'article-1.xhtml')).toContain('2024년 5월 2일</time> 고침');
  });

  test('영어로 내는 저널의 책은 영어로 말한다', async () => {
    const language = 'en-GB';
    const book = await bookOf([{ article: article('2024-04', 'a', { pages: '12' }) }], {
      journal: { ...journal, language, title: 'The Escapement' },
    });
    const files = ['contents.xhtml', 'colophon.xhtml', 'article-1.xhtml', 'package.opf'];
    const texts = files.map((file) => readInBook(book, file));
    expect(texts[0]).toContain('lang="en-GB"');
    expect(texts[3]).toContain('<dc:title id="title">The Escapement, April 2024</dc:title>');
    // The publisher and a category of the sample have Korean names.
    expect(texts.join('').replaceAll(journal.publisher, '')).not.toMatch(/[가-힣]/u);
  });
});
