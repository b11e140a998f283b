import type { FeedIssue } from './feed.ts';

/** How much of its latest issues a current document holds, counted from the newest item. */
export interface Holding {
  /** Issues that are there with all their items. */
  issues: number;
  items: number;
  /** Items that have their whole text; those after them have their summary. */
  texts: number;
}

/**
 * What a document may hold, from the fullest to the leanest: all the issues, fewer, one; of that
 * one, item after item loses its text from the end; at last, items themselves are left out.
 */
export function listHoldings(issues: readonly FeedIssue[]): Holding[] {
  const several = issues.slice(1).map((_, index): Holding => {
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
 * What is made of the first choice that can be made, where all after it can be too; absent if none
 * can. A choice that cannot be made makes `undefined`. Few are tried.
 */
export async function makeFirst<T, Made>(
  choices: readonly T[],
  make: (choice: T) => Promise<Made | undefined>,
): Promise<Made | undefined> {
  const half = choices.length >> 1;
  const choice = choices[half];
  if (choice === undefined) return undefined;
  const made = await make(choice);
  return made === undefined
    ? makeFirst(choices.slice(half + 1), make)
    : ((await makeFirst(choices.slice(0, half), make)) ?? made);
}

/** How many items the issues have together. */
export function countItems(issues: readonly FeedIssue[]): number {
  return issues.reduce((sum, { entries }) => sum + entries.length, 0);
}

/** `[2, 1, 0]` */
function downFrom(number: number): number[] {
  return Array.from({ length: number + 1 }, (_, index) => number - index);
}
