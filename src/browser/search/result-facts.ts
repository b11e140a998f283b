import { formatInstant } from '../../archive/date.ts';
import { type Hit, KIND_LABELS } from '../../search/answer.ts';
import { toDeadlineState } from '../deadline-state.ts';

/** A fact below a result; `state` for one that stands out: a word that the page lacks, an open notice. */
export interface HitFact {
  text: string;
  state?: 'lacks' | 'open' | 'closed' | undefined;
}

/** Facts below a result: the words of the query that it lacks, then those of an article or a notice. */
export function factsOfHit(hit: Hit, grouped: boolean, now: number): HitFact[] {
  const missing = hit.lacks.map((word) => `‘${word}’`).join(', ');
  return [
    ...(missing === '' ? [] : [{ text: `${missing} 없음`, state: 'lacks' as const }]),
    ...placeFacts(hit, grouped).map((text) => ({ text })),
    ...(hit.kind === 'bid' ? noticeFacts(hit, now) : []),
  ];
}

/** State by the time `now` (ms), agency, amount and deadline of a notice, each only if known. */
function noticeFacts({ source, notice: { deadline, amount } }: Hit, now: number): HitFact[] {
  const state = deadline === undefined ? undefined : toDeadlineState(Date.parse(deadline), now);
  return [
    ...(state
      ? [{ text: state.text, state: state.open ? ('open' as const) : ('closed' as const) }]
      : []),
    ...[source, amount, deadline && `${formatInstant(deadline)} 마감`].flatMap((text) =>
      text ? [{ text }] : [],
    ),
  ];
}

/** Kind, issue, category and source, without those that the name or heading contains. */
function placeFacts({ kind, place, category, source }: Hit, grouped: boolean): string[] {
  // All notices are in one category, and their agency is a fact of their own.
  const facts = kind === 'bid' ? [place.label] : [KIND_LABELS[kind], place.label, category, source];
  return facts
    .filter((fact) => fact !== undefined)
    .filter((fact) => (fact === place.label ? !grouped : !place.label.includes(fact)));
}
