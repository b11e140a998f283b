import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('그림의 모든 모듈은 Astro와 Vite 없이 Node에서 그대로 불러올 수 있다', () => {
  const modules = readdirSync('src/pictures')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => pathToFileURL(`src/pictures/${file}`).href);
  expect(modules.length).toBeGreaterThan(10);
  const code = modules.map((url) => `await import(${JSON.stringify(url)});`).join('\n');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 30_000);
