import { type Bid, formatAmount } from '../archive/bid.ts';
import type { Day } from '../archive/date.ts';
import { stepOf } from './bid-state.ts';
import { pickBidFacts } from '../site/entry-facts.ts';
import type { Words } from '../words/words.ts';

/** A field that an event changed: label `마감`, and its value before and after as text. */
interface FieldChange {
  field: keyof Before;
  label: string;
  before: string;
  after: string;
}

/** A step in the history of a notice: its posting, an event or its award. */
interface HistoryStep {
  /** Day of the step; undefined for an award whose day is unknown. */
  date: Day | undefined;
  /** Name for readers: `마감 변경`. */
  label: string;
  changes: FieldChange[];
  /** The reason of an event, or who won and for how much. */
  note: string | undefined;
}

type Before = NonNullable<NonNullable<Bid['history']>[number]['before']>;

/**
 * The history of a notice, oldest first, with the fields that each change has changed; empty if no day is
 * known but that of its posting.
 */
export function historySteps(bid: Bid, words: Words): HistoryStep[] {
  const { history = [], posted, result } = bid;
  if (history.length === 0 && result?.date === undefined) return [];
  const { steps } = words.noticeEvents;
  const events = history.map(({ date, event, before = {}, note }, index): HistoryStep => ({
    ...{ date, note },
    label: steps[stepOf({ event, before })],
    changes: toChanges(before, valuesAfter(bid, index), words),
  }));
  const award = pickBidFacts(bid, ['winner', 'fullPrice'], words).map(({ text }) => text);
  return [
    { date: posted, label: steps.posted, changes: [], note: undefined },
    ...events,
    ...(result
      ? [{ date: result.date, label: steps.awarded, changes: [], note: award.join(', ') }]
      : []),
  ];
}

/** One line of plain text: `2024년 8월 1일(목) 변경: 마감 … → …, 규격 변경`. */
export function toHistoryLine({ date, label, changes, note }: HistoryStep, words: Words): string {
  const head = date === undefined ? label : `${words.dated(date)} ${label}`;
  const details = [
    ...changes.map((change) => `${change.label} ${change.before} → ${change.after}`),
    ...(note === undefined ? [] : [note]),
  ];
  return details.length === 0 ? head : `${head}: ${details.join(', ')}`;
}

/**
 * The values after an event: each is the `before` of the next event that changed it, else the notice's
 * present value.
 */
function valuesAfter({ history = [], title, deadline, amount }: Bid, index: number): Before {
  return history
    .slice(index + 1)
    .reduceRight<Before>((after, { before = {} }) => ({ ...after, ...before }), {
      ...{ title, deadline, amount },
    });
}

function toChanges(before: Before, after: Before, words: Words): FieldChange[] {
  const { notice, noticePage, register } = words;
  const change = <T>(
    field: keyof Before,
    label: string,
    [was, is]: readonly [T | undefined, T | undefined],
    format: (value: T) => string,
  ): FieldChange[] =>
    was === undefined
      ? []
      : [
          {
            ...{ field, label, before: format(was) },
            after: is === undefined ? noticePage.none : format(is),
          },
        ];
  return [
    ...change('title', register.notice, [before.title, after.title], String),
    ...change('deadline', notice.deadline, [before.deadline, after.deadline], words.instant),
    ...change('amount', notice.amount, [before.amount, after.amount], (sum) =>
      formatAmount(sum, words),
    ),
  ];
}
