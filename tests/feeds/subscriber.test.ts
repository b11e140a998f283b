import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { readTree, runScript, sharedCache, temporaryFolder } from '../site/build-site.ts';
import { collectPast, poll, type Subscription } from './subscriber.ts';
import { BEGINNING, FOLLOWED, listContents, YEAR } from './year.ts';
import { type Content, nameOf, SITE } from './year-content.ts';

const FORMATS = ['rss.xml', 'atom.xml', 'feed.json'];

const work = temporaryFolder();
const sites = join(work, 'sites');
let host: RunningServer;
// The folder that the host serves: the site of the day.
let deployed = '';
let subscriptions: Map<string, Subscription[]>;

beforeAll(async () => {
  const script = resolve(import.meta.dirname, 'build-year.ts');
  const environment = { CACHE_DIR: sharedCache() };
  const { code, output } = await runScript([script, join(work, 'content'), sites], environment);
  if (code !== 0) throw new Error(output);
  host = await serve(() => deployed);
  subscriptions = new Map(
    Object.entries(FOLLOWED).map(([feed, page]) => [
      feed,
      FORMATS.map((format) => ({ url: `${host.url}${page}${format}`, kept: new Map() })),
    ]),
  );
});

afterAll(async () => {
  await host.close();
  rmSync(work, { recursive: true, force: true });
});

const contents = listContents();

function toName(id: string): string {
  return nameOf(id, contents);
}

/** What each feed says on that day; all its formats have to say the same. */
async function hear(day: number): Promise<Record<string, string[]>> {
  deployed = join(sites, String(day));
  const heard: Record<string, string[]> = {};
  for (const [feed, formats] of subscriptions) {
    const [first, ...others] = await Promise.all(formats.map(poll));
    for (const other of others) expect(other, feed).toEqual(first);
    if (!first?.isNew) continue;
    expect(new Set(first.all).size, feed).toBe(first.all.length);
    heard[feed] = first.fresh.map(toName);
  }
  return heard;
}

/** The documents of the past of the whole journal that are new or other than the day before. */
function listRewritten(day: number): string[] {
  const [before, after] = [day - 1, day].map((one) =>
    readTree(join(sites, String(one), 'feeds/archive')),
  );
  return [...(after ?? [])]
    .filter(([file, bytes]) => !file.includes('/') && !before?.get(file)?.equals(bytes))
    .map(([file]) => file.replace('.xml', ''));
}

describe('한 해 동안 피드를 받아 보면', () => {
  test('처음에는 요즘 세 호가 온다', async () => {
    expect(await hear(0)).toEqual({
      전체: ['행사', '야간', '품질', '교육'],
      보고: ['야간', '품질', '교육'],
      공고: ['공고 둘', '공고 하나'],
    });
  });

  test.each(YEAR.map((step, index) => ({ ...step, day: index + 1 })))(
    '$what',
    async ({ day, heard, rewritten }) => {
      expect(await hear(day)).toEqual(heard);
      expect(listRewritten(day)).toEqual(rewritten);
    },
  );

  test('고친 글과 새 주소가 와 있다', () => {
    for (const { kept } of subscriptions.get('전체') ?? []) {
      const byName = new Map([...kept].map(([id, item]) => [toName(id), item]));
      expect(byName.get('챗봇')?.text).toContain('응답자는 210명입니다.');
      expect(byName.get('챗봇')?.url).toBe(`${SITE}/issues/2024-06/ai-chatbot/`);
      expect(byName.get('재택')?.title).toBe('집에서 받는 전화');
    }
  });

  test.each([
    ['/rss.xml', ''],
    ['/atom.xml', ''],
    ['/categories/report/rss.xml', 'report'],
    ['/categories/report/special-report/atom.xml', 'report/special-report'],
  ])('나중에 온 이도 %s에서 실은 글을 모두 한 번씩 찾는다', async (feed, category) => {
    const ids = await collectPast(`${SITE}${feed}`, SITE, host.url);
    expect(ids.map(toName).sort()).toEqual(namesIn(contents.at(-1) ?? BEGINNING, category));
  });
});

/** The public articles of a category and its children. */
function namesIn(content: Content, category: string): string[] {
  return Object.entries(content)
    .filter(([, { path, matter }]) => path.startsWith('issues/') && matter.draft === undefined)
    .filter(([, { matter }]) => (matter.category ?? '').startsWith(category))
    .map(([name]) => name)
    .sort();
}
