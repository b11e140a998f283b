import { randomUUID } from 'node:crypto';

/**
 * Returns a function that gives a new id, `uuid:…`, for an article without one. It gives the same id each
 * time for a file, so that a repeated check proposes the same one.
 */
export function createNewIds(): (file: string) => string {
  const ids = new Map<string, string>();
  return (file) => {
    const id = ids.get(file) ?? `uuid:${randomUUID()}`;
    ids.set(file, id);
    return id;
  };
}
