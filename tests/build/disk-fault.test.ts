import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainDiskFault } from '../../scripts/disk-fault.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { buildSite, FIXTURE, readTree, temporaryFolder } from '../site/build-site.ts';

/** What an action throws. */
function errorOf(action: () => void): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('디스크의 잘못을 무엇을 하면 되는지와 함께 말한다', () => {
  const blocker = join(temporaryFolder(), 'cache');
  writeFileSync(blocker, '');
  const blocked = errorOf(() => {
    writeAtomically(join(blocker, 'bodies/aa'), '글');
  });
  expect(explainDiskFault(blocked)).toMatch(
    /^폴더가 있어야 할 곳에 파일이 있습니다\(.*cache.*\)\. 파일을 옮기거나 지운 뒤 다시 빌드해 주세요\.$/u,
  );
  const full = new Error('ENOSPC: no space left on device, write');
  const said = '디스크가 가득 찼습니다(/site/a). 공간을 비운 뒤 다시 빌드해 주세요.';
  expect(explainDiskFault(new Error("ENOSPC: no space left, copyfile '/b' -> '/site/a'"))).toBe(
    said,
  );
  expect(explainDiskFault(new Error('페이지', { cause: full }))).toContain(
    '디스크가 가득 찼습니다',
  );
  expect(explainDiskFault(new Error("EACCES: permission denied, scandir '/content/issues'"))).toBe(
    '읽을 권한이 없습니다(/content/issues). 권한을 바꾼 뒤 다시 실행해 주세요.',
  );
  expect(explainDiskFault(new TypeError('x is not a function'))).toBeUndefined();
});

describe('쓰지 못하면 한 줄로 말하고 옛 사이트는 그대로 둔다', () => {
  const out = join(temporaryFolder(), 'site');

  /** Builds the fixture where something is wrong with the disk. */
  async function buildBroken(cache: string): Promise<string> {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'index.html'), '옛 사이트');
    const { code, output } = await buildSite(FIXTURE, out, cache);
    expect(code).toBe(1);
    expect(readTree(out)).toEqual(new Map([['index.html', Buffer.from('옛 사이트')]]));
    expect(output).toMatch(/빌드하지 못했습니다\. 이전 사이트는 그대로입니다\.\n$/u);
    // No stack, and nothing about the articles.
    expect(output).not.toMatch(/\n\s+at |파일을 읽지 못했습니다/u);
    return output;
  }

  test.each(['cache', 'cache/bodies', 'cache/terms'])('%s 자리에 파일이 있다', async (file) => {
    const folder = temporaryFolder();
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    const output = await buildBroken(join(folder, 'cache'));
    expect(output).toContain(`폴더가 있어야 할 곳에 파일이 있습니다(${path}`);
  });

  // Only root may mount; others have the first tests.
  test.runIf(process.getuid?.() === 0 && canMount())(
    '디스크가 가득 찼거나 읽기 전용이다',
    async () => {
      for (const [option, message] of Object.entries({
        'size=300k': '디스크가 가득 찼습니다(',
        'size=1500k': '디스크가 가득 찼습니다(',
        ro: '읽기 전용 디스크라 쓸 수 없습니다(',
      })) {
        const cache = temporaryFolder();
        mount(cache, option);
        try {
          const output = await buildBroken(cache);
          expect(output).toContain(message);
          // Once, although two steps that run side by side cannot write.
          expect(output.split(message)).toHaveLength(2);
        } finally {
          spawnSync('umount', [cache]);
        }
      }
    },
  );
});

function mount(folder: string, option: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', folder]).status === 0;
}

function canMount(): boolean {
  const folder = temporaryFolder();
  return mount(folder, 'size=64k') && spawnSync('umount', [folder]).status === 0;
}
