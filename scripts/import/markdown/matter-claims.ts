import type { FieldPath } from '../../../src/yaml/field-places.ts';
import { keepInField, setAside, setAsideRest, type SourceClaim } from '../source-claim.ts';
import { slice, type Span } from '../span.ts';
import type { MatterEntry } from './front-matter.ts';

/** A text read from an entry, and the field into which it goes. */
export interface TakenText {
  readonly text: string;
  readonly field: FieldPath;
}

/**
 * Claims for an entry of front matter: each text goes into its field, and the rest of the entry is left out.
 * `as` is the field with its meaning if no field has the typed text: `draft: false`.
 */
export function claimEntry(
  { key, span }: MatterEntry,
  taken: readonly TakenText[],
  as?: string,
): SourceClaim[] {
  let from = Math.min(span.text.length, key.length);
  const claims = taken.flatMap(({ text, field }) => {
    const at = span.text.indexOf(text, from);
    if (at < 0 || text === '') return [];
    from = at + text.length;
    return [keepInField(slice(span, at, from), ...field)];
  });
  const [first] = taken;
  const field = first && String(first.field[0]);
  const texts = taken.map(({ text }) => text).join(', ');
  // The value is typed with escapes and read without them: `"a \"b\""`.
  const isChanged = claims.length < taken.length;
  return [
    ...claims,
    ...setAsideRest(span, claims, '머리말 표시', as ?? (isChanged ? `${field}: ${texts}` : field)),
  ];
}

/** Claim for an entry that belongs to no field; the report lists it. */
export function leaveOutEntry({ span }: MatterEntry): SourceClaim[] {
  return [setAside(span, '옮기지 않은 머리말')];
}

/** Claims that say that the lines around the front matter, such as `---`, are left out. */
export function claimFences(whole: Span, claims: readonly SourceClaim[]): SourceClaim[] {
  return setAsideRest(whole, claims, '머리말 표시', '머리말');
}
