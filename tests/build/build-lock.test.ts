import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { holdLock } from '../../scripts/build/build-lock.ts';
import { temporaryFolder } from '../site/build-site.ts';

const MODULE = resolve('scripts/build/build-lock.ts');

let folder = '';
let lock = '';
beforeEach(() => {
  folder = temporaryFolder();
  lock = join(folder, '.dist.lock');
});

/** A process that holds the lock until it is killed. */
async function holdElsewhere(): Promise<{ pid: number; kill: () => Promise<unknown> }> {
  const code = `await (await import(${JSON.stringify(MODULE)})).holdLock(${JSON.stringify(lock)}, () => {});
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
  await once(child.stdout, 'data');
  const kill = async (): Promise<unknown> => {
    child.kill('SIGKILL');
    return once(child, 'exit');
  };
  return { pid: child.pid ?? 0, kill };
}

/** Takes the lock; the processes that it had to wait for. */
async function take(): Promise<number[]> {
  const waited: number[] = [];
  await holdLock(lock, (pid) => waited.push(pid));
  return waited;
}

test('다른 빌드가 잡고 있으면 누구인지 한 번 말하고, 그것이 죽으면 이어받는다', async () => {
  const other = await holdElsewhere();
  const taking = take();
  let isTaken = false;
  void taking.then(() => (isTaken = true));
  await new Promise((done) => setTimeout(done, 1000));
  expect(isTaken).toBe(false);
  await other.kill();
  expect(await taking).toEqual([other.pid]);
  expect(readdirSync(folder)).toEqual(['.dist.lock']);
});

test.each([
  ['죽은 빌드', JSON.stringify({ pid: 999_999_999, started: '1' })],
  // The process of this test runs, but it started at another time than the lock says.
  ['번호만 같은 다른 프로세스', JSON.stringify({ pid: process.pid, started: '1' })],
  ['쓰다 만', ''],
  ['깨진', '{"pid"'],
])('%s의 잠금은 기다리지 않는다', async (_name, text) => {
  writeFileSync(lock, text);
  utimesSync(lock, 1, 1);
  expect(await take()).toEqual([]);
});

test('기다리던 여럿은 하나씩 들어간다', async () => {
  const log = join(folder, 'log');
  const code = `const { appendFileSync } = await import('node:fs');
    await (await import(${JSON.stringify(MODULE)})).holdLock(${JSON.stringify(lock)}, () => {});
    appendFileSync(${JSON.stringify(log)}, '<');
    await new Promise((done) => setTimeout(done, 100));
    appendFileSync(${JSON.stringify(log)}, '>');`;
  const first = await holdElsewhere();
  const others = Array.from({ length: 4 }, () => {
    return once(spawn(process.execPath, ['--input-type=module', '--eval', code]), 'exit');
  });
  await first.kill();
  expect(await Promise.all(others)).toEqual(others.map(() => [0, null]));
  expect(readFileSync(log, 'utf8')).toBe('<><><><>');
  expect(readdirSync(folder)).toEqual(['log']);
});
