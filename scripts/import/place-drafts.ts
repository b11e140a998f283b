import { cutAtWord } from '../../src/text/shorten.ts';
import { foldSlug, toSlug } from '../../src/text/slug.ts';
import { allClaims, type Draft } from './imported-draft.ts';
import type { InputReading } from './recognise.ts';
import { setAside } from './source-claim.ts';
import { visibleText } from './span.ts';
import { stableId } from './stable-id.ts';

/** A draft with its id, `uuid:…`. */
export interface IdentifiedDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** Computes an id from a hash of the draft's text: the same text always gets the same id. */
export function draftId(draft: Draft): string {
  const own = allClaims(draft).filter((claim) => claim.to !== 'aside' || claim.as !== undefined);
  const text = own
    .sort((a, b) => a.span.start - b.span.start)
    .map((claim) => visibleText(claim.span.text))
    .join('\n');
  return stableId(`${draft.kind}\n${text}`);
}

/** An input file with ids for its drafts, without drafts repeated from an earlier input. */
export interface DistinctReading extends Omit<InputReading, 'drafts'> {
  readonly drafts: readonly IdentifiedDraft[];
}

/** Gives each draft an id. A draft that repeats one of this or an earlier input is reported as left out. */
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
    const again = repeated
      .flatMap(allClaims)
      .map(({ span }) => setAside(span, '앞에서 들여온 글과 같음'));
    return { ...reading, drafts, claims: [...reading.claims, ...again] };
  });
}

/** Drafts that the output folder already has; paths are relative to the folder. */
export interface ExistingDrafts {
  /** Path of the file with this id, even if an editor has moved it. */
  readonly pathOf: (id: string) => string | undefined;
  /** Id in the file at this path; undefined if there is no file or no id. */
  readonly idAt: (path: string) => string | undefined;
}

const MAX_SLUG = 59;

/** Returns a function that gives each draft its own path: `issues/2024-04/<slug>.mdx` or `bids/2024/<slug>.mdx`. */
export function createPlacer(existing: ExistingDrafts): (draft: IdentifiedDraft) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ({ id, draft }) => {
    const known = existing.pathOf(id);
    if (known !== undefined) return known;
    const folder =
      draft.kind === 'article'
        ? `issues/${draft.matter.issue}`
        : `bids/${draft.matter.posted.slice(0, 4)}`;
    const own = draft.kind === 'article' ? draft.slug : undefined;
    const slug = own ?? (toSlug(draft.matter.title).normalize('NFC') || draft.kind);
    const base = `${folder}/${own ?? cutAtWord(slug, MAX_SLUG, '-')}`;
    for (let number = next.get(base) ?? 1; ; number++) {
      const path = number === 1 ? `${base}.mdx` : `${base}-${number}.mdx`;
      if (taken.has(foldSlug(path)) || existing.idAt(path) !== undefined) continue;
      taken.add(foldSlug(path));
      next.set(base, number + 1);
      return path;
    }
  };
}
