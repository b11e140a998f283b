import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { toSitemapFiles } from '../../src/feeds/sitemap.ts';
import { SITE } from './samples.ts';

const parser = new XMLParser({ isArray: (name) => ['url', 'sitemap'].includes(name) });
const place = z.array(z.object({ loc: z.string() }));
const urlset = z.object({ urlset: z.object({ url: place }) });
const index = z.object({ sitemapindex: z.object({ sitemap: place }) });

const pagesIn = (xml = ''): string[] =>
  urlset.parse(parser.parse(xml)).urlset.url.map(({ loc }) => loc);

test('쪽의 주소를 온전한 주소로, 순서대로 적는다', () => {
  const files = new Map(toSitemapFiles(['/tags/%EC%B1%97/', '/'], SITE));
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
  expect(pagesIn(files.get('sitemap-0.xml'))).toEqual([`${SITE}/`, `${SITE}/tags/%EC%B1%97/`]);
});

test('한 파일에 다 적을 수 없으면 나누고, 목록이 모두를 가리킨다', () => {
  const pages = Array.from({ length: 100_000 }, (_, number) => `/${number}/`);
  const files = new Map(toSitemapFiles(pages, SITE));
  const parts = [...files.keys()].filter((file) => file !== 'sitemap-index.xml');
  expect(parts.map((file) => pagesIn(files.get(file)).length)).toEqual([45_000, 45_000, 10_000]);
  const listed = index.parse(parser.parse(files.get('sitemap-index.xml') ?? ''));
  expect(listed.sitemapindex.sitemap.map(({ loc }) => loc)).toEqual(
    parts.map((file) => `${SITE}/${file}`),
  );
});
