import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  placeOutput,
  readOutputs,
  writeOutputs,
} from '../../scripts/build/kept-outputs.ts';
import { cachePath } from '../../src/content/cache.ts';
import { makeFolder } from '../content/folder.ts';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  return () => vi.unstubAllEnvs();
});

const keep = (text: string): KeptOutput => keepOutput(Buffer.from(text), 'key');
const keptPath = ({ digest }: KeptOutput): string => cachePath('output-bytes', digest);

test('사이트의 파일은 캐시의 바이트를 가리켜, 디스크를 더 쓰지 않는다', () => {
  const output = keep('<p>글</p>');
  const path = join(makeFolder({}), 'issues/2024-04/가/index.html');
  placeOutput(output, path);
  expect(readFileSync(path, 'utf8')).toBe('<p>글</p>');
  expect(statSync(path).ino).toBe(statSync(keptPath(output)).ino);
});

test('캐시의 바이트가 바뀌었으면 쓰지 않고, 다시 만든 것으로 바꾼다', () => {
  const output = keep('<p>글</p>');
  writeFileSync(keptPath(output), '<p>굴</p>');
  expect(findKept(output)).toBeUndefined();
  expect(readFileSync(keptPath(keep('<p>글</p>')), 'utf8')).toBe('<p>글</p>');
});

test('사이트의 파일을 제자리에서 고쳐도 다음 사이트에 실리지 않는다', () => {
  const output = keep('<p>글</p>');
  const path = join(makeFolder({}), 'index.html');
  placeOutput(output, path);
  writeFileSync(path, '<p>손으로 고친 글</p>');
  expect(findKept(output)).toBeUndefined();
});

test('시각만 다른 캐시는 그대로 쓴다', () => {
  const output = keep('<p>글</p>');
  utimesSync(keptPath(output), 1, 1);
  expect(findKept(output)).toEqual({ ...output, modified: 1000 });
});

test('목록은 같은 코드로 만든 것만 읽는다', () => {
  const outputs = new Map([['index.html', keep('홈')]]);
  writeOutputs('rendered', 'code', outputs);
  expect(readOutputs('rendered', 'code')).toEqual(outputs);
  expect(readOutputs('rendered', 'other')).toEqual(new Map());
  expect(readOutputs('verified', 'code')).toEqual(new Map());
});
