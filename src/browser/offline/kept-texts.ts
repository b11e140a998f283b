import { type KeptIssue, listKept, openKeptCache } from './kept-issues.ts';

/** A kept article, as the search reads it. */
export interface KeptText {
  /** Path of its page, with the base path. */
  page: string;
  issue: Pick<KeptIssue, 'page' | 'title'>;
  title: string;
  /** Text of the article, one line for each paragraph. */
  text: string;
}

/** Texts that were read before, by their key in the cache: a search at each pause of typing needs all of them. */
const known = new Map<string, KeptText>();

const BLOCKS = 'p, li, dd, td, th, figcaption, blockquote, h2, h3, h4';

/** Elements that are left out of the text: the number of a footnote would come in the middle of a sentence. */
const NO_TEXT = '[data-pagefind-ignore], [data-footnote-ref], [data-footnote-backref]';

/** The texts of all kept articles, the last issue first; `undefined` if no issue is kept. */
export async function readKeptTexts(): Promise<KeptText[] | undefined> {
  const cache = 'caches' in window ? await openKeptCache() : undefined;
  if (!cache) return undefined;
  const issues = (await listKept(cache)).sort((a, b) => (a.page < b.page ? 1 : -1));
  const texts = issues.flatMap(({ files, ...issue }) =>
    files
      .filter(([name]) => name.startsWith(issue.page) && name !== issue.page && name.endsWith('/'))
      .map(async ([page, key]) => {
        const text = known.get(key) ?? readText(await cache.match(key), page, issue);
        known.set(key, await text);
        return text;
      }),
  );
  return Promise.all(texts);
}

async function readText(
  response: Response | undefined,
  page: string,
  issue: KeptText['issue'],
): Promise<KeptText> {
  const html = (await response?.text()) ?? '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const article = body.querySelector('[data-pagefind-body]');
  for (const part of article?.querySelectorAll(NO_TEXT) ?? []) part.remove();
  const title = linesOf(article?.querySelector('h1'));
  const blocks = [...(article?.querySelectorAll(BLOCKS) ?? [])];
  const lines = blocks.filter((block) => !block.querySelector(BLOCKS)).map(linesOf);
  return { page, issue, title, text: lines.join('\n') };
}

function linesOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
