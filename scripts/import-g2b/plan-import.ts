import type { BidFrontmatter } from '../../src/archive/bid.ts';
import type { Message } from '../../src/check/message.ts';
import { nationalNumber } from '../../src/archive/reading/read-number.ts';
import { compareText, foldToLetters } from '../../src/text/compare.ts';
import { explainGuess, guessKind } from '../import/notice-kind.ts';
import { stableId } from '../import/stable-id.ts';
import type { PlannedFile } from '../new-files.ts';
import { mergeNotice, writeNotice } from './merge-notice.ts';
import type { Order } from './order.ts';
import { foldOrders, type FoldedNotice, groupOrders, isSame, keyOf } from './thread.ts';

/** A notice that is already in the content folder. */
export interface ExistingNotice {
  /** Path in the content folder. */
  file: string;
  /** The parts of the file before, in and after the frontmatter. */
  open: string;
  matter: string;
  close: string;
  own: BidFrontmatter;
}

/** What an import does with a notice; texts are Korean. */
export interface Outcome {
  state: 'added' | 'changed' | 'unchanged' | 'skipped';
  /** Path of its file; for a skipped notice its number. */
  name: string;
  title: string;
  /** The orders (차수) of the answers about this notice. */
  orders: readonly Order[];
  /** Lines about what was changed, why the notice was skipped, and what the editor should look at. */
  lines: string[];
}

/** A notice that cannot be imported: its number and title ('' if unknown), and why. */
export interface FaultyNotice {
  name: string;
  title: string;
  messages: readonly Message[];
}

/** The files that an import writes, the outcomes to report, and all orders (차수) that are recorded afterwards. */
interface ImportPlan {
  files: PlannedFile[];
  outcomes: Outcome[];
  record: Order[];
}

/**
 * Plans the import of some orders (차수), in addition to those that earlier imports recorded. `remarks` on
 * orders are by `keyOf`.
 */
export function planImport(
  orders: readonly Order[],
  { existing, record, remarks }: ImportState,
): ImportPlan {
  const plan: ImportPlan = { files: [], outcomes: [], record: [] };
  const isGiven = new Set(orders.map(keyOf));
  for (const group of groupOrders([...record, ...orders])) {
    const notice = foldOrders(group);
    if (!notice) continue;
    plan.record.push(...group);
    const given = group.filter((order) => isGiven.has(keyOf(order)));
    if (given.length === 0) continue;
    const recorded = record.filter(({ number }) => group.some((order) => order.number === number));
    const found = findExisting(notice, group, existing);
    const outcome = found
      ? update(
          found,
          notice,
          { recorded: formerOf(recorded), answered: formerOf(group.slice(0, -1)) },
          plan.files,
        )
      : add(notice, group, recorded, plan.files);
    const notes = group
      .filter((order) => !recorded.some((known) => isSame(known, order)))
      .flatMap((order) => remarks.get(keyOf(order)) ?? []);
    plan.outcomes.push({ ...outcome, orders: given, lines: [...outcome.lines, ...notes] });
  }
  plan.record.sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return plan;
}

interface ImportState {
  existing: readonly ExistingNotice[];
  record: readonly Order[];
  remarks: ReadonlyMap<string, readonly string[]>;
}

/**
 * The existing file of a notice: found by its number; if an editor wrote it without a number, by its title
 * and day.
 */
function findExisting(
  { title, posted }: FoldedNotice,
  group: readonly Order[],
  existing: readonly ExistingNotice[],
): ExistingNotice | undefined {
  const numbers = new Set<string | undefined>(group.map(({ number }) => number));
  const titles = new Set([title, ...group.map((order) => order.title)].map(foldToLetters));
  return (
    existing.find(
      ({ own: { number = '' } }) => numbers.has(number) || numbers.has(nationalNumber(number)),
    ) ??
    existing.find(
      ({ own }) =>
        own.number === undefined && own.posted === posted && titles.has(foldToLetters(own.title)),
    )
  );
}

/** The states of a notice after each of the orders (차수). */
function formerOf(orders: readonly Order[]): FoldedNotice[] {
  return orders.flatMap((_, index) => foldOrders(orders.slice(0, index + 1)) ?? []);
}

function update(
  { file, open, matter, close, own }: ExistingNotice,
  notice: FoldedNotice,
  former: Parameters<typeof mergeNotice>[3],
  files: PlannedFile[],
): Omit<Outcome, 'orders'> {
  const merged = mergeNotice(matter, own, notice, former);
  const kept = merged.kept.map((line) => `편집자가 적은 것을 두었습니다: ${line}`);
  const head = { name: file, title: own.title };
  if (merged.changed.length === 0) return { ...head, state: 'unchanged', lines: kept };
  files.push({ path: file, text: open + merged.matter + close });
  return { ...head, state: 'changed', lines: [...merged.changed, ...kept] };
}

function add(
  notice: FoldedNotice,
  group: readonly Order[],
  recorded: readonly Order[],
  files: PlannedFile[],
): Omit<Outcome, 'orders'> {
  const number = notice.number ?? '';
  const skip = (why: string): Omit<Outcome, 'orders'> => ({
    state: 'skipped',
    name: number,
    title: notice.title,
    lines: [why],
  });
  if (recorded.length > 0) return skip('가져온 파일을 편집자가 지웠습니다.');
  if (group.every(({ event }) => event === '취소'))
    return skip('취소공고만 있습니다. 처음 공고가 든 응답도 함께 가져와 주세요.');
  const { kind, isSure } = guessKind(notice.title);
  const first = group[0]?.number ?? number;
  const path = `bids/${notice.posted.slice(0, 4)}/${first.toLowerCase()}.mdx`;
  const matter = writeNotice(notice, kind, stableId(`g2b\n${first}`));
  files.push({ path, text: `---\n${matter}\n---\n` });
  const isWhole = group[0]?.order === 0;
  return {
    state: 'added',
    name: path,
    title: notice.title,
    lines: [
      ...(isSure ? [] : [explainGuess(kind)]),
      ...(isWhole
        ? []
        : ['처음 공고가 응답에 없어, 공고일을 이 응답의 가장 이른 차수로 적었습니다.']),
    ],
  };
}
