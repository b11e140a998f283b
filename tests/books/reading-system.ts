import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { listen } from '../../scripts/serve.ts';

const FOLIATE = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'));

/** The part of foliate-js that the tests use. */
interface FoliateView {
  book: {
    toc: { label: string; href?: string; subitems?: { label: string; href: string }[] }[];
    landmarks: { type: string[]; href: string }[];
    pageList?: { label: string; href: string }[];
    metadata: { title: string; language: string; publisher?: unknown };
  };
  renderer: {
    getContents: () => { doc: Document; index: number }[];
    setStyles?: (css: string) => void;
  };
  lastLocation: {
    fraction: number;
    range?: Range;
    tocItem?: { label: string };
    pageItem?: { label: string };
  };
  next: () => Promise<void>;
  prev: () => Promise<void>;
  goTo: (target: string | number) => Promise<unknown>;
}

declare global {
  interface Window {
    view: FoliateView;
    /** The note that was opened over the text. */
    note: { type: string; hidden: boolean; text: string } | undefined;
  }
}

const READER = `<!doctype html>
<html lang="ko">
<meta charset="utf-8" />
<title>리더</title>
<style>
  html, body { height: 100%; margin: 0; }
  foliate-view { display: block; height: 100%; }
  dialog foliate-view { width: 20rem; height: 12rem; }
</style>
<body>
<script type="module">
  import '/foliate/view.js';
  import { FootnoteHandler } from '/foliate/footnotes.js';
  const view = document.createElement('foliate-view');
  document.body.append(view);
  const notes = new FootnoteHandler();
  view.addEventListener('link', (event) => notes.handle(view.book, event));
  notes.addEventListener('before-render', ({ detail }) => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(detail.view);
    dialog.showModal();
  });
  notes.addEventListener('render', ({ detail }) => {
    const [{ doc }] = detail.view.renderer.getContents();
    window.note = { type: detail.type, hidden: detail.hidden, text: doc.body.textContent };
  });
  const file = await (await fetch('/book.epub')).blob();
  await view.open(new File([file], 'book.epub'));
  await view.init({});
  window.view = view;
</script>
`;

/** Opens an EPUB in the reading system foliate-js, in a page of this size; `close` ends its server. */
export async function openBook(
  browser: Browser,
  book: Uint8Array,
  viewport: { width: number; height: number },
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { url, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(READER);
    else if (pathname === '/book.epub') response.end(book);
    else {
      response.setHeader('Content-Type', 'text/javascript');
      readFile(join(FOLIATE, pathname.replace('/foliate/', ''))).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    }
  });
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  await page.waitForFunction(() => 'view' in window, undefined, { timeout: 60_000 });
  return {
    page,
    async close() {
      await page.close();
      await close();
    },
  };
}
