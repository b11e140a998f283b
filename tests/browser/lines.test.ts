import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileOrThrow } from '../body/surroundings.ts';
import { openBrowser } from '../../scripts/browser.ts';

const TEXT = [
  '상담 만족도는 62%를 넘었고 ‘스트레스’가 줄었다고 “말”하는 사람이 **응답자의 98%**를 넘는다.',
  '은행·카드와 「근로기준법」이 정한 『상담의 길』은 <Hanja read="고도화">高度化</Hanja>에 있다.',
  '시장은 8조8588억 원으로, 한 사람은 450만 원을 번다. 넓이는 33㎡를 넘고 무게는 10 kg을 넘는다.',
  '조사 기간은 2000~3000명, 10:00~18:00, 4~5월이다. **직영**·**위탁**과 직영+위탁은 1위→2위로 갔다.',
  '(고객 경험)을 CX(고객 경험)라고 한다. 전화 02-1234-5678, C#을 쓰는 K-뷰티의 `f(x)`를 본다.',
  '그는 “왜?”라고 물었다. 쉬는 시간…을 가—나처럼 쓴다. 「말」[^1]은 뜻이 98%[^2]를 넘는다.[^3]',
  '',
  '[^1]: 하나\n[^2]: 둘\n[^3]: 셋',
].join('\n\n');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { html } = compileOrThrow(TEXT);
  const read = (name: string): string =>
    readFileSync(new URL(name, new URL('../../src/styles/', import.meta.url)), 'utf8');
  const parts = ['reading.css', 'text-components.css'].flatMap((bundle) =>
    [...read(bundle).matchAll(/@import '([^']+)'/gu)].map(([, name = '']) => name),
  );
  const styles = ['base.css', ...parts].map(read);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="ko"><style>${styles.join('\n')}</style><main class="prose">${html}</main></html>`,
  );
});

afterAll(async () => {
  await browser.close();
});

test('어느 너비에서도 줄은 낱말 사이나 괄호 앞, 가운뎃점 뒤에서만 바뀐다', async () => {
  const breaks = new Set<string>();
  for (let width = 160; width <= 720; width += 7) {
    for (const found of await findBreaks(width)) breaks.add(found);
  }
  expect(breaks.size).toBeGreaterThan(20);
  const wrong = [...breaks].filter((found) => !/\s\||\|[(「『]|[·+→—]\|/u.test(found));
  expect(wrong).toEqual([]);
});

test('한자에 단 소리도, 각주의 번호도 줄 사이를 벌리지 않는다', async () => {
  const heights = await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main) main.style.inlineSize = '2000px';
    return Array.from(
      document.querySelectorAll('main > p'),
      (p) => p.getBoundingClientRect().height,
    );
  });
  // The others have bold words, and a bold face may be taller.
  const [, ruby, plain, , , notes] = heights;
  expect([ruby, notes]).toEqual([plain, plain]);
});

/** Where the lines of the text end at a width: `만족도는 |62%`. */
async function findBreaks(width: number): Promise<string[]> {
  return page.evaluate((inlineSize) => {
    const main = document.querySelector('main');
    if (main) main.style.inlineSize = `${inlineSize}px`;
    return Array.from(document.querySelectorAll('main > p'), (paragraph) => {
      const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: string[] = [];
      let before = '';
      let bottom: number | undefined;
      while (nodes.nextNode()) {
        const node = nodes.currentNode;
        if (!(node instanceof Text) || node.parentElement?.closest('rt, rp')) continue;
        const isNumber = node.parentElement?.closest('sup') !== null;
        for (let index = 0; index < node.length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = [...range.getClientRects()].at(-1);
          if (box && box.width > 0) {
            // The number of a footnote is raised above its line.
            const isNext = bottom !== undefined && box.bottom > bottom + (isNumber ? 5 : 15);
            if (isNext) found.push(`${before.slice(-5)}|${node.data.slice(index, index + 3)}`);
            if (isNext || !isNumber) bottom = box.bottom;
          }
          before += node.data[index] ?? '';
        }
      }
      return found;
    }).flat();
  }, width);
}
