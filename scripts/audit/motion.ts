import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openSearchDialog, visit } from './view.ts';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const FONT_DELAY = 800;
// Time in ms after loading in which the page's scripts may still move something.
const WAIT = 500;

/** What moves on the page and its search dialog although the reader asked for reduced motion. */
export function findMotion(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { ...DESKTOP, reducedMotion: 'reduce' }, async (page) => {
    const moving = await page.evaluate(listMotion);
    await openSearchDialog(page);
    return [...new Set([...moving, ...(await page.evaluate(listMotion))])];
  });
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

/** One line for each layout shift while the page loads, with late fonts, and is scrolled through. */
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
    await page.waitForTimeout(WAIT);
    return await page.evaluate(listShifts);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
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
    // Lighthouse rounds to thousandths as well.
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
