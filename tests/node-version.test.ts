import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { findNodeComplaint } from '../scripts/node-version.mjs';

test.each([
  ['12.22.12', false],
  ['20.20.2', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s: 쓸 수 있다 %s', (version, usable) => {
  expect(findNodeComplaint(version) === undefined).toBe(usable);
});

test('무엇이 필요한지 한 줄로 말한다', () => {
  expect(findNodeComplaint('20.20.2')).toBe(
    'Node 22.12 이상이 필요합니다. 지금은 20.20.2입니다. npm ci를 옵션 없이 다시 실행하거나 Node를 새로 설치해 주세요.',
  );
});

test.each(Object.entries(manifest.scripts))('npm run %s은 Node부터 본다', (_name, command) => {
  expect(command).toMatch(/^(?:node scripts\/node-version\.mjs && |npm run )/u);
});
