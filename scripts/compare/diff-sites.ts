import { createHash } from 'node:crypto';

/** `Page.SlssjQhR.css` and `worker-CbNyM5bV.js`: the bundler names its files by a hash. */
const BUNDLED = /[\w.@-]+?[.-][\w-]{8}\.(?:js|css)/gu;
const BUNDLE_FOLDER = '_astro/';

/**
 * A built site with each bundled file named by its bytes, in its path and wherever it is linked, so
 * that a module which only moved or was renamed makes no difference.
 */
export function nameByContent(site: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const bundled = [...site].filter(([path]) => path.startsWith(BUNDLE_FOLDER));
  const names = new Map(
    bundled.map(([path, bytes]) => {
      const text = bytes.toString('latin1').replaceAll(BUNDLED, '*');
      const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
      return [path.slice(BUNDLE_FOLDER.length), `${digest}${path.slice(path.lastIndexOf('.'))}`];
    }),
  );
  const rename = (text: string): string =>
    text.replaceAll(BUNDLED, (name) => names.get(name) ?? name);
  return new Map(
    [...site].map(([path, bytes]) => {
      if (!/\.(?:html|js|css)$/u.test(path)) return [path, bytes];
      return [rename(path), Buffer.from(rename(bytes.toString('latin1')), 'latin1')];
    }),
  );
}

/** One line for each file that only one site has, or that differs, with the first differing place. */
export function diffSites(
  old: ReadonlyMap<string, Buffer>,
  next: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...old.keys(), ...next.keys()])].sort().flatMap((path) => {
    const [before, after] = [old.get(path), next.get(path)];
    if (!before) return [`+ ${path}`];
    if (!after) return [`- ${path}`];
    return before.equals(after) ? [] : [`${path}: ${describeFirst(before, after)}`];
  });
}

const CONTEXT = 60;

function describeFirst(before: Buffer, after: Buffer): string {
  const at = before.findIndex((byte, index) => byte !== after[index]);
  const place = at < 0 ? before.length : at;
  const [was, is] = [before, after].map((bytes) =>
    JSON.stringify(bytes.subarray(Math.max(0, place - CONTEXT), place + CONTEXT).toString('utf8')),
  );
  return `byte ${place}: ${was ?? ''} -> ${is ?? ''}`;
}
