import { expect, test } from 'vitest';
import { runScript } from './site/build-site.ts';

test.each([
  ['build', '--help'],
  ['check', '-h'],
  ['new', '--help'],
  ['import', '-h'],
  ['bench', '--help'],
])('npm run %s -- %s: 사용법만 보이고 0으로 끝난다', async (command, flag) => {
  const { code, output } = await runScript([`scripts/${command}/index.ts`, flag]);
  expect(output).toMatch(new RegExp(`^사용법: npm run ${command} -- [^\\n]+\\n`, 'u'));
  expect(code).toBe(0);
});
