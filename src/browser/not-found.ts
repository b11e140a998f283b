import { readAddresses } from '../site/address-list.ts';
import { SEARCH_URL } from '../site/urls.ts';
import { nearestAddresses, wordsOf } from './nearest-address.ts';

/** Fills the section with the nearest addresses that exist, by title, and a search for the words of the wrong one. */
export async function suggestAddresses(section: HTMLElement, path: string): Promise<void> {
  const status = section.querySelector('p');
  const list = section.querySelector('ul');
  const words = wordsOf(path);
  const found = await findNearest(path).catch(() => []);
  if (status) status.textContent = found.length > 0 ? FOUND : NOTHING;
  list?.append(...found, ...(words === '' ? [] : [searchFor(words)]));
}

const FOUND = '혹시 이 페이지를 찾으셨나요?';
const NOTHING = '비슷한 주소를 찾지 못했습니다.';

async function findNearest(path: string): Promise<HTMLLIElement[]> {
  const response = await fetch('/addresses.txt');
  if (!response.ok) return [];
  const addresses = nearestAddresses(path, readAddresses(await response.text()));
  return Promise.all(
    addresses.map(async (address) => {
      const url = encodeURI(address);
      const title = await titleOf(url).catch(() => undefined);
      return item(url, title ?? address, title && address);
    }),
  );
}

/** The title that the page itself bears: an index of titles would be many times as large. */
async function titleOf(url: string): Promise<string | undefined> {
  const response = await fetch(url);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent.trim();
}

function searchFor(words: string): HTMLLIElement {
  return item(`${SEARCH_URL}?${new URLSearchParams({ q: words })}`, `검색에서 ‘${words}’ 찾아보기`);
}

function item(url: string, words: string, note = ''): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = words;
  const small = document.createElement('span');
  small.className = 'count';
  small.textContent = note;
  const made = document.createElement('li');
  made.append(link, ' ', small);
  return made;
}
