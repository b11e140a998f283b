import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { articleFile, makeContent } from '../content/folder.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';

/** Paths of the site: an issue with two articles, of which the first is corrected in the second edition. */
export const ISSUE = '/issues/2024-04/';
export const ARTICLE = `${ISSUE}a/`;
export const OTHER_ISSUE = '/issues/2024-05/';

const CORRECTED = 'issues/2024-04/a.mdx';
const PICTURE = readFileSync('tests/fixtures/archive/issues/2024-06/center.png');

/** Builds two editions of a site, and one `without` what is needed for reading offline; gives their folders. */
export async function buildEditions(): Promise<Record<'first' | 'second' | 'without', string>> {
  const content = makeContent({
    [CORRECTED]: articleFile(
      { title: '"첫 기사"' },
      '![센터의 자리](center.png)\n\n처음에 실은 글은 상담사의 하루[^1]입니다.\n\n[^1]: 어느 화요일이다.',
    ),
    'issues/2024-04/center.png': PICTURE,
    'issues/2024-04/b.mdx': articleFile({ title: '"둘째 기사"' }, '둘째 글입니다.'),
    'issues/2024-05/c.mdx': articleFile({ title: '"다음 호의 기사"', issue: '2024-05' }),
  });
  const first = await build(content);
  const journal = readFileSync(join(content, 'journal.yaml'), 'utf8');
  writeFileSync(join(content, 'journal.yaml'), `${journal}\nomit: [offline]\n`);
  const without = await build(content);
  writeFileSync(join(content, 'journal.yaml'), journal);
  const text = readFileSync(join(content, CORRECTED), 'utf8');
  writeFileSync(join(content, CORRECTED), text.replace('처음에 실은', '바로잡은'));
  return { first, without, second: await build(content) };
}

async function build(content: string): Promise<string> {
  const out = join(temporaryFolder(), 'site');
  return buildWholeSite(content, out);
}

/** A copy of a built site without one of its files. */
export function copyWithout(site: string, file: string): string {
  const copy = join(temporaryFolder(), 'site');
  cpSync(site, copy, { recursive: true });
  rmSync(join(copy, file));
  return copy;
}

/** Stops the service workers, as the browser does soon after the last page. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
