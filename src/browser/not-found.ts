import { distance } from 'fastest-levenshtein';
import { readAddresses, splitAddress } from '../site/address-list.ts';
import { removeBase } from '../site/base-path.ts';
import { SEARCH_URL } from '../site/urls.ts';
import { notFoundWords } from '../words/ko/not-found-words.ts';
import { makeElement } from './elements.ts';

/**
 * Fills the section of the 404 page with links to the most similar addresses, and to a search for
 * the words of the path.
 */
export async function suggestAddresses(section: HTMLElement, path: string): Promise<void> {
  const status = section.querySelector('p');
  const list = section.querySelector('ul');
  const address = BASE_PATH === '' ? path : (removeBase(path, BASE_PATH) ?? path);
  const words = wordsOfPath(address);
  const found = await findNearest(address).catch(() => []);
  if (status)
    status.textContent = found.length > 0 ? notFoundWords.didYouMean : notFoundWords.noneSimilar;
  list?.append(...found);
  if (words === '') return;
  const search = `${BASE_PATH}${SEARCH_URL}?${new URLSearchParams({ q: words })}`;
  list?.append(toLinkItem(search, notFoundWords.searchFor(words)));
}

async function findNearest(path: string): Promise<HTMLLIElement[]> {
  const response = await fetch(`${BASE_PATH}/addresses.txt`);
  if (!response.ok) return [];
  const addresses = nearestAddresses(path, readAddresses(await response.text()));
  return Promise.all(
    addresses.map(async (address) => {
      const url = BASE_PATH + encodeURI(address);
      const title = await readTitle(url).catch(() => undefined);
      return toLinkItem(url, title ?? address, title && address);
    }),
  );
}

/**
 * Fetches a page and gives the text of its `<h1>`. The site has no list of titles, which would be
 * many times as large as its list of addresses.
 */
async function readTitle(url: string): Promise<string | undefined> {
  const response = await fetch(url);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent.trim();
}

function toLinkItem(url: string, label: string, note = ''): HTMLLIElement {
  const link = makeElement('a', '', label);
  link.href = url;
  return makeElement('li', '', link, ' ', makeElement('span', 'count', note));
}

const MOST_SUGGESTIONS = 3;
// The maximum difference of the last segment (0 to 1), and the weight of the difference of the
// folders.
const MOST_DIFFERENT = 0.4;
const FOLDER_WEIGHT = 0.15;

/** The addresses (decoded) that are most like a path, nearest first; three at most. */
export function nearestAddresses(path: string, addresses: readonly string[]): string[] {
  const wanted = splitAddress(normalizePath(path));
  const near = addresses
    .map((address) => ({ address, score: scoreOf(wanted, splitAddress(normalizePath(address))) }))
    .filter(({ score }) => score < MOST_DIFFERENT + FOLDER_WEIGHT)
    .sort((a, b) => a.score - b.score)
    .map(({ address }) => address);
  // The last suggestion is the list page that would contain the missing page.
  const above = addresses.filter(
    (address) => normalizePath(address) === normalizePath(wanted.folder),
  );
  return [...new Set([...near.slice(0, MOST_SUGGESTIONS - above.length), ...above])];
}

/**
 * The words of the last segment of a path, for a search: `상담 품질` of `/issues/2024-06/상담-품질.html`;
 * '' if it has none.
 */
export function wordsOfPath(path: string): string {
  const { name } = splitAddress(normalizePath(path));
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => /\p{L}/u.test(word)).join(' ');
}

type SplitAddress = ReturnType<typeof splitAddress>;

/** How different an address is from the wanted one: 0 if equal, 1 if their last segments differ too much. */
function scoreOf(wanted: SplitAddress, { folder, name }: SplitAddress): number {
  const different = differenceOf(wanted.name, name);
  return different > MOST_DIFFERENT
    ? 1
    : different + FOLDER_WEIGHT * differenceOf(wanted.folder, folder);
}

/**
 * Edit distance as a share of the longer text, 0 (equal) to 1; at most 0.2 if the shorter is the
 * start of the longer.
 */
function differenceOf(a: string, b: string): number {
  if (a === b) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const different = distance(a, b) / long.length;
  const isCut = short.length >= 3 && long.startsWith(short);
  return isCut ? Math.min(different, MOST_DIFFERENT / 2) : different;
}

/**
 * Normalises a path: decoded, lower case, NFD (to compare letters of a syllable), without `index`,
 * `.html`, double slashes.
 */
function normalizePath(path: string): string {
  const normalized = decodePath(path)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\/+/gu, '/')
    .replace(/\.(?:html?|md|php)$/u, '')
    .replace(/\/index$/u, '')
    .replace(/\/$/u, '');
  return normalized || '/';
}

/** Decodes percent-encoding; a link that was cut off may end within a character, which is left out. */
function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+%?[\da-f]?/giu, (encoded) => {
    for (let length = encoded.length; length > 0; length--) {
      try {
        return decodeURIComponent(encoded.slice(0, length));
      } catch {
        // Tries again without the last character.
      }
    }
    return '';
  });
}
