/**
 * Name of the database of the stored key, which exists only while a key is stored. It contains the base path,
 * because sites below different paths of one host share their storage.
 */
export const KEY_DATABASE = `members${BASE_PATH}`;

/**
 * Whether this device stores a company's key; needs no code that reads the key. Rejects if the browser cannot
 * list its databases.
 */
export async function keepsKey(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === KEY_DATABASE);
}
