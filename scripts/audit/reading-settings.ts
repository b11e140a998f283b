import type { Browser, Page } from 'playwright-core';
import { openSearchDialog } from './states.ts';
import { visit } from './view.ts';

const DESK = { viewport: { width: 1280, height: 800 } };
const STOPS = 25;

/** What still moves for a reader who asked for less motion, on the page and its search. */
export function findMotion(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { ...DESK, reducedMotion: 'reduce' }, async (page) => {
    const still = await page.evaluate(listMotion);
    await openSearchDialog(page);
    return [...new Set([...still, ...(await page.evaluate(listMotion))])];
  });
}

/** Controls that cannot be told from the page, or show no focus, in the reader's own few colours. */
export function findLostInForcedColors(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { ...DESK, forcedColors: 'active' }, async (page) => [
    ...(await page.evaluate(listInvisible)),
    ...(await findUnfocused(page)),
  ]);
}

/** Controls that show no focus when the keyboard reaches them. */
export function findWithoutFocus(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, DESK, findUnfocused);
}

async function findUnfocused(page: Page): Promise<string[]> {
  const lost = new Set<string>();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(nameIfUnmarked);
    if (name !== undefined) lost.add(name);
  }
  return [...lost];
}

/** Runs in the page: the element in focus, unless an outline shows it. */
function nameIfUnmarked(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  const name = element.textContent.trim().slice(0, 30);
  return isMarked ? undefined : `초점이 보이지 않습니다: ${element.tagName.toLowerCase()} ${name}`;
}

/** Runs in the page. */
function listMotion(): string[] {
  const moving = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
    .map((animation) => `움직입니다: ${animation.constructor.name} ${animation.id}`);
  const smooth = [...document.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).scrollBehavior === 'smooth',
  );
  return [...moving, ...smooth.map(({ tagName }) => `부드럽게 구릅니다: ${tagName.toLowerCase()}`)];
}

/** Runs in the page. */
function listInvisible(): string[] {
  const buttons = [...document.querySelectorAll('button, input, select, summary')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }),
  );
  return buttons.flatMap((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const strokes = [...element.querySelectorAll('svg *')].map((shape) => {
      const { stroke, fill } = getComputedStyle(shape);
      return stroke === 'none' ? fill : stroke;
    });
    const lost = [color, ...strokes].filter((ink) => ink === backgroundColor);
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30);
    return lost.length === 0 ? [] : [`바탕과 같은 색입니다: ${element.tagName} ${name}`];
  });
}
