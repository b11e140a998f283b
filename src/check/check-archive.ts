import type { FieldMessage } from './message.ts';
import type { ReadArchive } from './read-entries.ts';
import {
  findCollisions,
  findRedirectFaults,
  findTwinNotices,
} from './rules/archive/address-collisions.ts';
import { claimsOf } from './rules/archive/address-claims.ts';
import { findNameless, findTakenAddresses } from './rules/archive/taken-addresses.ts';
import { findDanglingReferences, findUnusedNotes } from './rules/archive/references.ts';
import { findAgencySpellings } from './rules/archive/agency-names.ts';
import {
  findPersonSpellings,
  findSourceSpellings,
  findTagSpellings,
} from './rules/archive/name-spellings.ts';
import {
  findDemonstratedArticles,
  findNeedlessOpenings,
  findSharedPages,
  findWithheldPdfs,
} from './rules/archive/issue-advice.ts';

/**
 * Runs the rules that compare entries with each other: colliding URLs, references without a target, a
 * name spelled in two ways. `others` are the URL paths of standing pages and public files.
 */
export function checkArchive(input: ReadArchive, others: readonly string[] = []): FieldMessage[] {
  const claims = claimsOf(input);
  return [
    ...findCollisions(input, claims),
    ...findTakenAddresses(input, claims, others),
    ...findNameless(input),
    ...findDanglingReferences(input),
    ...findRedirectFaults(input),
    ...findSourceSpellings(input),
    ...findTagSpellings(input),
    ...findPersonSpellings(input),
    ...findUnusedNotes(input),
    ...findNeedlessOpenings(input),
    ...findDemonstratedArticles(input),
    ...findAgencySpellings(input),
    ...findSharedPages(input),
    ...findTwinNotices(input),
    ...findWithheldPdfs(input),
  ];
}
