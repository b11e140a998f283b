import { beforeEach, expect, test, vi } from 'vitest';
import { keepOutput } from '../../scripts/build/kept-outputs.ts';
import { verifyOutputs } from '../../scripts/build/verify-outputs.ts';
import { makeFolder } from '../content/folder.ts';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  return () => vi.unstubAllEnvs();
});

const site = 'https://journal.example.org';

/** Verifies a site of these files and 2,001 pages, so many that they are shared out over two threads. */
function verify(others: Record<string, string>) {
  const page = '<h1 id="top">글</h1><a href="/1/#top">첫 글</a>';
  const pages = Array.from({ length: 2_001 }, (_, index) => [`${index}/index.html`, page] as const);
  const outputs = [...Object.entries(others), ...pages].map(
    ([file, text]) => [file, keepOutput(Buffer.from(text), undefined)] as const,
  );
  return verifyOutputs({ site, outputs, examined: outputs.map(([file]) => file) });
}

test('파일이 많은 사이트의 링크를 모두 본다', async () => {
  expect(await verify({ 'index.html': '<a href="/2000/#top">끝</a>' })).toEqual({
    faults: [],
    links: 2_002,
  });
});

test('페이지와 피드가 함께 말하는 없는 파일은 페이지에서 한 번만 알린다', async () => {
  const feed = `<rss><link>${site}/b/</link></rss>`;
  const found = await verify({ 'index.html': '<a href="/b/">없는 글</a>', 'rss.xml': feed });
  expect(found.faults).toEqual(['/  링크  /b/ 주소가 없습니다.']);
});
