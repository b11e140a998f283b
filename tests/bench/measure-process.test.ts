import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureProcess } from '../../scripts/bench/measure-process.ts';
import { makeFolder } from '../content/folder.ts';

const whereOf = (files: Record<string, string> = {}) => {
  const cwd = makeFolder(files);
  return { cwd, groupFile: join(cwd, 'running') };
};

test('재는 것에는 그것이 띄운 프로세스도 든다', async () => {
  const busy = 'const a = []; for (let i = 0; i < 2e7; i += 1) a.push(i);';
  const code = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}]); console.log('끝')`;
  const { samples, lines } = await measureProcess(process.execPath, ['-e', code], whereOf());
  expect(lines.map(({ text }) => text)).toEqual(['끝']);
  expect(samples.at(-1)?.cpu).toBeGreaterThan(0.1);
  // The list alone takes 160 MB, in the process that the measured one started.
  expect(Math.max(...samples.map(({ resident }) => resident))).toBeGreaterThan(150 * 1024 * 1024);
});

test('프로세스들이 함께 쓰는 프로그램은 메모리에 한 번만 센다', async () => {
  const code = `const { spawn } = require('child_process');
for (let n = 0; n < 3; n += 1) spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1500)']);
console.log(process.memoryUsage().rss);`;
  const { samples, lines } = await measureProcess(process.execPath, ['-e', code], whereOf());
  const ofOne = Number(lines[0]?.text);
  const together = Math.max(...samples.map(({ resident }) => resident));
  expect(together).toBeGreaterThan(ofOne);
  // Four times as much if each had the program for itself.
  expect(together).toBeLessThan(3 * ofOne);
});

test('먼저 끝난 프로세스의 CPU도, 그것을 기다린 프로세스가 없어도 든다', async () => {
  const orphan = `const { writeFileSync } = require('fs');
for (let cpu = 0; cpu < 600_000; cpu = Object.values(process.cpuUsage()).reduce((a, b) => a + b));
writeFileSync(process.argv[2], '');
setTimeout(() => {}, 1000);`;
  // Each shell ends before its child, so no process waits for the child.
  const code = `for (const n of [1, 2, 3]) require('child_process').execFileSync('sh', ['-c',
  '"' + process.execPath + '" orphan.cjs ' + n + ' >/dev/null 2>&1 & while [ ! -e ' + n + ' ]; do sleep 0.1; done; sleep 0.2']);`;
  const where = whereOf({ 'orphan.cjs': orphan });
  const { samples } = await measureProcess(process.execPath, ['-e', code], where);
  expect(samples.at(-1)?.cpu).toBeGreaterThan(1);
});

test('실패한 프로세스의 출력을 보인다', async () => {
  const run = measureProcess(
    process.execPath,
    ['-e', 'console.error("왜"); process.exit(3)'],
    whereOf(),
  );
  await expect(run).rejects.toThrow(/exit code 3\n왜/u);
});

test('죽은 bench가 남긴 빌드가 아직 돌면 재지 않는다', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
  onTestFinished(() => void left.kill('SIGKILL'));
  const where = whereOf({ running: String(left.pid) });
  await expect(measureProcess(process.execPath, ['-e', '0'], where)).rejects.toThrow(
    `still runs (process group ${left.pid ?? 0})`,
  );
  const ended = new Promise((resolve) => left.once('exit', resolve));
  left.kill('SIGKILL');
  await ended;
  await measureProcess(process.execPath, ['-e', '0'], where);
  expect(existsSync(where.groupFile)).toBe(false);
});
