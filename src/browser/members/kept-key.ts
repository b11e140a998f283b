import { KEY_DATABASE } from './key-database.ts';

/**
 * A company's key as the reader's device stores it. Scripts cannot read the key's bytes, and the passphrase
 * is not stored.
 */
export interface KeptKey {
  account: string;
  key: CryptoKey;
}

const STORE = 'keys';
const RECORD = 'company';

/** The key stored on this device; undefined if there is none, or if the browser stores nothing for this site. */
export async function readKeptKey(): Promise<KeptKey | undefined> {
  const value: unknown = await request('readonly', (store) => store.get(RECORD)).catch(
    () => undefined,
  );
  return isKeptKey(value) ? value : undefined;
}

/** Stores a key on this device; returns whether that worked. */
export async function keepKey(kept: KeptKey): Promise<boolean> {
  return request('readwrite', (store) => store.put(kept, RECORD)).then(
    () => true,
    () => false,
  );
}

/**
 * Removes the key from this device together with its database, because the existence of the database means
 * that there is a key.
 */
export async function forgetKey(): Promise<void> {
  try {
    await resultOf(indexedDB.deleteDatabase(KEY_DATABASE));
  } catch {
    // A browser that stores nothing for this site refuses at once; there is no key then.
  }
}

function isKeptKey(value: unknown): value is KeptKey {
  return (
    typeof value === 'object' &&
    value !== null &&
    'account' in value &&
    typeof value.account === 'string' &&
    'key' in value &&
    value.key instanceof CryptoKey
  );
}

async function request<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(KEY_DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => {
    // Reading must not create the database.
    if (mode === 'readonly') opening.transaction?.abort();
    else opening.result.createObjectStore(STORE);
  });
  const database = await resultOf(opening);
  try {
    return await resultOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => {
      resolve(request.result);
    });
    request.addEventListener('error', () => {
      reject(request.error ?? new Error('IndexedDB'));
    });
  });
}
