import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuildResult,
  buildSite,
  FIXTURE,
  readTree,
  temporaryFolder,
} from '../site/build-site.ts';
import { parseRedirectRules, redirectFor } from './cloudflare-rules.ts';

const HEADERS = '/*\n  X-Own: 1\n';

let files: Map<string, Buffer>;
let build: BuildResult;

// The build verifies its links, so nothing leads to what is left out.
beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  const lines = ['host: cloudflare', 'omit: [markdown, letters, category-archives]'];
  appendFileSync(join(content, 'journal.yaml'), `${lines.join('\n')}\n`);
  mkdirSync(join(content, 'public/.well-known'), { recursive: true });
  for (const [name, text] of [
    ['README.md', '# 그대로 올릴 파일\n'],
    ['_headers', HEADERS],
    ['naver1.html', '<a href="/issues/">naver</a>'],
    ['.well-known/security.txt', 'Contact: mailto:a@example.org\n'],
  ] as const) {
    writeFileSync(join(content, 'public', name), text);
  }
  build = await buildSite(content, join(work, 'site'), join(work, 'cache'));
  if (build.code !== 0) throw new Error(build.output);
  files = readTree(join(work, 'site'));
});

const textOf = (file: string): string | undefined => files.get(file)?.toString();

describe('host', () => {
  test('journal.yaml에 적은 호스트의 파일이 있고, 옛 주소가 301로 간다', () => {
    expect(build.output).toContain('Cloudflare Pages에 쓰는 파일: _headers, _redirects');
    const rules = parseRedirectRules(textOf('_redirects') ?? '');
    expect(redirectFor(rules, encodeURI('/old/품질/'))).toEqual({
      to: encodeURI('/issues/2024-06/상담-품질/'),
      status: 301,
    });
  });

  test('public/에 손으로 둔 호스트의 파일은 그대로 쓰고 그렇게 말한다', () => {
    expect(textOf('_headers')).toBe(HEADERS);
    expect(build.output).toContain('public/에 둔 _headers를 그대로 씁니다.');
  });
});

test('public/의 파일은 그 안내만 빼고 그대로 올라간다', () => {
  expect(textOf('naver1.html')).toBe('<a href="/issues/">naver</a>');
  expect(textOf('.well-known/security.txt')).toContain('Contact:');
  expect(files.has('README.md')).toBe(false);
});

describe('omit', () => {
  test('적은 것은 만들지 않고, 나머지는 그대로 만든다', () => {
    const made = (pattern: RegExp): string[] =>
      [...files.keys()].filter((file) => pattern.test(file));
    expect(made(/\.md$|letter\.(?:html|txt)$|^feeds\/archive\/.+\//u)).toEqual([]);
    expect(made(/^feeds\/archive\/[^/]+\.xml$/u).length).toBeGreaterThan(1);
    expect(files.has('feeds/complete.xml')).toBe(true);
    expect(files.has('categories/report/rss.xml')).toBe(true);
  });

  test.each([
    ['issues/2024-06/chat/index.html', /text\/markdown|index\.md/u],
    ['llms.txt', /index\.md/u],
    ['categories/report/rss.xml', /prev-archive/u],
  ])('%s에는 그것으로 가는 링크가 없다', (file, link) => {
    expect(textOf(file)).not.toMatch(link);
  });
});
