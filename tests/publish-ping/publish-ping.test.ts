import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { listFeeds } from '../../src/feeds/list-feeds.ts';
import { writeDocument } from '../../src/feeds/write-document.ts';
import { planDocuments } from '../../src/feeds/plan.ts';
import { article, bid, input, journal } from '../archive/samples.ts';
import { type BuildResult, runScript, temporaryFolder } from '../site/build-site.ts';
import { startHub } from './hub.ts';

const SITE = 'https://journal.example.org';
const MAIN = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${SITE}/${file}`);

/** A journal with its feeds built, and the command run over them as after a deployment. */
function startJournal(hub?: string) {
  const work = temporaryFolder();
  const dist = join(work, 'dist');
  const build = async (title: string): Promise<void> => {
    const articles = [
      article('2024-04', 'bot', { title, tags: ['챗봇'] }),
      article('2024-04', 'night', { category: 'news', tags: ['야간'] }),
    ];
    const rest = hub === undefined ? {} : { journal: { ...journal, hub } };
    const bids = [bid('2024-04-02', 'center')];
    const archive = buildArchive(input(articles, { bids, ...rest }));
    const material = {
      html: () => '<p>글</p>',
      opening: () => '글',
      cover: () => undefined,
      enclosures: () => Promise.resolve([]),
    };
    for (const plan of planDocuments(listFeeds(archive))) {
      const file = join(dist, decodeURIComponent(plan.url));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await writeDocument(plan, archive, material));
    }
  };
  const ping = (...args: string[]): Promise<BuildResult> =>
    runScript(['scripts/publish-ping/index.ts', dist, ...args], { CACHE_DIR: join(work, 'cache') });
  return { build, ping, state: join(work, 'cache', 'published.json') };
}

test('처음에는 모든 피드를, 그 뒤로는 바뀐 피드만 알린다', async () => {
  const { url, pings, topicsOf } = await startHub();
  const { build, ping } = startJournal(url);
  await build('챗봇이 남긴 전화');
  expect(await ping()).toMatchObject({ code: 0 });
  expect(topicsOf()).toEqual(expect.arrayContaining([...MAIN, `${SITE}/bids/rss.xml`]));
  expect(new Set(topicsOf()).size).toBe(pings.length);
  expect(topicsOf().filter((topic) => topic.includes('/feeds/'))).toEqual([]);

  pings.length = 0;
  expect(await ping()).toEqual({ code: 0, output: '지난번에 알린 뒤로 바뀐 피드가 없습니다.\n' });
  expect(pings).toEqual([]);

  await build('챗봇이 남긴 편지');
  const { code, output } = await ping();
  const report = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `categories/report/${file}`);
  const changed = [...report, 'issues/2024-04/rss.xml', 'tags/%EC%B1%97%EB%B4%87/rss.xml'];
  expect(topicsOf().sort()).toEqual([...MAIN, ...changed.map((path) => `${SITE}/${path}`)].sort());
  expect(code).toBe(0);
  expect(output).toBe('바뀐 피드 8개를 허브에 알렸습니다.\n');
});

test('허브가 받지 않은 피드는 이름을 말하고, 다음에 그것만 다시 알린다', async () => {
  let refuses = true;
  const atom = `${SITE}/atom.xml`;
  const { url, pings, topicsOf } = await startHub((topic) =>
    refuses && topic === atom ? 403 : 204,
  );
  const { build, ping } = startJournal(url);
  await build('챗봇이 남긴 전화');
  const { code, output } = await ping();
  expect(code).toBe(1);
  expect(output).toContain(`${atom}  ${url}에 알리지 못했습니다. 허브가 403으로 답했습니다(no).\n`);
  expect(output).toContain('1개는 알리지 못했습니다. 다음에 다시 알립니다.\n');
  expect(topicsOf()).toEqual(expect.arrayContaining(MAIN));

  refuses = false;
  pings.length = 0;
  expect(await ping()).toMatchObject({ code: 0 });
  expect(topicsOf()).toEqual([atom]);
});

test('--dry-run은 말하기만 한다', async () => {
  const { url, pings } = await startHub();
  const { build, ping, state } = startJournal(url);
  await build('챗봇이 남긴 전화');
  const { code, output } = await ping('--dry-run');
  expect(output).toContain(`${SITE}/rss.xml  → ${url}\n`);
  expect(code).toBe(0);
  expect(pings).toEqual([]);
  expect(existsSync(state)).toBe(false);
});

test('기억한 것을 읽을 수 없으면 모두 다시 알린다', async () => {
  const { url, topicsOf } = await startHub();
  const { build, ping, state } = startJournal(url);
  await build('챗봇이 남긴 전화');
  await ping();
  writeFileSync(state, '{"https:');
  expect(await ping()).toMatchObject({ code: 0 });
  expect(topicsOf().filter((topic) => topic === MAIN[0])).toHaveLength(2);
});

test('허브를 정하지 않았으면 한 줄로 말하고 끝낸다', async () => {
  const { build, ping } = startJournal();
  await build('챗봇이 남긴 전화');
  expect(await ping()).toEqual({
    code: 0,
    output: '피드가 알리는 허브가 없습니다. journal.yaml에 hub를 적고 다시 빌드하면 알립니다.\n',
  });
});

test('지은 사이트가 없으면 알리지 못한다', async () => {
  const { code, output } = await startJournal().ping();
  expect(code).toBe(1);
  expect(output).toContain('에 피드가 없습니다. npm run build로 만든 폴더를 적어 주세요.\n');
});
