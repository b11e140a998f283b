/**
 * Name of the database of the kept key, which exists only while a key is kept; sites below different
 * paths of one host share their storage.
 */
export const KEY_DATABASE = `members${BASE_PATH}`;

/**
 * Whether this device keeps a company's key, without the code that reads it. Rejects if the browser
 * does not say which databases it has.
 */
export async function keepsKey(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === KEY_DATABASE);
}
