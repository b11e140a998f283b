import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepOutput, type KeptOutputs } from '../../scripts/build/kept-outputs.ts';
import { replaceSite, restoreSite } from '../../scripts/build/replace-site.ts';
import { makeFolder } from '../content/folder.ts';
import { readTree } from '../site/build-site.ts';

let work = '';
let out = '';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  work = makeFolder({});
  out = join(work, 'site');
  return () => vi.unstubAllEnvs();
});

const siteOf = (text: string): KeptOutputs =>
  new Map([
    ['index.html', keepOutput(Buffer.from(text), undefined)],
    ['about/index.html', keepOutput(Buffer.from('소개'), undefined)],
  ]);

const homeOf = (site: string): string | undefined => readTree(site).get('index.html')?.toString();

test('세 번째 사이트는 첫 번째 사이트의 폴더를 고쳐서 만든다', () => {
  replaceSite(siteOf('하나'), out);
  const folder = statSync(out).ino;
  replaceSite(siteOf('둘'), out);
  expect(homeOf(out)).toBe('둘');
  expect(statSync(out).ino).not.toBe(folder);
  replaceSite(siteOf('셋'), out);
  expect(homeOf(out)).toBe('셋');
  expect(statSync(out).ino).toBe(folder);
  expect([...readTree(out).keys()]).toEqual(['about/index.html', 'index.html']);
});

test('두 폴더를 맞바꾸다 죽었으면 옛 사이트를 되돌린다', () => {
  replaceSite(siteOf('하나'), out);
  replaceSite(siteOf('둘'), out);
  renameSync(out, join(work, '.site.new'));
  restoreSite(out);
  expect(homeOf(out)).toBe('하나');
  replaceSite(siteOf('셋'), out);
  expect(homeOf(out)).toBe('셋');
});

test('폴더를 고치다 죽었으면 그 폴더를 마저 고친다', () => {
  replaceSite(siteOf('하나'), out);
  mkdirSync(join(work, '.site.new'));
  writeFileSync(join(work, '.site.new/half.html'), '반쯤 쓴 글');
  restoreSite(out);
  expect(homeOf(out)).toBe('하나');
  replaceSite(siteOf('둘'), out);
  expect(readTree(out).has('half.html')).toBe(false);
  expect(homeOf(out)).toBe('둘');
});

test('사람이 지운 사이트를 옛 사이트로 되돌리지 않는다', () => {
  replaceSite(siteOf('하나'), out);
  replaceSite(siteOf('둘'), out);
  rmSync(out, { recursive: true });
  restoreSite(out);
  expect(() => statSync(out)).toThrow('ENOENT');
});
