import type { Engine, FoundPage, Fragment } from '../engine.ts';
import { memoRecent, toAskPagefind, toPagefindPage } from '../pagefind-module.ts';
import { decodeRecord, toLetters } from '../record-format.ts';

/** Wraps Pagefind's untyped module as an engine for an index of Korean words; keeps the last 100 pages. */
export function toKoreanEngine(pagefind: unknown): Engine {
  const askPagefind = toAskPagefind(pagefind);
  const fragments = memoRecent<Fragment>();
  const ask = async (query: string | null): Promise<FoundPage[]> =>
    (await askPagefind(query)).map(({ id, score, places, load }) => ({
      id,
      score,
      places,
      read: () => fragments(id, () => load().then(toFragment)),
    }));
  return {
    findAll: (words) => ask(words.map(toLetters).join(' ')),
    findSequence: (words) => ask(`"${words.map(toLetters).join(' ')}"`),
    listPages: () => ask(null),
  };
}

function toFragment(data: unknown): Fragment {
  const { url, content, title, notice } = toPagefindPage(data);
  return { url, text: decodeRecord(content), title: decodeRecord(title), notice };
}
