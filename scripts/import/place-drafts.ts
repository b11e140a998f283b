import { createHash } from 'node:crypto';
import { bodyClaims } from './block.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './imported-draft.ts';
import type { InputReading } from './recognise.ts';
import { visibleText } from './span.ts';
import { foldSlug, type Slug, toSlug } from '../../src/text/slug.ts';

/** A draft with the id that its text gives it. */
export interface IdentifiedDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** The name-based id of a draft: the same text gives the same id, on every machine. */
export function draftId(draft: Draft): string {
  const own = allClaims(draft).filter((claim) => claim.to !== 'aside' || claim.as !== undefined);
  const text = own
    .sort((a, b) => a.span.start - b.span.start)
    .map((claim) => visibleText(claim.span.text))
    .join('\n');
  const hash = createHash('sha256').update(`${draft.kind}\n${text}`).digest();
  // RFC 9562: version 8 (an id of one's own making) and the variant bits.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}

/** A reading whose drafts are known by id, and differ from all before. */
export interface DistinctReading extends Omit<InputReading, 'drafts'> {
  readonly drafts: readonly IdentifiedDraft[];
}

/** Identifies every draft; one that came before, in this file or another, is set aside. */
export function foldRepeatedDrafts(readings: readonly InputReading[]): DistinctReading[] {
  const known = new Set<string>();
  return readings.map((reading) => {
    const drafts: IdentifiedDraft[] = [];
    const repeated: Draft[] = [];
    for (const draft of reading.drafts) {
      const id = draftId(draft);
      if (known.has(id)) repeated.push(draft);
      else drafts.push({ id, draft });
      known.add(id);
    }
    const claims = [...reading.claims, ...repeated.flatMap(allClaims).map(toRepeated)];
    return { ...reading, drafts, claims };
  });
}

/** Everything that a draft takes from the input. */
export function allClaims(draft: Draft): Claim[] {
  return [...draft.claims, ...bodyClaims(draft.blocks)];
}

function toRepeated({ span }: Claim): Claim {
  return { to: 'aside', span, reason: '앞에서 들여온 글과 같음' };
}

/** What the output folder holds already, by paths relative to it. */
export interface ExistingDrafts {
  /** The file with this id, wherever an editor moved it to. */
  readonly pathOf: (id: string) => string | undefined;
  /** The id of the file at a path; absent for no file, or one without an id. */
  readonly idAt: (path: string) => string | undefined;
}

const MAX_SLUG = 59;

/** Gives each draft its file, `issues/2024-04/<slug>.mdx` or `bids/2024/<slug>.mdx`, no two the same. */
export function createPlacer(existing: ExistingDrafts): (draft: IdentifiedDraft) => string {
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
