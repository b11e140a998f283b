import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { differenceOf } from '../build/compare-trees.ts';
import { articleFile } from '../content/folder.ts';
import { buildSite, FIXTURE, readTree, temporaryFolder } from './build-site.ts';

const work = temporaryFolder();
const out = join(work, 'site');
const cache = join(work, 'cache');

beforeAll(async () => {
  const { code, output } = await buildSite(FIXTURE, out, cache);
  expect(output).toContain('사이트를 만들었습니다');
  expect(code).toBe(0);
});

/** A copy of the fixture with one more article. */
function withArticle(text: string): string {
  const folder = temporaryFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  writeFileSync(join(folder, 'issues/2024-05/extra.mdx'), text);
  return folder;
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('빌드', () => {
  test('빈 캐시에서 다시 만들어도 바이트까지 같다', async () => {
    const again = join(work, 'again');
    expect((await buildSite(FIXTURE, again, join(work, 'other-cache'))).code).toBe(0);
    expect(differenceOf(out, again)).toEqual([]);
  });

  test('같은 곳에 동시에 빌드하면 하나가 기다렸다가 이어서 만든다', async () => {
    const content = withArticle(articleFile({ issue: '2024-05' }, '글.'));
    const builds = await Promise.all([1, 2].map(() => buildSite(content, out, cache)));
    expect(builds.map(({ code }) => code)).toEqual([0, 0]);
    const waits = builds.map(({ output }) => output.match(/다른 빌드\(프로세스 \d+\)/gu)?.length);
    expect(waits.toSorted()).toEqual([1, undefined]);
    const same = builds.map(({ output }) => output.includes('바뀐 것이 없어'));
    expect(same.toSorted()).toEqual([false, true]);
    expect(readTree(out).has('issues/2024-05/extra/index.html')).toBe(true);
    expect(readdirSync(work).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  test('바뀐 것이 없으면 그대로 두고, 누가 건드린 사이트는 되돌린다', async () => {
    const content = withArticle(articleFile({ issue: '2024-05' }, '글.'));
    await buildSite(content, out, cache);
    expect((await buildSite(content, out, cache)).output).toContain('그대로 두었습니다');
    const before = readTree(out);
    for (const touch of ['지우기', '고치기']) {
      if (touch === '지우기') rmSync(out, { recursive: true });
      else writeFileSync(join(out, 'index.html'), '손으로 고친 홈');
      expect((await buildSite(content, out, cache)).output).toContain('사이트를 만들었습니다');
      expect(differenceOf(readTree(out), before)).toEqual([]);
    }
  });

  test.each([
    [
      '점검에서 걸리면',
      [articleFile({ issue: '2024-05', date: '2024-02-31' }, '{x}')],
      ['2024-02-29', '{ }는 쓸 수 없습니다', '고칠 곳이 2곳'],
    ],
    [
      '지은 쪽을 보아야 아는 링크가 깨지면',
      [articleFile({ issue: '2024-05' }, '[없는 곳](/articles/9/)과 [없는 자리](/bids/#x)')],
      [
        '/articles/9/ 주소가 없습니다',
        '/bids/ 페이지에 #x 위치가 없습니다',
        '깨진 링크나 피드가 2곳',
      ],
    ],
  ])('%s 모든 잘못을 말하고 옛 사이트는 그대로 둔다', async (_name, [text = ''], messages) => {
    const before = readTree(out);
    const { code, output } = await buildSite(withArticle(text), out, cache);
    expect(code).toBe(1);
    for (const message of messages) expect(output).toContain(message);
    expect(differenceOf(readTree(out), before)).toEqual([]);
    expect(readdirSync(work)).not.toContain('.site.new');
  });

  test('바꾸는 사이에 죽었으면 옛 사이트를 되돌리고 시작한다', async () => {
    const folder = temporaryFolder();
    for (const name of ['.site.old', '.site.new']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, '.site.old/index.html'), '옛 사이트');
    mkdirSync('.staging/999999999', { recursive: true });
    const { code } = await buildSite(withArticle('글만'), join(folder, 'site'), cache);
    expect(code).toBe(1);
    expect(existsSync('.staging/999999999')).toBe(false);
    expect(readTree(folder)).toEqual(new Map([['site/index.html', Buffer.from('옛 사이트')]]));
  });

  test('고친 뒤에 이어서 만든 사이트는 처음부터 만든 사이트와 같다', async () => {
    const folder = withArticle(articleFile({ issue: '2024-05' }, '처음 낱말.'));
    const site = join(work, 'edited');
    await buildSite(folder, site, cache);
    // The title is also on the neighbour's page, in the series and among related articles.
    edit(join(folder, 'issues/2024-06/chat.mdx'), '채팅 상담이 남긴 것', '채팅이 바꾼 상담');
    edit(join(folder, 'issues/2024-05/extra.mdx'), '처음 낱말', '고친 낱말');
    // A new article changes what is related to the old ones.
    const added = articleFile({ issue: '2024-06', title: '뒤늦은 글', tags: '[품질]' });
    writeFileSync(join(folder, 'issues/2024-06/added.mdx'), added);
    await buildSite(folder, site, cache);
    const fresh = join(work, 'fresh');
    await buildSite(folder, fresh, temporaryFolder());
    expect(readTree(site).get('issues/2024-05/extra/index.html')?.toString()).toContain(
      '고친 낱말.',
    );
    expect(readTree(site).get('issues/2024-05/first/index.html')?.toString()).toContain(
      '채팅이 바꾼 상담</a>',
    );
    expect(readTree(site).get('issues/2024-05/first/index.html')?.toString()).toContain(
      '뒤늦은 글</a>',
    );
    expect(differenceOf(site, fresh)).toEqual([]);
  });
});
