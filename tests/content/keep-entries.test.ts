import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { accessRulesOf } from '../../src/archive/access-rules.ts';
import { cachePath } from '../../src/content/cache.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeEntry } from '../../src/content/keep-entries.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readBody } from '../../src/content/keep-entries.ts';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { articleFile, makeContent, makeFolder } from './folder.ts';

let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  return () => vi.unstubAllEnvs();
});

async function textsOf(folder: string): Promise<string[]> {
  return (await checkContent(folder)).messages.map(({ text }) => text);
}

function picture(): Promise<Buffer> {
  const create = { width: 20, height: 10, channels: 3 as const, background: '#888' };
  return sharp({ create }).png().toBuffer();
}

/** The one file in which the records of articles lie. */
function recordFile(): string {
  const kept = join(cache, 'records');
  const files = readdirSync(kept, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files).toHaveLength(1);
  return files[0] ?? '';
}

describe('지난 점검의 기록', () => {
  test('글을 고치면 다시 본다', async () => {
    const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile() });
    const before = await textsOf(folder);
    appendFileSync(join(folder, 'issues/2024-04/a.mdx'), '\n{x}\n');
    expect(await textsOf(folder)).toHaveLength(before.length + 1);
  });

  test('글은 그대로이고 그림이 바뀌어도 다시 본다', async () => {
    const whole = await picture();
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({}, '![회색 네모](a.png)'),
      'issues/2024-04/a.png': whole,
    });
    const before = await textsOf(folder);
    writeFileSync(join(folder, 'issues/2024-04/a.png'), whole.subarray(0, 40));
    const after = await textsOf(folder);
    expect(after).toHaveLength(before.length + 1);
    expect(after.join('\n')).toContain('열 수 없는 그림입니다');
  });

  test('머리말의 대표 그림이 잘려 있어도 말한다', async () => {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({ cover: 'a.png' }),
      'issues/2024-04/a.png': (await picture()).subarray(0, 40),
    });
    expect((await textsOf(folder)).join('\n')).toContain('열 수 없는 그림입니다');
  });

  test('바뀌지 않은 글은 기록에서 가져오고, 없어진 글은 기록에서도 지운다', async () => {
    const folder = makeContent({
      'issues/2024-04/a.mdx': articleFile({}, '{x}'),
      'issues/2024-04/b.mdx': articleFile(),
    });
    await textsOf(folder);
    // Seen in no other way: a record that says something else is believed while its text is the same.
    const name = basename(recordFile());
    const record = readSealed('records', name)?.toString() ?? '';
    const changed = record.replace('쓸 수 없습니다', '기록에서 왔습니다');
    writeSealed('records', name, Buffer.from(changed));
    expect((await textsOf(folder)).join('\n')).toContain('기록에서 왔습니다');
    writeFileSync(join(folder, 'style.yaml'), 'words: [{ write: 콜센터, not: [call center] }]\n');
    expect((await textsOf(folder)).join('\n')).not.toContain('기록에서 왔습니다');
  });

  test.each([
    ['잘린', (record: Buffer) => record.subarray(0, 100)],
    ['빈', () => Buffer.of()],
    ['남의', () => Buffer.from('{"edition":"","entries":[["a",{}]]}')],
    [
      '한 바이트가 바뀐',
      (record: Buffer) => record.fill('?', record.length - 9, record.length - 8),
    ],
  ])('%s 기록은 없는 것과 같다', async (_name, spoil) => {
    const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile({}, '{x}') });
    const before = await textsOf(folder);
    writeFileSync(recordFile(), spoil(readFileSync(recordFile())));
    expect(await textsOf(folder)).toEqual(before);
    expect(before.join('\n')).toContain('{ }는 쓸 수 없습니다');
  });
});

test('여러 스레드로 나누어 보아도 같은 것을 말한다', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `issues/2024-04/a-${index}.mdx`,
      index % 7 === 0 ? articleFile({ date: '2024-02-31' }, '{x}') : articleFile(),
    ]),
  );
  const folder = makeContent(files);
  const { messages } = await checkContent(folder);
  // A few files given by name are read on one thread.
  const alone = await checkContent(folder, { only: new Set(Object.keys(files)) });
  expect(messages.length).toBeGreaterThan(100);
  expect(messages).toEqual(alone.messages);
});

test('큰 파일은 읽지 않고, 다른 파일은 본다', async () => {
  const folder = makeContent({
    'issues/2024-04/a.mdx': `${articleFile()}${'가'.repeat(700_000)}`,
    'issues/2024-04/b.mdx': articleFile({}, '{x}'),
  });
  const texts = (await textsOf(folder)).join('\n');
  expect(texts).toContain('파일이 너무 큽니다.');
  expect(texts).toContain('{ }는 쓸 수 없습니다');
});

test('읽는 사이에 없어진 파일도 그 파일의 말로 남는다', async () => {
  const file = 'issues/2024-04/a.mdx';
  const place = {
    entryFolder: 'issues' as const,
    file,
    key: '2024-04',
    slug: 'a',
    beside: ['a.mdx'],
  };
  const { messages } = await makeEntry(place, {
    folder: makeFolder({}),
    words: [],
    language: 'ko',
    renders: false,
    access: accessRulesOf([{ slug: 'report', label: 'Report' }], '2024-04-01'),
  });
  expect(messages.map((message) => message.file)).toEqual([file]);
  expect(messages[0]?.text).toContain('파일을 읽지 못했습니다');
});

test('점검은 글을 그리지 않고, 쪽을 만들 때 그린다', async () => {
  const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile({}, '**글**입니다.') });
  await checkContent(folder);
  expect(readdirSync(cache)).toEqual(['records']);
  const [article] = (await readContent(folder, { renders: true })).shown.articles;
  expect(readBody(article?.digest ?? '').html).toContain('<strong>글</strong>');
});

test('캐시에 둔 본문이 망가지면 그만두고, 다음에는 다시 그린다', async () => {
  const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile({}, '**글**입니다.') });
  const digestNow = async (): Promise<string> =>
    (await readContent(folder, { renders: true })).shown.articles[0]?.digest ?? '';
  const digest = await digestNow();
  writeFileSync(cachePath('bodies', digest), '{"html": "<p>');
  expect(() => readBody(digest)).toThrow('다시 빌드해 주세요');
  expect(readBody(await digestNow()).html).toContain('<strong>글</strong>');
});
