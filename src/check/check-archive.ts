import type { FieldMessage } from './message.ts';
import type { ReadArchive } from './read-entries.ts';
import { findCollisions } from './rules/archive/collisions.ts';
import { findNameless } from './rules/archive/nameless.ts';
import { findNameSpellings } from './rules/archive/name-spellings.ts';
import { findRedirectFaults } from './rules/archive/redirects.ts';
import { findDanglingReferences } from './rules/archive/references.ts';

/** What only the entries together show: collisions, dangling references, names spelled two ways. */
export function checkArchive(input: ReadArchive): FieldMessage[] {
  return [
    ...findCollisions(input),
    ...findNameless(input),
    ...findDanglingReferences(input),
    ...findRedirectFaults(input),
    ...findNameSpellings(input),
  ];
}
