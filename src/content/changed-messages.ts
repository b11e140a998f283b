import { formatMessage, type Message } from '../check/message.ts';

/**
 * What to say of errors that were found now, after `before` was found: the new ones, and the files that
 * have none any more. A message that only moved to another line is not new.
 */
export function explainChanges(before: readonly Message[], now: readonly Message[]): string[] {
  const known = Map.groupBy(before, keyOf);
  const counts = new Map([...known].map(([key, { length }]) => [key, length]));
  const added = now.filter((message) => {
    const count = counts.get(keyOf(message)) ?? 0;
    counts.set(keyOf(message), count - 1);
    return count <= 0;
  });
  const faulty = new Set(now.map(({ file }) => file));
  const fixed = new Set(before.map(({ file }) => file).filter((file) => !faulty.has(file)));
  return [...added.map(formatMessage), ...[...fixed].map((file) => `${file}  고칠 곳이 없습니다.`)];
}

function keyOf({ file, rule, text }: Message): string {
  return JSON.stringify([file, rule, text]);
}
