import type { Archive } from '../archive/archive.ts';
import type { IssueKey } from '../archive/issue.ts';
import { byteLength } from '../text/text-size.ts';
import { toFeedDocument } from './document.ts';
import type { FeedIssue } from './feed.ts';
import { toAtom, toJsonFeed, toRss } from './feed-formats.ts';
import { type FeedItem, type FeedMaterial } from './item.ts';
import { toItemOnce } from './known-items.ts';
import { countItems, type PlannedDocument } from './plan.ts';

// Maximum bytes of a current document, which feed readers fetch often.
const CURRENT_LIMIT = 512 * 1024;

const WRITERS = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

/** Writes a planned document as RSS, Atom or JSON text. */
export async function writeDocument(
  plan: PlannedDocument,
  archive: Archive,
  material: FeedMaterial,
): Promise<string> {
  const entries = plan.issues.flatMap((issue) => issue.entries);
  const items = await Promise.all(
    entries.map((entry) => toItemOnce(entry, archive, material, plan.extent)),
  );
  const write: WriteItems = async (included, previous) =>
    WRITERS[plan.format](toFeedDocument(plan, archive.journal, included, previous));
  return plan.role === 'current' ? writeCurrent(plan, items, write) : write(items, plan.previous);
}

/** Writes a document with these items; `previous` is the newest issue that it does not completely include. */
type WriteItems = (items: readonly FeedItem[], previous: IssueKey | undefined) => Promise<string>;

/** Writes a current document with as many items and whole texts of the latest issues as the limit of bytes allows. */
async function writeCurrent(
  { feed, issues }: PlannedDocument,
  items: readonly FeedItem[],
  write: WriteItems,
): Promise<string> {
  const writeIfSmall = async (extent: Extent): Promise<string | undefined> => {
    const included = items
      .slice(0, extent.items)
      .map((item, index) => (index < extent.texts ? item : { ...item, html: undefined }));
    const text = await write(included, feed.issues[extent.issues]?.issue);
    return byteLength(text) <= CURRENT_LIMIT ? text : undefined;
  };
  const [whole, ...smaller] = listExtents(issues);
  return (
    // Tried first, because nearly always everything fits.
    (whole && (await writeIfSmall(whole))) ??
    (await findFirstResult(smaller, writeIfSmall)) ??
    (await write([], issues[0]?.issue))
  );
}

/** The contents of a current document, as counts from the newest issue and item. */
interface Extent {
  /** Number of completely included issues. */
  issues: number;
  items: number;
  /** Number of items with their whole text; the items after them have only their summary. */
  texts: number;
}

/**
 * The possible contents of a current document, largest first: all issues, then one issue fewer each time,
 * down to one; of this issue one whole text fewer each time, then one item fewer each time.
 */
function listExtents(issues: readonly FeedIssue[]): Extent[] {
  const several = issues.slice(1).map((_, index): Extent => {
    const items = countItems(issues.slice(0, index + 2));
    return { issues: index + 2, items, texts: items };
  });
  const items = countItems(issues.slice(0, 1));
  return [
    ...several.reverse(),
    ...downFrom(items).map((texts) => ({ issues: 1, items, texts })),
    ...downFrom(items - 1).map((fewer) => ({ issues: 0, items: fewer, texts: 0 })),
  ];
}

/**
 * The result of the first choice for which `make` does not give undefined, by binary search: `make` must
 * give a result for all later choices, too. Undefined if no choice has a result.
 */
async function findFirstResult<T, Made>(
  choices: readonly T[],
  make: (choice: T) => Promise<Made | undefined>,
): Promise<Made | undefined> {
  const half = choices.length >> 1;
  const choice = choices[half];
  if (choice === undefined) return undefined;
  const made = await make(choice);
  return made === undefined
    ? findFirstResult(choices.slice(half + 1), make)
    : ((await findFirstResult(choices.slice(0, half), make)) ?? made);
}

/** The numbers from `number` down to 0: `[2, 1, 0]`. */
function downFrom(number: number): number[] {
  return Array.from({ length: number + 1 }, (_, index) => number - index);
}
