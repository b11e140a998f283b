import { parseXml } from '@rgrove/parse-xml';
import { decodeUrl } from '../../src/site/urls.ts';

// An address after an attribute's name, plain, escaped or in a JSON string; in an element; as a
// member. It ends before a question, a place or the sign that ends what holds it.
const ADDRESS =
  /(?:\b(?:src|href|\w*url)=(?:"|&quot;|\\")|":"|<link>|<url>)(https?:\/\/(?:[^"<\s?#\\&]|&(?!quot;))+)/giu;

/** Whether a file of the site is one that readers of feeds fetch, or has the same form. */
export function isFeedFile(file: string): boolean {
  return /(?:\.(?:xml|opml)|(?:^|\/)feed\.json)$/u.test(file);
}

/**
 * One line for what a feed reader could not read: a file that is not XML 1.0 strictly, or JSON; and,
 * once, each page, picture and file on `site`, its origin, that is not among the known files.
 */
export function findFeedFaults(
  feeds: Iterable<readonly [file: string, text: string]>,
  site: string,
  known: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const told = new Set<string>();
  for (const [file, text] of feeds) {
    const reason = findReason(file, text);
    if (reason !== undefined) {
      faults.push(`/${file}  피드  읽을 수 없습니다: ${reason}`);
      continue;
    }
    for (const path of pathsOf(text, site)) {
      const target = path.endsWith('/') ? `${path}index.html` : path;
      if (known.has(target) || told.has(target)) continue;
      told.add(target);
      faults.push(`/${file}  피드  /${path} 주소가 없습니다.`);
    }
  }
  return faults;
}

function findReason(file: string, text: string): string | undefined {
  try {
    if (file.endsWith('.json')) JSON.parse(text);
    else parseXml(text);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  }
}

/** Decoded, relative to the site's folder, each once; the home page is its file. */
function pathsOf(text: string, site: string): string[] {
  const root = `${site}/`;
  const written = new Set([...text.matchAll(ADDRESS)].map(([, address = '']) => address));
  return [...written]
    .filter((address) => address.startsWith(root))
    .map((address) => address.slice(root.length).replaceAll('&apos;', "'"))
    .map((path) => decodeUrl(path) || 'index.html');
}
