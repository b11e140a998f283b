import type { BidFrontmatter } from '../../src/archive/bid.ts';
import { describeAmount } from '../../src/archive/reading/read-amount.ts';
import { addHistory, setField, toFieldText, toTyped, toTypedAmount } from './matter-text.ts';
import { type FoldedNotice, isSame } from './thread.ts';

/** The fields that later orders change, with their Korean names, in the order of a new file. */
const FIELDS = {
  title: '공고명',
  agency: '수요기관',
  deadline: '마감',
  amount: '금액',
  number: '공고번호',
  url: '공고 주소',
} as const;

type Field = keyof typeof FIELDS;
const FIELD_NAMES = [
  'title',
  'agency',
  'deadline',
  'amount',
  'number',
  'url',
] as const satisfies Field[];

/**
 * A merged frontmatter, and Korean lines about the fields that were changed and those that keep an editor's
 * value.
 */
interface MergedMatter {
  matter: string;
  changed: string[];
  kept: string[];
}

/** Earlier states of a notice, with which the values in its file are compared. */
interface FormerStates {
  /** The states after each order (차수) that earlier imports recorded; these wrote the values into the file. */
  recorded: readonly FoldedNotice[];
  /** The states after each order (차수) in the answers that are being imported, except the last. */
  answered: readonly FoldedNotice[];
}

/**
 * Updates a notice's frontmatter to `notice`. A field is changed only if it has the value of an earlier
 * state, or if it is empty and no import has written a value: everything else was written, or deleted, by an
 * editor and stays. The same applies to entries of the history.
 */
export function mergeNotice(
  matter: string,
  own: BidFrontmatter,
  notice: FoldedNotice,
  { recorded, answered }: FormerStates,
): MergedMatter {
  const former = [...recorded, ...answered];
  const merged: MergedMatter = { matter, changed: [], kept: [] };
  const set = new Set<string>();
  for (const field of FIELD_NAMES) {
    const [ours, theirs] = [own[field], notice[field]];
    if (theirs === undefined || isSame(ours, theirs)) continue;
    const isUntouched =
      ours === undefined
        ? recorded.every((order) => order[field] === undefined)
        : former.some((order) => isSame(order[field], ours));
    if (!isUntouched) {
      // Reported only once, when the import first brings this new value.
      if (!recorded.some((order) => isSame(order[field], theirs))) {
        merged.kept.push(
          `${FIELDS[field]} ${describe(own, field)} (나라장터: ${describe(notice, field)})`,
        );
      }
      continue;
    }
    merged.matter = setField(merged.matter, field, textOf(notice, field));
    merged.changed.push(
      ours === undefined
        ? `${FIELDS[field]} ${describe(notice, field)}`
        : `${FIELDS[field]} ${describe(own, field)} → ${describe(notice, field)}`,
    );
    set.add(field);
  }
  return mergeHistory(merged, own, notice, recorded, set);
}

function mergeHistory(
  merged: MergedMatter,
  { history = [] }: BidFrontmatter,
  notice: FoldedNotice,
  recorded: readonly FoldedNotice[],
  set: ReadonlySet<string>,
): MergedMatter {
  const isKnown = (entry: Entry): boolean =>
    [{ history }, ...recorded].some((other) =>
      other.history.some((each) => isSameEvent(each, entry)),
    );
  const added = notice.history
    .filter((entry) => !isKnown(entry))
    .map((entry) => keepBefore(entry, set));
  if (added.length === 0) return merged;
  return {
    ...merged,
    matter: addHistory(merged.matter, history, added),
    changed: [...merged.changed, ...added.map(({ date, event }) => `${event}(${date})`)],
  };
}

type Entry = FoldedNotice['history'][number];

function isSameEvent(a: Entry, b: Entry): boolean {
  return a.date === b.date && a.event === b.event;
}

/** The entry with former values (`before`) only of those fields that were changed in the file. */
function keepBefore({ before, ...entry }: Entry, set: ReadonlySet<string>): Entry {
  const { title, deadline, amount } = before ?? {};
  const kept = {
    ...(set.has('title') && { title }),
    ...(set.has('deadline') && { deadline }),
    ...(set.has('amount') && { amount }),
  };
  const isEmpty = Object.values(kept).every((value) => value === undefined);
  return { ...entry, before: isEmpty ? undefined : kept };
}

/** The frontmatter of a new notice. */
export function writeNotice(
  notice: FoldedNotice,
  kind: BidFrontmatter['kind'],
  id: string,
): string {
  const start = [
    ['id', id],
    ['title', textOf(notice, 'title')],
    ['agency', textOf(notice, 'agency')],
    ['posted', notice.posted],
  ] as const;
  const rest = FIELD_NAMES.filter((field) => !['title', 'agency'].includes(field));
  const lines = [
    ...start,
    ...rest.flatMap((field) =>
      notice[field] === undefined ? [] : [[field, textOf(notice, field)] as const],
    ),
    ['kind', kind] as const,
  ];
  const matter = lines.reduce((text, [name, value]) => setField(text, name, value), '');
  return notice.history.length === 0 ? matter : addHistory(matter, [], notice.history);
}

type Valued = Pick<BidFrontmatter, Field>;

function textOf({ deadline, amount, ...notice }: Valued, field: Field): string {
  if (field === 'deadline') return deadline === undefined ? '' : toTyped(deadline);
  if (field === 'amount') return amount === undefined ? '' : toFieldText(toTypedAmount(amount));
  return toFieldText(notice[field]);
}

/** The value of a field for the report; `없음` if it is empty. */
function describe({ deadline, amount, ...notice }: Valued, field: Field): string {
  if (field === 'deadline') return deadline === undefined ? '없음' : toTyped(deadline);
  if (field === 'amount') return amount === undefined ? '없음' : describeAmount(amount);
  return notice[field] ?? '없음';
}
