import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visit } from './view.ts';

/** A way of making the page narrow or its text big. */
interface Squeeze {
  name: string;
  window: BrowserContextOptions;
  /** Percent of the reader's own text size. */
  text?: number;
}

export const SQUEEZES: readonly Squeeze[] = [
  { name: '320px', window: { viewport: { width: 320, height: 568 } } },
  {
    name: '1,280px 화면을 400% 확대',
    window: { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 },
  },
  { name: '360px, 글자만 200%', window: { viewport: { width: 360, height: 780 } }, text: 200 },
  { name: '1,280px, 글자만 200%', window: { viewport: { width: 1280, height: 800 } }, text: 200 },
  { name: '1,600px', window: { viewport: { width: 1600, height: 900 } } },
];

/** One line for each element that makes the page scroll sideways; the page itself where none is to blame. */
export function findSideways(browser: Browser, url: string, squeeze: Squeeze): Promise<string[]> {
  return visit(browser, url, squeeze.window, async (page) => {
    const found = await page.evaluate(measure, squeeze.text);
    return found.map((what) => `${squeeze.name}: ${what}`);
  });
}

/** Runs in the page. */
function measure(text: number | undefined): string[] {
  const root = document.documentElement;
  if (text !== undefined) root.style.fontSize = `${text}%`;
  const width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !isHeld(element),
  );
  const names = wide.map(
    (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
  );
  return names.length === 0 ? [`쪽이 ${root.scrollWidth - width}px 넘칩니다`] : names.slice(-5);

  function isHeld(element: Element): boolean {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box !== document.body && getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  }
}
