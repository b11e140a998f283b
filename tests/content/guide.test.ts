import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { isError } from '../../src/archive/message.ts';
import { checkContent } from '../../src/content/check.ts';
import { articleFile, makeFolder } from './folder.ts';
import sharp from 'sharp';

const guide = readFileSync('content/README.md', 'utf8');
const examples = [...guide.matchAll(/```mdx\n([\s\S]*?)```/gu)].map((found) => found[1] ?? '');

test('안내의 보기는 모두 점검을 통과한다', async () => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  const picture = await sharp({
    create: { width: 20, height: 10, channels: 3, background: '#888' },
  })
    .jpeg()
    .toBuffer();
  const files = Object.fromEntries(
    examples.map((example, index) => {
      if (example.includes('agency:')) return [`bids/2024/example-${index}.mdx`, example];
      const text = example.startsWith('---') ? example : articleFile({}, example);
      return [`issues/2024-04/example-${index}.mdx`, text];
    }),
  );
  const folder = makeFolder({
    ...files,
    'issues/2024-04/center.jpg': picture,
    'issues/2024-04/survey.pdf': '%PDF',
  });
  const { messages, counts } = await checkContent(folder);
  expect(messages.filter(isError)).toEqual([]);
  expect(counts).toEqual({ issues: 1, articles: 7, bids: 1 });
});
