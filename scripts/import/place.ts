import { foldSlug, type Slug, toSlug } from '../../src/text/slug.ts';
import type { Draft } from './draft.ts';
import type { IdentifiedDraft } from './identity.ts';

/** What the output folder holds already, by paths relative to it. */
export interface Existing {
  /** The file with this id, wherever an editor moved it to. */
  readonly pathOf: (id: string) => string | undefined;
  /** The id of the file at a path; absent for no file, or one without an id. */
  readonly idAt: (path: string) => string | undefined;
}

const MAX_SLUG = 59;

/** Gives each draft its file, `issues/2024-04/<slug>.mdx` or `bids/2024/<slug>.mdx`, no two the same. */
export function createPlacer(existing: Existing): (draft: IdentifiedDraft) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ({ id, draft }) => {
    const known = existing.pathOf(id);
    if (known !== undefined) return known;
    const base = `${folderOf(draft)}/${slugOf(draft)}`;
    for (let number = next.get(base) ?? 1; ; number++) {
      const path = number === 1 ? `${base}.mdx` : `${base}-${number}.mdx`;
      if (taken.has(foldSlug(path)) || existing.idAt(path) !== undefined) continue;
      taken.add(foldSlug(path));
      next.set(base, number + 1);
      return path;
    }
  };
}

/** The folder of a draft, `issues/2024-04` or `bids/2024`. */
function folderOf(draft: Draft): string {
  return draft.kind === 'article'
    ? `issues/${draft.matter.issue}`
    : `bids/${draft.matter.posted.slice(0, 4)}`;
}

/** A slug from the title, cut at a word to less than 60 characters. */
function slugOf(draft: Draft): Slug {
  const slug = toSlug(draft.matter.title).normalize('NFC') || draft.kind;
  if (slug.length <= MAX_SLUG) return slug;
  const head = slug.slice(0, MAX_SLUG + 1);
  const hyphen = head.lastIndexOf('-');
  return hyphen > 0
    ? head.slice(0, hyphen)
    : head
        .slice(0, MAX_SLUG)
        .toWellFormed()
        .replace(/\uFFFD$/u, '');
}
