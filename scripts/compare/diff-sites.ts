import { createHash } from 'node:crypto';

/**
 * Matches file names with a hash that changes with the code: `Page.SlssjQhR.css` and
 * `worker-CbNyM5bV.js` from the bundler, `1c6300217656d1a0-1200.png` for drawings.
 */
const DIGEST_NAME = /[\w.@-]+?[.-][\w-]{8}\.(?:js|css)|[0-9a-f]{16}-\d+\.\w+/gu;
const DIGEST_FOLDERS = /^(?:_astro|media)\//u;
const TEXT_FILE = /\.(?:html|js|css|xml|json|txt|md|opml|ics)$/u;

/**
 * Replaces these hashes, in the paths and in the links of a built site, by hashes of the files'
 * bytes, so that a change of the code without an effect on the output shows no difference.
 */
export function nameByContent(site: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const names = new Map(
    [...site]
      .filter(([path]) => DIGEST_FOLDERS.test(path))
      .map(([path, bytes]) => {
        const text = bytes.toString('latin1').replaceAll(DIGEST_NAME, '*');
        const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
        return [path.replace(DIGEST_FOLDERS, ''), `${digest}${path.slice(path.lastIndexOf('.'))}`];
      }),
  );
  const rename = (text: string): string =>
    text.replaceAll(DIGEST_NAME, (name) => names.get(name) ?? name);
  return new Map(
    [...site].map(([path, bytes]) => {
      if (!TEXT_FILE.test(path)) return [rename(path), bytes];
      return [rename(path), Buffer.from(rename(bytes.toString('latin1')), 'latin1')];
    }),
  );
}

/**
 * One line for each file that only one site has (`+ path`, `- path`) or that differs, with the
 * first difference.
 */
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
