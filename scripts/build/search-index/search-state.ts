import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { cachePath, digestOf } from '../../../src/content/cache.ts';
import { codeDigest } from '../../../src/content/code-digest.ts';
import { nameInContent, readSealed, writeSealed } from '../../../src/content/sealed-cache.ts';
import { writeAtomically } from '../../../src/content/write-atomically.ts';
import { type KeptCorrections, NO_CORRECTIONS } from './archive-corrections.ts';
import { packArrays, unpackArrays } from './packed-arrays.ts';
import type { KeptPage } from './page-facts.ts';
import type { SearchState } from './refresh-pages.ts';
import { toStringTable } from './string-table.ts';

const KIND = 'search-state';

// Pages are kept in this many files by their addresses, and an edit writes only the files of its pages.
const FILES = 32;

/** What all pages of a state share. */
interface KeptCommon {
  edition: string;
  texts: string[];
  fullSize: number;
  corrections: KeptCorrections;
  /** Digests of the files of pages. */
  files: readonly string[];
}

type KeptPages = [url: string, page: KeptPage][];

// Only this code writes these files, and their digests are checked.
const commonSchema = z.custom<KeptCommon>();
const pagesSchema = z.custom<KeptPages>();

/** A state as it is kept from one build to the next. */
interface KeptState extends SearchState {
  /** How many texts the table had when all pages were read. */
  fullSize: number;
  /** Digests of the files of pages; '' for one that is damaged. */
  files: readonly string[];
}

// Texts that are on no page any more stay in the table until it has grown by this much.
const MOST_GROWTH = 1.5;

/** The state after the last build of this content; empty if the code has changed. Damaged pages are left out. */
export function readState(): KeptState {
  const bytes = readSealed(KIND, nameInContent('common'));
  const common = bytes && commonSchema.parse(deserialize(bytes));
  if (common?.edition !== edition() || common.texts.length > common.fullSize * MOST_GROWTH) {
    const table = toStringTable([]);
    return { table, corrections: NO_CORRECTIONS, pages: new Map(), fullSize: 0, files: [] };
  }
  const pages = new Map<string, KeptPage>();
  const files = common.files.map((digest, file) => {
    const kept = readPages(file, digest);
    for (const [url, page] of kept ?? []) pages.set(url, page);
    return kept ? digest : '';
  });
  const { texts, corrections, fullSize } = common;
  return { table: toStringTable(texts), corrections, pages, fullSize, files };
}

function readPages(file: number, digest: string): KeptPages | undefined {
  try {
    const bytes = readFileSync(cachePath(KIND, nameInContent(String(file))));
    return digestOf(bytes) === digest ? pagesSchema.parse(unpackArrays(bytes)) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a state for the next build; `before` is the one that was read. */
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
  const common: KeptCommon = { edition: edition(), texts, fullSize, corrections, files };
  // Last, so that files of a build that was stopped do not fit their digests.
  writeSealed(KIND, nameInContent('common'), serialize(common));
}

function fileOf(url: string): number {
  return Number.parseInt(digestOf(url).slice(0, 4), 16) % FILES;
}

function edition(): string {
  return codeDigest('scripts/build/build-search.ts');
}
