import type { Browser, BrowserContextOptions } from 'playwright-core';

const FONT_DELAY = 800;
// What a page moves by itself it moves soon after it has loaded.
const WAIT = 500;

/** One line for each move of what is on the page while it loads, its fonts late, and is scrolled through. */
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
    return await page.evaluate(watchShifts);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
async function watchShifts(): Promise<string[]> {
  const shifts: string[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top);
    await settle();
  }
  await settle();
  return shifts;

  function note(entry: PerformanceEntry): void {
    const value = 'value' in entry ? Number(entry.value) : 0;
    const sources: unknown[] =
      'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
    // Lighthouse rounds to thousandths as well.
    if (value >= 0.0005) shifts.push(`${value.toFixed(4)} ${sources.map(nameOf).join(', ')}`);
  }

  function nameOf(source: unknown): string {
    const node = source instanceof Object && 'node' in source ? source.node : undefined;
    const element = node instanceof Node && !(node instanceof Element) ? node.parentElement : node;
    if (!(element instanceof Element)) return '사라진 것';
    const text = element.textContent.trim().slice(0, 20);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ‘${text}’`;
  }

  async function settle(): Promise<void> {
    await new Promise((done) =>
      requestAnimationFrame(() => {
        requestAnimationFrame(done);
      }),
    );
  }
}
