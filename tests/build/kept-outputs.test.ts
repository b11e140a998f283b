import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  findKept,
  keepOutput,
  type KeptOutput,
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

test('캐시의 바이트가 바뀌었으면 쓰지 않고, 다시 만든 것으로 바꾼다', () => {
  const output = keep('<p>글</p>');
  writeFileSync(keptPath(output), '<p>굴</p>');
  expect(findKept(output)).toBeUndefined();
  expect(readFileSync(keptPath(keep('<p>글</p>')), 'utf8')).toBe('<p>글</p>');
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
