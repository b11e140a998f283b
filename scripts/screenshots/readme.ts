import type { BrowserContextOptions } from 'playwright-core';

/** What the README shows: the first page on a desk by day, a long article on a phone by night. */
export const README_PICTURES: readonly {
  key: 'home' | 'article';
  name: string;
  window: BrowserContextOptions;
}[] = [
  {
    key: 'home',
    name: 'home.png',
    window: { viewport: { width: 1280, height: 880 }, colorScheme: 'light' },
  },
  {
    key: 'article',
    name: 'article.png',
    window: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  },
];
