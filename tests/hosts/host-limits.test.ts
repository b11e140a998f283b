import { expect, test } from 'vitest';
import { explainLimits } from '../../src/exports/hosts/host-limits.ts';

const many = Array.from({ length: 20_001 }, (_, at) => ({ path: `${at}.html`, size: 1 }));
const large = { path: 'issues/2024-06/a/talk.mp4', size: 30 * 1024 ** 2 };

test.each([
  ['none', [...many, large], []],
  ['nginx', [...many, large], []],
  ['pages', [{ path: 'a.mp4', size: 1e9 }], []],
  [
    'pages',
    [{ path: 'a.mp4', size: 1.234e9 }],
    ['GitHub Pages는 1 GB까지 받는데 사이트가 1.23 GB입니다.'],
  ],
  [
    'pages',
    [
      { path: 'media/a.png', size: 9e8 },
      { path: 'issues/2024-06/a/index.md', size: 2e6 },
      { path: 'bids/2024/b/index.md', size: 1e6 },
      { path: 'issues/2024-06/letter.txt', size: 5e5 },
      { path: 'feeds/archive/2024-06.xml', size: 1e6 },
      { path: 'feeds/archive/report/special/2024-06.xml', size: 2e8 },
    ],
    [
      'GitHub Pages는 1 GB까지 받는데 사이트가 1.10 GB입니다.',
      'journal.yaml의 omit에 적으면 줄어드는 것:',
      '  markdown(글의 Markdown): 파일 2개, 3.0 MB',
      '  letters(호의 편지): 파일 1개, 0.5 MB',
      '  category-archives(분류마다 있는 지난 호의 피드): 파일 1개, 200.0 MB',
    ],
  ],
  ['cloudflare', many.slice(1), []],
  [
    'cloudflare',
    many,
    [
      'Cloudflare Pages는 파일을 20,000개까지 받는데 사이트의 파일이 20,001개입니다. 유료 요금제는 10만 개까지 받습니다.',
    ],
  ],
  [
    'cloudflare',
    [large],
    [
      'Cloudflare Pages는 25 MiB까지의 파일을 받는데 issues/2024-06/a/talk.mp4는 30.0 MiB입니다. 더 작은 파일로 바꾸거나 다른 곳에 두고 링크해 주세요.',
    ],
  ],
] as const)('%s의 한도', (host, files, lines) => {
  expect(explainLimits(host, files)).toEqual(lines);
});
