import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleFile } from '../content/folder.ts';
import { buildSite, FIXTURE, readTree, temporaryFolder } from './build-site.ts';

const work = temporaryFolder();
const out = join(work, 'site');
const cache = join(work, 'cache');

beforeAll(async () => {
  const { code, output } = await buildSite(FIXTURE, out, cache);
  expect(output).toContain('사이트를 두었습니다');
  expect(code).toBe(0);
});

/** A copy of the fixture with one more article. */
function withArticle(text: string): string {
  const folder = temporaryFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  writeFileSync(join(folder, 'issues/2024-05/extra.mdx'), text);
  return folder;
}

describe('빌드', () => {
  test('빈 캐시에서 다시 만들어도 바이트까지 같다', async () => {
    const again = join(work, 'again');
    expect((await buildSite(FIXTURE, again, join(work, 'other-cache'))).code).toBe(0);
    const [first, second] = [readTree(out), readTree(again)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    const different = [...first].filter(([file, bytes]) => !second.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });

  test.each([
    [
      '점검에서 걸리면',
      [articleFile({ issue: '2024-05', date: '2024-02-31' }, '{x}')],
      ['2024-02-29', '{ }는 쓸 수 없습니다', '고칠 곳이 2군데'],
    ],
    [
      '링크가 깨지면',
      [articleFile({ issue: '2024-05' }, '[없는 곳](/nowhere/)과 [없는 자리](/bids/#x)')],
      ['/nowhere/ 주소가 없습니다', '/bids/ 쪽에 #x 자리가 없습니다', '깨진 곳이 2군데'],
    ],
  ])('%s 모든 잘못을 말하고 옛 사이트는 그대로 둔다', async (_name, [text = ''], messages) => {
    const before = readTree(out);
    const { code, output } = await buildSite(withArticle(text), out, cache);
    expect(code).toBe(1);
    for (const message of messages) expect(output).toContain(message);
    expect(readTree(out)).toEqual(before);
    expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('바꾸는 사이에 죽었으면 옛 사이트를 되돌리고 시작한다', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.site.old'));
    writeFileSync(join(folder, '.site.old/index.html'), '옛 사이트');
    mkdirSync('.staging/999999999', { recursive: true });
    const { code } = await buildSite(withArticle('글만'), join(folder, 'site'), cache);
    expect(code).toBe(1);
    expect(existsSync('.staging/999999999')).toBe(false);
    expect(readTree(folder)).toEqual(new Map([['site/index.html', Buffer.from('옛 사이트')]]));
  });

  test('고친 글은 캐시가 있어도 새 글로 보인다', async () => {
    const folder = withArticle(articleFile({ issue: '2024-05' }, '처음 낱말.'));
    const site = join(work, 'edited');
    await buildSite(folder, site, cache);
    writeFileSync(
      join(folder, 'issues/2024-05/extra.mdx'),
      articleFile({ issue: '2024-05' }, '고친 낱말.'),
    );
    await buildSite(folder, site, cache);
    const page = readTree(site).get('issues/2024-05/extra/index.html')?.toString();
    expect(page).toContain('고친 낱말.');
    expect(page).not.toContain('처음 낱말.');
  });
});
