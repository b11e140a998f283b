import { readPage } from './site-faults.ts';
import type { KeptOutput, KeptOutputs } from './kept-outputs.ts';

/** Reads the bytes of an output; undefined if they are no longer in the cache. */
type ReadOutput = (output: KeptOutput) => Buffer | undefined;

/** If more pages or ids than this were removed, verifying all files is about as fast. */
const FEW = 20;

/**
 * The files whose links must be verified, given that the last site had no broken links: changed files, and
 * files that mention a removed file or a page that has lost an id. Undefined if all files must be verified,
 * because there is no last site or too much was removed.
 */
export function filesToVerify(
  last: KeptOutputs,
  now: KeptOutputs,
  read: ReadOutput,
): string[] | undefined {
  const all = [...now.keys()];
  const changed = all.filter((file) => now.get(file)?.digest !== last.get(file)?.digest);
  const gone = [
    ...[...last.keys()].filter((file) => !now.has(file)),
    ...changed.filter(
      (file) => file.endsWith('.html') && hasLostIds(last.get(file), now.get(file), read),
    ),
  ];
  if (last.size === 0 || gone.length > FEW) return undefined;
  const names = [...new Set(gone.flatMap(spellingsOf))].map((name) => Buffer.from(name));
  const mentions = (file: string): boolean => {
    const output = now.get(file);
    const bytes = output && read(output);
    return bytes === undefined || names.some((name) => bytes.includes(name));
  };
  const isChanged = new Set(changed);
  return all.filter((file) => isChanged.has(file) || (names.length > 0 && mentions(file)));
}

/** Whether an id of the last version of a page is missing in the new one; true if the last version is not in the cache. */
function hasLostIds(
  last: KeptOutput | undefined,
  now: KeptOutput | undefined,
  read: ReadOutput,
): boolean {
  if (!last || !now) return false;
  const ids = idsOf(now, read);
  return !idsOf(last, read)?.isSubsetOf(ids ?? new Set());
}

function idsOf(output: KeptOutput, read: ReadOutput): ReadonlySet<string> | undefined {
  const html = read(output)?.toString();
  // Only the ids are needed, so path and site may be any.
  return html === undefined ? undefined : readPage('index.html', html, 'https://site.invalid').ids;
}

/**
 * Possible spellings of the last part of a file's URL (for `x/index.html` it is `x`), which every link to the
 * file contains, even a relative one: as it is, in NFD, and percent-encoded.
 */
function spellingsOf(file: string): string[] {
  const parts = file.replace(/\/index\.html$/u, '').split('/');
  const name = parts.at(-1) ?? '';
  return [name, name.normalize('NFD'), encodeURIComponent(name)];
}
