import type { Browser, Page } from 'playwright-core';
import { visit } from './view.ts';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 780 } };
// KWCAG 2.2, 6.1.3: a control is at least 6.0 mm from corner to corner; 96 pixels are an inch.
const DIAGONAL = (6 / 25.4) * 96;
const TAB_PRESSES = 25;

/** Controls and links that are too small for a finger on a phone. */
export function findSmallControls(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, PHONE, (page) => page.evaluate(listSmaller, DIAGONAL));
}

/** Controls that show no focus when the keyboard reaches them. */
export function findWithoutFocus(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, DESKTOP, findUnfocused);
}

/** Controls that are invisible, or show no focus, in forced colours (high contrast). */
export function findLostInForcedColors(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { ...DESKTOP, forcedColors: 'active' }, async (page) => [
    ...(await page.evaluate(listInvisible)),
    ...(await findUnfocused(page)),
  ]);
}

async function findUnfocused(page: Page): Promise<string[]> {
  const unfocused = new Set<string>();
  for (let press = 0; press < TAB_PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(nameIfUnmarked);
    if (name !== undefined) unfocused.add(name);
  }
  return [...unfocused];
}

/** Runs in the page: the element in focus, unless it has an outline. */
function nameIfUnmarked(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  const name = element.textContent.trim().slice(0, 30);
  return isMarked ? undefined : `초점이 보이지 않습니다: ${element.tagName.toLowerCase()} ${name}`;
}

/** Runs in the page. */
function listSmaller(diagonal: number): string[] {
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary')];
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .flatMap((control) => {
      // A click on the label sets its control.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      if (Math.hypot(width, height) >= diagonal) return [];
      const name = `${control.tagName.toLowerCase()} ${control.textContent.trim().slice(0, 30)}`;
      return [`${Math.round(width)}×${Math.round(height)}px: ${name}`];
    });
}

/** Runs in the page: controls whose text or icon has the colour of their background. */
function listInvisible(): string[] {
  const controls = [...document.querySelectorAll('button, input, select, summary')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );
  return controls.flatMap((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const strokes = [...element.querySelectorAll('svg *')].map((shape) => {
      const { stroke, fill } = getComputedStyle(shape);
      return stroke === 'none' ? fill : stroke;
    });
    if (![color, ...strokes].includes(backgroundColor)) return [];
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
    return [`바탕과 같은 색입니다: ${element.tagName} ${name}`];
  });
}
