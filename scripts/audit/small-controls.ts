import type { Browser } from 'playwright-core';
import { visit } from './view.ts';

// KWCAG 2.2, 6.1.3: a control is at least 6.0 mm from corner to corner; 96 pixels are an inch.
const DIAGONAL = (6 / 25.4) * 96;

/** Controls and links that a finger would miss on a phone. */
export function findSmallControls(browser: Browser, url: string): Promise<string[]> {
  return visit(browser, url, { viewport: { width: 360, height: 780 } }, (page) =>
    page.evaluate(listSmaller, DIAGONAL),
  );
}

/** Runs in the page. */
function listSmaller(diagonal: number): string[] {
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary')];
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .flatMap((control) => {
      // Who clicks the label sets what it labels.
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      if (Math.hypot(width, height) >= diagonal) return [];
      const name = `${control.tagName.toLowerCase()} ${control.textContent.trim().slice(0, 30)}`;
      return [`${Math.round(width)}×${Math.round(height)}px: ${name}`];
    });
}
