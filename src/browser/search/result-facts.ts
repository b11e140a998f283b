import type { Hit } from '../../search/answer.ts';
import { toDates } from '../../words/dates.ts';
import { instantWords } from '../../words/ko/instant-words.ts';
import { resultWords as words } from '../../words/ko/result-words.ts';
import { toDeadlineState } from '../deadline-state.ts';

/**
 * A fact below a result; `state` is set for facts with a style of their own: a missing word, an
 * open notice.
 */
export interface HitFact {
  text: string;
  state?: 'lacks' | 'open' | 'closed' | undefined;
}

/** Settings for showing results. */
export interface HitView {
  /** Whether the results are grouped under a heading for each issue. */
  grouped: boolean;
  /** Current time in milliseconds, which decides whether a notice is open. */
  now: number;
  /** BCP 47 tag of the page's language. */
  language: string;
}

/**
 * Facts below a result: the words of the query that the page lacks, then the facts of the article
 * or the notice.
 */
export function factsOfHit(hit: Hit, view: HitView): HitFact[] {
  return [
    ...(hit.lacks.length === 0 ? [] : [{ text: words.lacks(hit.lacks), state: 'lacks' as const }]),
    ...placeFacts(hit, view.grouped).map((text) => ({ text })),
    ...(hit.kind === 'bid' ? noticeFacts(hit, view) : []),
  ];
}

/** State, agency, amount and deadline of a notice, each only if known. */
function noticeFacts(
  { source, notice: { deadline, amount } }: Hit,
  { now, language }: HitView,
): HitFact[] {
  const { instant } = toDates(language, instantWords);
  const state = deadline === undefined ? undefined : toDeadlineState(Date.parse(deadline), now);
  return [
    ...(state
      ? [{ text: state.text, state: state.open ? ('open' as const) : ('closed' as const) }]
      : []),
    ...[source, amount, deadline && words.deadline(instant(deadline))].flatMap((text) =>
      text ? [{ text }] : [],
    ),
  ];
}

/** Kind, issue, category and source, without those that the name or heading contains. */
function placeFacts({ kind, kindLabel, place, category, source }: Hit, grouped: boolean): string[] {
  // All notices are in one category, and their agency is a fact of their own.
  const facts = kind === 'bid' ? [place.label] : [kindLabel, place.label, category, source];
  return facts
    .filter((fact) => fact !== undefined)
    .filter((fact) => (fact === place.label ? !grouped : !place.label.includes(fact)));
}
