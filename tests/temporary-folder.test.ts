import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inheritedEnvironment, temporaryFolder } from './site/build-site.ts';

test('테스트가 폴더를 남겨도, 실패해도, 끝나면 임시 폴더에 아무것도 없다', () => {
  const temporary = temporaryFolder();
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/fixtures/suite/vitest.config.ts'],
    { env: { ...inheritedEnvironment(), TMPDIR: temporary }, encoding: 'utf8' },
  );
  expect(stdout).toContain('1 failed');
  expect(stdout).toContain('1 passed');
  expect(status).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
});
