import type { FieldMessage } from './message.ts';
import type { ReadArchive } from './read-entries.ts';
import { findCollisions, findRedirectFaults } from './rules/archive/address-collisions.ts';
import { findDanglingReferences } from './rules/archive/references.ts';
import { findNameless, findNameSpellings } from './rules/archive/source-names.ts';

/** Messages that need all entries: URL collisions, missing references, a name spelled in two ways. */
export function checkArchive(input: ReadArchive): FieldMessage[] {
  return [
    ...findCollisions(input),
    ...findNameless(input),
    ...findDanglingReferences(input),
    ...findRedirectFaults(input),
    ...findNameSpellings(input),
  ];
}
