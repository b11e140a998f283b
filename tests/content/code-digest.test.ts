import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listCode } from '../../src/content/code-digest.ts';
import { temporaryFolder } from '../site/build-site.ts';

const DRAWING = 'src/content/draw-worker.ts';

/** The digest of a module as a new process computes it. */
async function digestAnew(module: string): Promise<string> {
  vi.resetModules();
  const { codeDigest } = await import('../../src/content/code-digest.ts');
  return codeDigest(module);
}

test('한자 읽기를 고치면 표지를 다시 그린다', () => {
  const { files, packages } = listCode(DRAWING);
  expect(files).toContain('src/text/hanja.ts');
  expect(files).toContain('src/pictures/cover-drawing.ts');
  expect(packages.some((name) => name.startsWith('node_modules/satori@'))).toBe(true);
  expect(files).not.toContain('src/body/parse.ts');
});

test('패키지가 쓰는 패키지의 버전도 본문의 판에 든다', () => {
  const { files, packages } = listCode('src/content/keep-entries.ts');
  expect(files).toContain('src/body/render.ts');
  expect(packages.some((name) => name.startsWith('node_modules/micromark@'))).toBe(true);
});

test('가져온 파일이 바뀌면 달라지고, 형만 가져온 파일은 바뀌어도 그대로다', async () => {
  const folder = temporaryFolder();
  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };
  mkdirSync(join(folder, 'deep'));
  const lines = [
    "import type { Shape } from './shape.ts';",
    "import {\n  near,\n} from './near.ts';",
    "export const later = (): unknown => import('./later.ts');",
  ];
  write('start.ts', lines.join('\n'));
  write('shape.ts', 'export interface Shape {}');
  write('near.ts', "export * from './deep/far.ts';");
  write('later.ts', '');
  write('deep/far.ts', 'export const near = 1;');
  const start = join(folder, 'start.ts');
  const first = await digestAnew(start);
  expect(await digestAnew(start)).toBe(first);
  write('shape.ts', 'export interface Shape { size: number }');
  expect(await digestAnew(start)).toBe(first);
  write('deep/far.ts', 'export const near = 2;');
  const second = await digestAnew(start);
  expect(second).not.toBe(first);
  write('later.ts', '// changed');
  expect(await digestAnew(start)).not.toBe(second);
});
