/**
 * Runs tasks, up to `atOnce` at the same time: whenever one ends, the next of `queue` begins. Several calls may
 * share a queue. Rejects with the first error; the tasks that remain go on.
 */
export async function runSeveral<T>(
  queue: Iterable<T>,
  atOnce: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  // One iterator for all, so that each takes the next task when it is ready.
  const tasks = Iterator.from(queue);
  const runNext = async (): Promise<void> => {
    for (const task of tasks) await run(task);
  };
  await Promise.all(Array.from({ length: atOnce }, runNext));
}
