import { distance } from 'fastest-levenshtein';
import { splitAddress } from '../site/address-list.ts';

const MOST = 3;
// How much of a name may be wrong, and how much a wrong folder counts beside it.
const LIMIT = 0.4;
const FOLDER_WEIGHT = 0.15;

/** The addresses (decoded) that a path was most likely meant for, nearest first; three at most. */
export function nearestAddresses(path: string, addresses: readonly string[]): string[] {
  const wanted = splitAddress(tidyPath(path));
  const near = addresses
    .map((address) => ({ address, score: scoreOf(wanted, splitAddress(tidyPath(address))) }))
    .filter(({ score }) => score < LIMIT + FOLDER_WEIGHT)
    .sort((a, b) => a.score - b.score)
    .map(({ address }) => address);
  // What holds the thing that is not there.
  const above = addresses.filter((address) => tidyPath(address) === tidyPath(wanted.folder));
  return [...new Set([...near.slice(0, MOST - above.length), ...above])];
}

/** The words that an address was made of, for a search: `상담 품질`; empty where it has none. */
export function wordsOf(path: string): string {
  const { name } = splitAddress(tidyPath(path));
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => /\p{L}/u.test(word)).join(' ');
}

/** 0 for the same address; more than any limit for one that nobody would take for it. */
function scoreOf(wanted: Parts, { folder, name }: Parts): number {
  const apart = apartness(wanted.name, name);
  return apart > LIMIT ? 1 : apart + FOLDER_WEIGHT * apartness(wanted.folder, folder);
}

type Parts = ReturnType<typeof splitAddress>;

/** 0 for the same text, 1 for nothing in common; a link that was cut off is near its whole. */
function apartness(a: string, b: string): number {
  if (a === b) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const apart = distance(a, b) / long.length;
  const cut = short.length >= 3 && long.startsWith(short);
  return cut ? Math.min(apart, LIMIT / 2) : apart;
}

/** Decoded as far as it goes, lower case, by letters (jamo), without `index`, `.html` or doubled slashes. */
function tidyPath(path: string): string {
  const tidied = decodePath(path)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\/+/gu, '/')
    .replace(/\.(?:html?|md|php)$/u, '')
    .replace(/\/index$/u, '')
    .replace(/\/$/u, '');
  return tidied || '/';
}

/** A link that was cut off may end within a letter. */
function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+%?[\da-f]?/giu, (run) => {
    for (let length = run.length; length > 0; length--) {
      try {
        return decodeURIComponent(run.slice(0, length));
      } catch {
        // One sign less, then.
      }
    }
    return '';
  });
}
