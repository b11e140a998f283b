import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { cachePath, digestOf } from '../../../src/content/cache.ts';
import { codeDigest } from '../../../src/content/code-digest.ts';
import { nameInContent, readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { writeAtomically } from '../../../src/content/write-atomically.ts';
import { findKept } from '../kept-outputs.ts';
import { type KeptCorrections, NO_CORRECTIONS } from './archive-corrections.ts';
import { type KeptPairs, NO_PAIRS, toPairTable } from './pair-table.ts';
import { packArrays, unpackArrays } from './packed-arrays.ts';
import type { KeptPage } from './page-facts.ts';
import type { SearchState } from './refresh-pages.ts';
import { toStringTable } from './string-table.ts';

const KIND = 'search-state';

// Number of files among which the pages are divided by a digest of their URL, so that a build with
// one edited article writes only a few of them.
const FILES = 32;

/** The part of a cached state that all pages share. */
interface KeptCommon {
  edition: string;
  texts: string[];
  pairs: KeptPairs;
  fullSize: number;
  corrections: KeptCorrections;
  /** Digest of each of the files with pages. */
  files: readonly string[];
}

type KeptPages = [url: string, page: KeptPage][];

// Not validated: only this code writes these files, and their digests are compared.
const commonSchema = z.custom<KeptCommon>();
const pagesSchema = z.custom<KeptPages>();

/** A state as the cache keeps it from one build to the next. */
interface KeptState extends SearchState {
  /** Number of texts in the string table after the last build that read all pages. */
  fullSize: number;
  /** Digest of each of the files with pages; '' for a damaged file. */
  files: readonly string[];
}

// The string table also keeps texts that are on no page any more. When it is this many times as
// large as after the last build that read all pages, all pages are read again.
const MOST_GROWTH = 1.5;

/**
 * Reads the state that the last build of this content folder cached; empty if the code has changed
 * or the string table has grown too large. Pages in damaged files, or with a damaged record, are left out.
 */
export function readState(): KeptState {
  const bytes = readSealed(KIND, nameInContent('common'));
  const common = bytes && commonSchema.parse(deserialize(bytes));
  if (common?.edition !== edition() || common.texts.length > common.fullSize * MOST_GROWTH) {
    const table = toStringTable([]);
    const pairs = toPairTable(NO_PAIRS);
    return { table, pairs, corrections: NO_CORRECTIONS, pages: new Map(), fullSize: 0, files: [] };
  }
  const pages = new Map<string, KeptPage>();
  const files = common.files.map((digest, file) => {
    const kept = readPages(file, digest);
    for (const [url, page] of kept ?? []) {
      const found = findRecord(page);
      if (found) pages.set(url, found);
    }
    return kept ? digest : '';
  });
  const { texts, pairs: keptPairs, corrections, fullSize } = common;
  const [table, pairs] = [toStringTable(texts), toPairTable(keptPairs)];
  return { table, pairs, corrections, pages, fullSize, files };
}

/** The page with the present state of its record's file; undefined if the file is lost or damaged. */
function findRecord(page: KeptPage): KeptPage | undefined {
  const { file } = page.record;
  const kept = findKept(file);
  if (!kept || kept === file) return kept && page;
  return { ...page, record: { ...page.record, file: kept } };
}

function readPages(file: number, digest: string): KeptPages | undefined {
  try {
    const bytes = readFileSync(cachePath(KIND, nameInContent(String(file))));
    return digestOf(bytes) === digest ? pagesSchema.parse(unpackArrays(bytes)) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Caches a state for the next build; `before` is the state that `readState` gave, whose unchanged
 * files stay.
 */
export function keepState(state: SearchState, before: KeptState): void {
  const byFile = Map.groupBy(state.pages, ([url]) => fileOf(url));
  const changed = new Set(
    [...state.pages.keys(), ...before.pages.keys()]
      .filter((url) => state.pages.get(url) !== before.pages.get(url))
      .map(fileOf),
  );
  const files = Array.from({ length: FILES }, (_, file) => {
    const known = before.files[file] ?? '';
    if (known !== '' && !changed.has(file)) return known;
    const bytes = packArrays(byFile.get(file) ?? []);
    writeAtomically(cachePath(KIND, nameInContent(String(file))), bytes);
    return digestOf(bytes);
  });
  const { texts } = state.table;
  const fullSize = before.pages.size === 0 ? texts.length : before.fullSize;
  const { corrections } = state;
  const pairs = state.pairs.list();
  const common: KeptCommon = { edition: edition(), texts, pairs, fullSize, corrections, files };
  // Written last: if the build is killed before, the digests do not match the new files, which then
  // count as damaged.
  writeSealed(KIND, nameInContent('common'), serialize(common));
}

function fileOf(url: string): number {
  return Number.parseInt(digestOf(url).slice(0, 4), 16) % FILES;
}

function edition(): string {
  return codeDigest('scripts/build/build-search.ts');
}
