import { randomUUID } from 'node:crypto';

/**
 * Returns a function that gives a new id, `uuid:…`, for an article without one: for one file the same
 * each time, so that a check that is repeated proposes the same.
 */
export function createNewIds(): (file: string) => string {
  const ids = new Map<string, string>();
  return (file) => {
    const id = ids.get(file) ?? `uuid:${randomUUID()}`;
    ids.set(file, id);
    return id;
  };
}
