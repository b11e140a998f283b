import type { Browser } from 'playwright-core';
import { visit } from './view.ts';

// A4 upright at 96 dots an inch, less 15 mm on either side.
const SHEET = { width: 680, height: 1000 };

/** What a sheet of paper would cut off, or print light on dark. */
export function findPrintFaults(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { viewport: SHEET, colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    return page.evaluate(listFaults);
  });
}

/** Runs in the page. */
function listFaults(): string[] {
  const width = document.documentElement.clientWidth;
  const shown = [...document.querySelectorAll('main *')].filter((element) =>
    element.checkVisibility(),
  );
  const cut = shown.filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1 &&
      !['visible', 'clip'].includes(getComputedStyle(element).overflowX),
  );
  const wide = shown.filter((element) => element.getBoundingClientRect().right > width + 1);
  const [paper, ink] = ['background-color', 'color'].map((name) =>
    lightness(getComputedStyle(document.body).getPropertyValue(name)),
  );
  return [
    ...cut.map((element) => `잘립니다: ${nameOf(element)}`),
    ...wide.map((element) => `종이 밖으로 나갑니다: ${nameOf(element)}`),
    ...((paper ?? 1) <= (ink ?? 0) ? ['어두운 바탕으로 찍힙니다'] : []),
  ];

  function nameOf(element: Element): string {
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  }

  /** 0 (black) to 1 (white), with paper where nothing is painted. */
  function lightness(colour: string): number {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return 1;
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 765;
  }
}
