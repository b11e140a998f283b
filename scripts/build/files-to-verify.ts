import { readPage } from './site-faults.ts';
import type { KeptOutput, KeptOutputs } from './kept-outputs.ts';

/** Reads the bytes of an output; undefined if they are no longer kept. */
type ReadOutput = (output: KeptOutput) => Buffer | undefined;

/** With more targets gone than this, verifying everything is about as fast. */
const FEW = 20;

/**
 * The files whose links must be verified, given that all links of the last site were whole: those
 * that have changed, and those that mention a page or an id that has gone. Undefined if
 * all must be: there is no last site, or too much has gone.
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

/** Whether a page has lost an id that links may lead to; also if its last bytes are not kept. */
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
  // Neither its address nor its origin matters for its ids.
  return html === undefined ? undefined : readPage('index.html', html, 'https://site.invalid').ids;
}

/**
 * How a link may spell the last part of a file's address, which is in every link to it, also in a
 * relative one: the folder's name for an `index.html`, decoded and percent-encoded.
 */
function spellingsOf(file: string): string[] {
  const parts = file.replace(/\/index\.html$/u, '').split('/');
  const name = parts.at(-1) ?? '';
  return [name, name.normalize('NFD'), encodeURIComponent(name)];
}
