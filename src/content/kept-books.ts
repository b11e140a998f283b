import * as z from 'zod';
import type { IssueKey } from '../archive/issue.ts';
import { nameInContent, readCache, writeCache } from './sealed-cache.ts';

const KIND = 'book-sizes';
const sizesSchema = z.record(z.string(), z.int());

/** Caches the sizes in bytes of the EPUBs that a build has made, by issue; the pages of the issues show them. */
export function writeBookSizes(sizes: ReadonlyMap<IssueKey, number>): void {
  writeCache(KIND, nameInContent('issues'), Object.fromEntries(sizes));
}

/** The sizes of the EPUBs that the last build of this content has made; empty without one. */
export function readBookSizes(): ReadonlyMap<IssueKey, number> {
  const read = sizesSchema.safeParse(readCache(KIND, nameInContent('issues')));
  return new Map(Object.entries(read.data ?? {}));
}
