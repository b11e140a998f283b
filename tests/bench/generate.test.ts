import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateArchive, generateNotices } from '../../scripts/bench/generate.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { readContent } from '../../src/content/read-content.ts';
import { makeFolder } from '../content/folder.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

test('지어낸 아카이브는 점검을 통과하고, 공고를 낸 기관은 예순이다', async () => {
  const files = [...generateArchive(40), ...generateNotices(130)];
  const folder = makeFolder(Object.fromEntries(files.map(({ file, text }) => [file, text])));
  const { messages } = await checkContent(folder);
  expect(messages.filter(isError)).toEqual([]);
  const { input } = await readContent(folder);
  if (!input) throw new Error('읽지 못했습니다.');
  const archive = buildArchive(input);
  expect(archive.bids).toHaveLength(130);
  expect(archive.agencies).toHaveLength(60);
});
