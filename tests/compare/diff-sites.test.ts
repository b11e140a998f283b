import { describe, expect, test } from 'vitest';
import { diffSites, nameByContent } from '../../scripts/compare/diff-sites.ts';

const BASE = {
  'index.html': '<link href="/_astro/Page.SlssjQhR.css"><script src="/_astro/tools.Cb0yM5bV.js">',
  '_astro/Page.SlssjQhR.css': 'a{}',
  '_astro/tools.Cb0yM5bV.js': 'import"./urls.CUqAIYgQ.js"',
  '_astro/urls.CUqAIYgQ.js': 'go()',
};

function siteOf(files: Record<string, string>): Map<string, Buffer> {
  const read = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  return nameByContent(new Map(read));
}

describe('두 사이트의 비교', () => {
  test('묶인 파일의 이름만 바뀌었으면 같다', () => {
    const moved = {
      'index.html': '<link href="/_astro/Page.SlssjQhR.css"><script src="/_astro/kit.AAAAAAAA.js">',
      '_astro/Page.SlssjQhR.css': 'a{}',
      '_astro/kit.AAAAAAAA.js': 'import"./places.BBBBBBBB.js"',
      '_astro/places.BBBBBBBB.js': 'go()',
    };
    expect(diffSites(siteOf(BASE), siteOf(moved))).toEqual([]);
  });

  test('그림의 이름만 바뀌었으면 같다', () => {
    const [old, next] = ['1c6300217656d1a0', 'cefe0cf2c5fd181d'].map((digest) =>
      siteOf({
        'rss.xml': `<url>/media/${digest}-1200.png</url>`,
        [`media/${digest}-1200.png`]: 'P',
      }),
    );
    expect(diffSites(old ?? new Map(), next ?? new Map())).toEqual([]);
  });

  test.each<[what: string, change: Record<string, string>, lines: RegExp[]]>([
    ['쪽의 글자', { 'index.html': '<p>' }, [/^index\.html: byte 1: /u]],
    ['없던 파일', { 'rss.xml': '' }, [/^\+ rss\.xml$/u]],
    [
      '묶인 파일의 속',
      { '_astro/urls.CUqAIYgQ.js': 'stop()' },
      [/^\+ _astro\/\w+\.js$/u, /^- _astro\/\w+\.js$/u, /^_astro\/\w+\.js: byte/u],
    ],
  ])('다른 것을 한 줄씩 말한다: %s', (_what, change, patterns) => {
    const lines = diffSites(siteOf(BASE), siteOf({ ...BASE, ...change }));
    expect(lines).toHaveLength(patterns.length);
    for (const pattern of patterns) expect(lines.some((line) => pattern.test(line))).toBe(true);
  });

  test('사라진 파일도 말한다', () => {
    expect(diffSites(siteOf(BASE), siteOf({ 'index.html': BASE['index.html'] }))).toHaveLength(4);
  });
});
