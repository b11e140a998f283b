import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { toHostFiles } from '../../src/exports/hosts/host-files.ts';
import type { HostSite } from '../../src/exports/hosts/host-site.ts';
import {
  headersFor,
  parseHeaderRules,
  parseRedirectRules,
  redirectFor,
} from './cloudflare-rules.ts';

const REDIRECTS = [
  { from: '/old/%ED%92%88%EC%A7%88/', to: '/issues/2024-06/%EC%83%81%EB%8B%B4/' },
  { from: '/article/1234/', to: '/issues/2024-06/chat/' },
];

function site(rest: Partial<HostSite> = {}): HostSite {
  return { url: 'https://a.example', redirects: REDIRECTS, isCompressed: false, ...rest };
}

function fileOf(
  host: 'netlify' | 'cloudflare',
  name: string,
  rest: Partial<HostSite> = {},
): string {
  return toHostFiles(host, site(rest)).files.find(([path]) => path === name)?.[1] ?? '';
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

describe('Cloudflare', () => {
  test.each([
    ['/', undefined],
    ['/issues/2024-06/chat/', undefined],
    ['/rss.xml', undefined],
    ['/pagefind/pagefind-entry.json', undefined],
    ['/pagefind/fragment/ko_1.pf_fragment', IMMUTABLE],
    ['/_astro/page.B1x.js', IMMUTABLE],
    ['/media/5b1f0c-960.webp', IMMUTABLE],
  ])('%s의 Cache-Control', (path, caching) => {
    const found = headersFor(parseHeaderRules(fileOf('cloudflare', '_headers')), path);
    expect(found.get('cache-control')).toBe(caching);
    expect(found.get('content-security-policy')).toMatch(/^default-src 'self'; .*frame-ancestors/u);
    expect(found.get('x-content-type-options')).toBe('nosniff');
  });

  test('옛 주소는 301로 새 주소에 간다', () => {
    const rules = parseRedirectRules(fileOf('cloudflare', '_redirects'));
    for (const { from, to } of REDIRECTS) {
      expect(redirectFor(rules, from)).toEqual({ to, status: 301 });
    }
    expect(redirectFor(rules, '/issues/2024-06/chat/')).toBeUndefined();
  });

  test('경로 아래의 사이트는 맨 위에 둔 파일로 답한다', () => {
    const url = 'https://a.example/journal';
    const rules = parseRedirectRules(fileOf('cloudflare', '_redirects', { url }));
    expect(redirectFor(rules, '/journal/article/1234/')).toEqual({
      to: '/journal/issues/2024-06/chat/',
      status: 301,
    });
    expect(redirectFor(rules, '/journal/about/')).toEqual({ to: '/about/', status: 200 });
    const headers = parseHeaderRules(fileOf('cloudflare', '_headers', { url }));
    expect(headersFor(headers, '/journal/_astro/a.js').get('cache-control')).toBe(IMMUTABLE);
  });

  test('한도를 넘는 옛 주소는 빼고 몇 개인지 말한다', () => {
    const many = Array.from({ length: 2003 }, (_, at) => ({ from: `/old/${at}/`, to: '/' }));
    const long = { from: `/${'a'.repeat(1000)}/`, to: '/' };
    const { files, notes } = toHostFiles('cloudflare', site({ redirects: [long, ...many] }));
    const text = files.find(([path]) => path === '_redirects')?.[1] ?? '';
    expect(parseRedirectRules(text)).toHaveLength(2000);
    expect(notes).toEqual([
      '옛 주소 4개는 이 호스트의 한도(2,000개, 한 줄 1,000자)를 넘어 301 대신 넘겨주는 페이지로만 남습니다.',
    ]);
  });
});

/** What Netlify's own parsers give, which have no types. */
const parsedSchema = z.object({
  headers: z.object({
    headers: z.array(z.object({ for: z.string() })),
    errors: z.array(z.unknown()),
  }),
  redirects: z.object({
    redirects: z.array(z.looseObject({ from: z.string() })),
    errors: z.array(z.unknown()),
  }),
});

describe('Netlify', () => {
  async function parse(rest: Partial<HostSite> = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'netlify-'));
    for (const [path, text] of toHostFiles('netlify', site(rest)).files) {
      writeFileSync(join(folder, path), text);
    }
    const headers: unknown = await parseAllHeaders({
      headersFiles: [join(folder, '_headers')],
      netlifyConfigPath: undefined,
      configHeaders: [],
      minimal: true,
    });
    const redirects: unknown = await parseAllRedirects({
      redirectsFiles: [join(folder, '_redirects')],
      configRedirects: [],
      minimal: true,
    });
    return parsedSchema.parse({ headers, redirects });
  }

  test('Netlify의 읽기가 모든 규칙을 잘못 없이 읽는다', async () => {
    const { headers, redirects } = await parse();
    expect([...headers.errors, ...redirects.errors]).toEqual([]);
    expect(headers.headers.map((rule) => rule.for)).toEqual([
      '/*',
      '/_astro/*',
      '/media/*',
      '/pagefind/fragment/*',
      '/pagefind/index/*',
    ]);
    // The page at the old address is not sent instead: `force`.
    expect(redirects.redirects).toMatchObject(
      REDIRECTS.map(({ from, to }) => ({ from, to, status: 301, force: true })),
    );
  });

  test('경로 아래의 사이트', async () => {
    const { headers, redirects } = await parse({ url: 'https://a.example/journal' });
    expect([...headers.errors, ...redirects.errors]).toEqual([]);
    expect(redirects.redirects.at(-1)).toMatchObject({
      from: '/journal/*',
      to: '/:splat',
      status: 200,
    });
  });
});

test.each([
  ['https://journal.example.org', 'journal.example.org\n'],
  ['https://name.github.io', undefined],
  ['https://name.github.io/journal', undefined],
  ['https://example.org/journal', undefined],
])('GitHub Pages: %s의 CNAME은 %s', (url, cname) => {
  const files = new Map(toHostFiles('pages', site({ url })).files);
  expect(files.get('CNAME')).toBe(cname);
  expect(files.get('.nojekyll')).toBe('');
});

test('none은 아무것도 더하지 않는다', () => {
  expect(toHostFiles('none', site())).toEqual({ files: [], notes: [] });
});
