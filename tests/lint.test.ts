import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const RULES = [
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-console',
  '@typescript-eslint/consistent-type-assertions',
];

// The files below do not exist, so the type checker must not look for them.
const eslint = new ESLint({
  cwd: join(import.meta.dirname, '..'),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function isAllowed(file: string, code: string, place?: 'script'): Promise<boolean> {
  const frontmatter = place === 'script' ? `---\n---\n<script>\n${code}\n</script>\n` : '';
  const text = file.endsWith('.astro') ? frontmatter || `---\n${code}\n---\n` : code;
  const [result] = await eslint.lintText(text, { filePath: file });
  if (!result || result.fatalErrorCount > 0) throw new Error(`${file}: ${code}`);
  return !result.messages.some(({ ruleId }) => ruleId !== null && RULES.includes(ruleId));
}

describe('누가 무엇을 가져올 수 있는가', () => {
  test.each<[file: string, imported: string, allowed: boolean]>([
    ['src/archive/issue.ts', './date.ts', true],
    ['src/archive/issue.ts', 'zod', true],
    ['src/archive/issue.ts', 'es-hangul', true],
    ['src/archive/issue.ts', 'fastest-levenshtein', true],
    ['src/archive/issue.ts', 'yaml', true],
    ['src/archive/issue.ts', 'unified', false],
    ['src/archive/issue.ts', 'node:fs', false],
    ['src/archive/issue.ts', 'node:path', false],
    ['src/archive/issue.ts', 'astro:content', false],
    ['src/archive/issue.ts', 'astro/zod', false],
    ['src/archive/issue.ts', '../body/parse.ts', false],
    ['src/archive/issue.ts', './../body/parse.ts', false],
    ['src/archive/issue.ts', '/src/body/parse.ts', false],
    ['src/archive/issue.ts', '../check/message.ts', false],
    ['src/archive/category.ts', '../site/urls.ts', false],
    ['src/yaml/read-yaml.ts', '../text/fault.ts', true],
    ['src/yaml/read-yaml.ts', '../check/message.ts', false],
    ['src/body/parse.ts', '../check/message.ts', false],
    ['src/check/check-archive.ts', '../archive/archive.ts', true],

    ['src/body/render.ts', './parse.ts', true],
    ['src/body/render.ts', '../archive/korean.ts', true],
    ['src/body/render.ts', 'unified', true],
    ['src/body/render.ts', 'node:crypto', true],
    ['src/body/render.ts', 'astro', false],
    ['src/body/render.ts', 'astro:content', false],
    ['src/body/render.ts', '../content/read-content.ts', false],
    ['src/body/render.ts', '../load/load-archive.ts', false],
    ['src/body/render.ts', '../components/Figure.astro', false],
    ['src/body/render.ts', '../search/analyze.ts', false],
    ['src/body/render.ts', '../../scripts/check/index.ts', false],
    ['src/body/vocabulary/chart.ts', '../parse.ts', true],
    ['src/body/vocabulary/chart.ts', '../../archive/korean.ts', true],
    ['src/body/vocabulary/chart.ts', '../../pages/index.astro', false],
    ['src/body/vocabulary/chart.ts', '../../../scripts/compare/diff-sites.ts', false],

    ['src/search/search-pages.ts', '../archive/archive.ts', true],
    ['src/search/search-pages.ts', 'pagefind', true],
    ['src/search/search-pages.ts', 'astro:content', false],
    ['src/search/search-pages.ts', '../feeds/feed-formats.ts', false],
    ['src/search/search-pages.ts', '../pages/search.astro', false],
    ['src/feeds/feed-formats.ts', '../site/urls.ts', true],
    ['src/feeds/feed-formats.ts', '@astrojs/rss', true],
    ['src/feeds/feed-formats.ts', 'astro:content', false],
    ['src/feeds/feed-formats.ts', '../layouts/Page.astro', false],
    ['src/feeds/feed-formats.ts', '../exports/markdown.ts', false],
    ['src/exports/citation.ts', '../site/urls.ts', true],
    ['src/exports/citation.ts', 'hastscript', true],
    ['src/exports/csl.ts', '../browser/elements.ts', false],
    ['src/exports/markdown.ts', '../body/render.ts', false],
    ['src/exports/markdown.ts', '../content/keep-entries.ts', false],
    ['src/exports/llms.ts', 'astro:content', false],
    ['src/meta/page-meta.ts', '../exports/json-ld.ts', true],

    ['src/browser/page-tools.ts', '../site/urls.ts', true],
    ['src/browser/page-tools.ts', 'fastest-levenshtein', true],
    ['src/browser/page-tools.ts', 'astro:content', false],
    ['src/browser/page-tools.ts', '../body/headings.ts', false],
    ['src/browser/page-tools.ts', '../search/query.ts', true],
    ['src/browser/page-tools.ts', '../components/Contents.astro', false],
    ['src/browser/search/search-page.ts', '../../search/answer.ts', true],
    ['src/browser/citation-download.ts', '../exports/csl.ts', true],
    ['src/browser/citation-download.ts', '../feeds/feed.ts', false],
    ['src/components/SiteHeader.astro', '../browser/search/search-page.css', false],
    ['src/components/SiteHeader.astro', '../browser/search/search-markup.ts', true],
    ['src/components/SiteHeader.astro', '../browser/search/search-page.ts', false],
    ['src/components/Head.astro', '../browser/early-settings.js?url', true],
    ['src/layouts/Page.astro', '../browser/page-script.ts', false],
    ['src/pages/feeds/index.astro', '../../browser/feeds-page.ts', false],
    ['src/load/load-archive.ts', '../browser/page-tools.ts', false],
    ['src/search/query.ts', '../browser/page-tools.ts', false],

    ['src/pictures/title-glyphs.ts', '../archive/archive.ts', true],
    ['src/pictures/title-glyphs.ts', 'satori', true],
    ['src/pictures/title-glyphs.ts', '../search/query.ts', false],
    ['src/pictures/title-glyphs.ts', '../content/cache.ts', false],
    ['src/search/search-pages.ts', '../pictures/title-glyphs.ts', false],

    ['src/pictures/share-drawing.ts', '../archive/archive.ts', true],
    ['src/pictures/share-drawing.ts', 'satori', true],
    ['src/pictures/share-drawing.ts', 'astro:content', false],
    ['src/pictures/share-drawing.ts', '../feeds/feed-formats.ts', false],
    ['src/pictures/share-drawing.ts', '../content/cache.ts', false],
    ['src/body/render.ts', '../pictures/palette.ts', false],

    ['src/content/read-content.ts', 'node:fs/promises', true],
    ['src/content/title-font.ts', '../pictures/title-glyphs.ts', true],
    ['src/content/read-content.ts', '../archive/article.ts', true],
    ['src/content/read-content.ts', '../body/render.ts', true],
    ['src/content/read-content.ts', 'astro/loaders', false],
    ['src/content/drawings.ts', '../pictures/drawing.ts', true],
    ['src/content/read-content.ts', '../feeds/feed-formats.ts', false],
    ['src/content/read-content.ts', '../exports/markdown.ts', false],
    ['src/content/read-content.ts', '../load/load-archive.ts', false],
    ['src/content/read-content.ts', '../../scripts/check/index.ts', false],
    ['src/content/read-content.ts', '../pages/index.astro', false],
    ['src/load/load-archive.ts', 'astro:content', false],
    ['src/load/load-archive.ts', '../archive/archive.ts', true],
    ['src/load/load-archive.ts', '../content/keep-entries.ts', true],
    ['src/load/load-archive.ts', '../pages/index.astro', false],
    ['src/load/load-archive.ts', '../../scripts/check/index.ts', false],
    ['src/load/load-downloads.ts', '../content/keep-entries.ts', true],
    ['src/load/load-downloads.ts', 'astro:content', false],
    ['src/load/load-downloads.ts', '../pages/index.astro', false],
    ['src/load/load-downloads.ts', '../browser/page-tools.ts', false],
    ['src/load/load-downloads.ts', '../../scripts/check/index.ts', false],

    ['src/pages/index.astro', '../load/load-archive.ts', true],
    ['src/pages/index.astro', '../content/keep-entries.ts', false],
    ['src/pages/index.astro', '../pictures/drawing.ts', true],
    ['src/pages/issues/[issue]/index.astro', '../../../content/files.ts', false],
    ['src/pages/index.astro', '../layouts/Page.astro', true],
    ['src/pages/index.astro', 'astro:content', false],
    ['src/pages/index.astro', '../../scripts/check/index.ts', false],
    ['src/pages/rss.xml.ts', 'astro', true],
    ['src/pages/rss.xml.ts', 'astro:content', false],
    ['src/pages/issues/[month]/index.astro', '../../../../scripts/check/index.ts', false],
    ['src/components/Credits.astro', '../archive/article.ts', true],
    ['src/components/Credits.astro', '../load/load-archive.ts', false],
    ['src/components/Credits.astro', 'astro:content', false],
    ['src/components/Credits.astro', '../load/load-feeds.ts', false],
    ['src/components/Credits.astro', '../layouts/Page.astro', false],
    ['src/components/Credits.astro', './Credits.css', false],
    ['src/components/Credits.astro', '../styles/site.css', false],
    ['src/components/Credits.astro', '../styles/print.css?url', true],
    ['src/layouts/Page.astro', '../styles/site.css', true],
    ['src/components/Credits.astro', '../meta/cover.ts', true],
    ['src/meta/cover.ts', '../components/Cover.astro', false],
    ['src/meta/cover.ts', '../styles/tokens.css?raw', true],
    ['src/meta/cover.ts', '../load/load-archive.ts', false],
    ['src/layouts/Page.astro', '../components/Credits.astro', true],
    ['src/layouts/Page.astro', '../load/load-archive.ts', false],
    ['src/layouts/Page.astro', '../content/read-content.ts', false],

    ['scripts/check/index.ts', 'node:fs', true],
    ['scripts/check/index.ts', '../src/archive/archive.ts', true],
    ['scripts/compare/diff-sites.ts', '../../src/archive/archive.ts', true],
    ['scripts/compare/diff-sites.ts', 'node:path', true],
    ['scripts/compare/diff-sites.ts', 'node:fs', false],
    ['scripts/compare/diff-sites.ts', 'fs/promises', false],
    ['scripts/compare/diff-sites.ts', 'node:process', false],
    ['scripts/build/build-search.ts', 'node:fs', true],
    ['scripts/options.ts', 'node:fs', true],
    ['tests/compare/diff-sites.test.ts', '../../scripts/check/index.ts', true],
  ])('%s에서 %s: %s', async (file, imported, allowed) => {
    expect(await isAllowed(file, `import * as it from '${imported}';`)).toBe(allowed);
    // The browser loads its search index by an absolute path, so only the static form forbids one.
    if (!imported.startsWith('/')) {
      expect(await isAllowed(file, `await import('${imported}');`)).toBe(allowed);
    }
  });
});

describe('.astro의 <script>는 무엇을 가져올 수 있는가', () => {
  test.each<[file: string, imported: string, allowed: boolean]>([
    ['src/components/SiteHeader.astro', '../browser/copy.ts', true],
    ['src/components/SiteHeader.astro', '../layouts/Page.astro', false],
    ['src/components/SiteHeader.astro', '../load/load-archive.ts', false],
    ['src/components/SiteHeader.astro', '../content/read-content.ts', false],
    ['src/layouts/Page.astro', '../browser/copy.ts', true],
    ['src/layouts/Page.astro', '../pages/index.astro', false],
    ['src/pages/feeds/index.astro', '../../browser/copy.ts', true],
    ['src/pages/feeds/index.astro', 'astro:content', false],
    ['src/pages/feeds/index.astro', '../../../scripts/check.ts', false],
  ])('%s에서 %s: %s', async (file, imported, allowed) => {
    expect(await isAllowed(file, `import * as it from '${imported}';`, 'script')).toBe(allowed);
    expect(await isAllowed(file, `await import('${imported}');`, 'script')).toBe(allowed);
  });
});

describe('무엇을 쓸 수 있는가', () => {
  test.each<[file: string, code: string, allowed: boolean]>([
    ['src/archive/date.ts', `export const day = new Date('2024-04-01');`, true],
    ['src/archive/date.ts', `export const now = new Date();`, false],
    ['src/archive/date.ts', `export const now = Date.now();`, false],
    ['src/feeds/feed-formats.ts', `export const now = new Date();`, false],
    ['scripts/build/index.ts', `console.log(new Date(), process.argv);`, true],
    ['scripts/build/analysis.ts', `console.log(new Date(), process.argv);`, true],
    ['scripts/compare/diff-sites.ts', `console.log('끝');`, false],
    ['scripts/compare/diff-sites.ts', `export const [first] = process.argv;`, false],
    ['src/archive/issue.ts', `export const kinds = ['기타'] as const;`, true],
    ['src/archive/issue.ts', `export const kind = (given: unknown) => given as string;`, false],
    ['scripts/build/index.ts', `export const kind = (given: unknown) => given as string;`, false],
    ['tests/issue.test.ts', `export const kind = (given: unknown) => given as string;`, true],
  ])('%s에서 %s: %s', async (file, code, allowed) => {
    expect(await isAllowed(file, code)).toBe(allowed);
  });
});
