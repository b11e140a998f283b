import { expect, test } from 'vitest';
import { toOfflineList } from '../../src/exports/write-offline-list.ts';
import { planFiles } from '../../src/browser/offline/plan-files.ts';

const WIDE = '(min-width: 46rem) 43rem, 92vw';
const PAGE = `<picture>
  <source type="image/avif" srcset="/journal/media/5b1f0c-480.avif 480w, /journal/media/5b1f0c-960.avif 960w" sizes="${WIDE}">
  <img src="/journal/media/5b1f0c-960.jpeg" alt="">
</picture>
<img src="/journal/media/0a-240.png" srcset="/journal/media/0a-240.png 240w, /journal/media/0a-480.png 480w" sizes="6rem" alt="">
<img src="https://example.org/other.png" alt=""><video><source src="/journal/issues/a.mp4"></video>`;
const OTHER = '<img src="/journal/media/5b1f0c-480.webp" sizes="6rem" alt="">';

const list = toOfflineList(
  [['/issues/2024-04/', 900, 'abc']],
  [PAGE, OTHER],
  '/journal',
  (address) => Number(/\d+(?=\.)/u.exec(address)?.[0]),
);

test('그림은 어느 페이지에 어떤 크기로 있든 하나다', () => {
  expect(list.pictures).toEqual([
    {
      sizes: [WIDE, '6rem'],
      files: [
        ['/media/5b1f0c-480.avif', 480],
        ['/media/5b1f0c-960.avif', 960],
        ['/media/5b1f0c-960.jpeg', 960],
        ['/media/5b1f0c-480.webp', 480],
      ],
    },
    {
      sizes: ['6rem'],
      files: [
        ['/media/0a-240.png', 240],
        ['/media/0a-480.png', 480],
      ],
    },
  ]);
});

test.each([
  [['avif', 'webp'], { [WIDE]: 358, '6rem': 96 }, ['5b1f0c-480.avif', '0a-240.png']],
  [['avif', 'webp'], { [WIDE]: 716, '6rem': 192 }, ['5b1f0c-960.avif', '0a-240.png']],
  [['avif', 'webp'], { [WIDE]: 2064, '6rem': 288 }, ['5b1f0c-960.avif', '0a-480.png']],
  [['webp'], { [WIDE]: 716, '6rem': 192 }, ['5b1f0c-480.webp', '0a-240.png']],
  // A place that was not there when the reader kept the issue.
  [['avif'], { [WIDE]: 358 }, ['5b1f0c-480.avif', '0a-480.png']],
])('화면에 맞는 그림을 고른다: %o %o', (formats, widths, chosen) => {
  const files = planFiles([JSON.stringify(list)], { formats, widths });
  expect(files).toEqual([
    ['/issues/2024-04/', '/issues/2024-04/?abc', 900],
    ...chosen.map((name) => [
      `/media/${name.split('-')[0]}`,
      `/media/${name}?`,
      Number(/\d+(?=\.)/u.exec(name)?.[0]),
    ]),
  ]);
});
