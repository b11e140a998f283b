import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildSite, readTree, runScript, temporaryFolder } from '../site/build-site.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';

const SEEDS = '../shared/seeds';

/** Legacy text and what must come of it. */
const inputs = [
  { name: '다섯 꼴의 예시', folder: 'tests/fixtures/import', articles: 7, bids: 3, issues: 3 },
  ...(existsSync(SEEDS)
    ? [{ name: '실제 원문', folder: SEEDS, articles: 14, bids: 9, issues: 4 }]
    : []),
];

// The main job: legacy text in, a searchable archive with pages and a feed out.
describe.each(inputs)('$name', ({ folder, articles, bids, issues }) => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    const imported = await runScript([
      'scripts/import/index.ts',
      ...globSync(`${folder}/*.txt`).sort(),
      '--out',
      content,
    ]);
    expect(imported.code, imported.output).toBe(0);
    const built = await buildSite(content, join(work, 'site'));
    expect(built.code, built.output).toBe(0);
    files = readTree(join(work, 'site'));
  });

  test('기사와 공고와 호마다 쪽이 있다', () => {
    const count = (pattern: RegExp): number =>
      [...files.keys()].filter((file) => pattern.test(file)).length;
    expect(count(/^issues\/[^/]+\/[^/]+\/index\.html$/u)).toBe(articles);
    expect(count(/^bids\/\d{4}\/[^/]+\/index\.html$/u)).toBe(bids);
    expect(count(/^issues\/[^/]+\/index\.html$/u)).toBeGreaterThanOrEqual(issues);
  });

  test('피드가 올바르다', () => {
    const [current = '', complete = ''] = ['rss.xml', 'feeds/complete.xml'].map((file) =>
      files.get(file)?.toString(),
    );
    for (const feed of [current, complete]) expect(() => parseXml(feed)).not.toThrow();
    expect(current).toContain('<item>');
    expect(complete.match(/<item>/gu)).toHaveLength(articles);
  });

  test('상담사를 찾는다', async () => {
    const site = await serve(join(work, 'site'));
    const browser = await openBrowser();
    onTestFinished(async () => {
      await browser.close();
      await site.close();
    });
    const page = await browser.newPage();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('상담사')}`);
    const results = page.locator('ol[data-search-results][data-state="done"]');
    await results.locator('a[data-result]').first().waitFor();
    expect(Number(await results.getAttribute('data-total'))).toBeGreaterThan(0);
    expect(await results.locator('mark').first().textContent()).toContain('상담사');
  });
});
