import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openSearchDialog, visit } from './view.ts';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 780 } };
// Minimum diagonal of a control in pixels: 6.0 mm (KWCAG 2.2, 6.1.3) at 96 pixels an inch.
const DIAGONAL = (6 / 25.4) * 96;
const TAB_PRESSES = 25;
// In ms: delay of font files, and time after loading in which scripts may still shift the layout.
const FONT_DELAY = 800;
const SCRIPT_DELAY = 500;

/** Lists controls and links that are too small for a finger on a phone. */
export function findSmallControls(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, PHONE, (page) => page.evaluate(listSmaller, DIAGONAL));
}

/** Lists controls that show no focus outline when reached by the Tab key. */
export function findWithoutFocus(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, DESKTOP, findUnfocused);
}

/** Lists controls that are invisible, or show no focus outline, in forced colours (high contrast). */
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

/** Runs in the page: describes the focused element; undefined if it has a focus outline. */
function nameIfUnmarked(): string | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  const name = element.textContent.trim().slice(0, 30);
  return isMarked ? undefined : `초점이 보이지 않습니다: ${element.tagName.toLowerCase()} ${name}`;
}

/** Runs in the page: one line for each control with a diagonal shorter than `diagonal` pixels. */
function listSmaller(diagonal: number): string[] {
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary')];
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .flatMap((control) => {
      // The size of the label counts, because a click on it sets the control.
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

/** Lists animations and smooth scrolling on a page and in its search dialog despite `prefers-reduced-motion`. */
export function findMotion(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { ...DESKTOP, reducedMotion: 'reduce' }, async (page) => {
    const moving = await page.evaluate(listMotion);
    await openSearchDialog(page);
    return [...new Set([...moving, ...(await page.evaluate(listMotion))])];
  });
}

/** Runs in the page: one line for each running animation and each element with smooth scrolling. */
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

/** One line for each layout shift while a page loads, with delayed fonts, and is scrolled to its end. */
export async function findShifts(
  browser: Browser,
  url: string,
  window: BrowserContextOptions,
): Promise<string[]> {
  const context = await browser.newContext(window);
  try {
    const page = await context.newPage();
    await page.route(/\.woff2$/u, async (route) => {
      await new Promise((later) => setTimeout(later, FONT_DELAY));
      await route.continue();
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SCRIPT_DELAY);
    return await page.evaluate(listShifts);
  } finally {
    await context.close();
  }
}

/** Runs in the page: scrolls to its end and describes every layout shift since the page began to load. */
async function listShifts(): Promise<string[]> {
  const shifts: string[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) addShift(entry);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top);
    await twoFrames();
  }
  await twoFrames();
  return shifts;

  function addShift(entry: PerformanceEntry): void {
    const value = 'value' in entry ? Number(entry.value) : 0;
    const sources: unknown[] =
      'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
    // Smaller shifts round to 0.000, as in Lighthouse.
    if (value >= 0.0005) shifts.push(`${value.toFixed(4)} ${sources.map(nameOfSource).join(', ')}`);
  }

  function nameOfSource(source: unknown): string {
    const node = source instanceof Object && 'node' in source ? source.node : undefined;
    const element = node instanceof Node && !(node instanceof Element) ? node.parentElement : node;
    if (!(element instanceof Element)) return '사라진 것';
    const text = element.textContent.trim().slice(0, 20);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ‘${text}’`;
  }

  async function twoFrames(): Promise<void> {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
}
