import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type AuditedSite, templateName } from './audited-site.ts';
import { measureFaults, type Measurement } from './measurement.ts';
import {
  findLostInForcedColors,
  findMotion,
  findSmallControls,
  findWithoutFocus,
} from './page-faults.ts';
import { visit } from './view.ts';

const CHECKS = [
  ['옆으로 넘침', findSideways],
  ['작은 단추', findSmallControls],
  ['초점', findWithoutFocus],
  ['강제 색상', findLostInForcedColors],
  ['움직임 줄이기', findMotion],
  ['인쇄', findPrintFaults],
] as const;

/** Audits narrow windows, enlarged text, controls, forced colours, reduced motion and print. */
export async function auditLayout(site: AuditedSite): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const template of site.templates) {
    const url = site.origin + encodeURI(template.url);
    for (const [what, findFaults] of CHECKS) {
      const faults = await findFaults(site.browser, url);
      measurements.push(measureFaults('layout', what, templateName(template), faults));
    }
  }
  return measurements;
}

/** Windows in which layouts break easily; `text` is the reader's text size in percent. */
const WINDOWS: readonly { name: string; window: BrowserContextOptions; text?: number }[] = [
  { name: '320px', window: { viewport: { width: 320, height: 568 } } },
  {
    name: '1,280px 화면을 400% 확대',
    window: { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 },
  },
  { name: '360px, 글자만 200%', window: { viewport: { width: 360, height: 780 } }, text: 200 },
  { name: '1,280px, 글자만 200%', window: { viewport: { width: 1280, height: 800 } }, text: 200 },
  { name: '1,600px', window: { viewport: { width: 1600, height: 900 } } },
];

/**
 * Opens a page in each of WINDOWS: one line for each element that makes the page scroll sideways,
 * or one for the page if no such element is found.
 */
export async function findSideways(browser: Browser, url: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, window, text } of WINDOWS) {
    const found = await visit(browser, url, window, (page) => page.evaluate(listTooWide, text));
    faults.push(...found.map((what) => `${name}: ${what}`));
  }
  return faults;
}

/** Runs in the page: names the elements beyond the right edge of the window; `text` is the text size in percent. */
function listTooWide(text: number | undefined): string[] {
  const root = document.documentElement;
  if (text !== undefined) root.style.fontSize = `${text}%`;
  const width = root.clientWidth;
  if (root.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !isInScrollBox(element),
  );
  const names = wide.map(
    (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
  );
  return names.length === 0 ? [`쪽이 ${root.scrollWidth - width}px 넘칩니다`] : names.slice(-5);

  function isInScrollBox(element: Element): boolean {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box !== document.body && getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  }
}

// A4 portrait in pixels (96 an inch) without margins of 15 mm.
const SHEET = { width: 680, height: 1000 };

/** One line for each element that is cut off in print, and one if a dark theme is printed with a dark background. */
export function findPrintFaults(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { viewport: SHEET, colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    return page.evaluate(listPrintFaults);
  });
}

/** Runs in the page, with print styles: one line for each fault that findPrintFaults describes. */
function listPrintFaults(): string[] {
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
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [
    ...cut.map((element) => `잘립니다: ${nameOfElement(element)}`),
    ...wide.map((element) => `종이 밖으로 나갑니다: ${nameOfElement(element)}`),
    ...(lightness(backgroundColor) <= lightness(color) ? ['어두운 바탕으로 찍힙니다'] : []),
  ];

  function nameOfElement(element: Element): string {
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  }

  /** Lightness of a CSS colour on white paper, 0 (black) to 1 (white). */
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
