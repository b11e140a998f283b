import type { Bytes } from '../../members/key-material.ts';
import {
  type CompanyEntry,
  findCompany,
  type MemberKeys,
  openArchiveKey,
  parseMemberKeys,
  toCompanyKey,
} from '../../members/member-keys.ts';
import { generationOf, openBytes } from '../../members/open-bytes.ts';
import type { SealedPlace } from '../../members/sealed-file.ts';
import type { KeptKey } from './kept-key.ts';

const KEYS_URL = '/members/keys.json';

/** Why an encrypted text cannot be opened. */
export type Refusal =
  /** No company has this passphrase now. */
  | 'wrong'
  /** The text or the keys are not on this site. */
  | 'missing'
  | 'offline'
  /** The file was sealed with other keys than those of the site: one of them is an older copy. */
  | 'outdated'
  /** The file is not what was published. */
  | 'changed';

/** The archive key, which opens all encrypted files, and its generation (the name that changes with the key). */
interface ArchiveKey {
  archiveKey: CryptoKey;
  generation: string;
}

/** The result of signing in: the company's key, and the archive key that was opened with it. */
export interface SignedIn extends KeptKey, ArchiveKey {}

/** Signs in with a passphrase; spaces, commas and digits in it do not count. */
export async function signIn(passphrase: string): Promise<SignedIn | Refusal> {
  const keys = await fetchKeys();
  if (typeof keys === 'string') return keys;
  const company = findCompany(passphrase, keys);
  const key = company && (await toCompanyKey(passphrase, company));
  return key ? openWith(key, company, keys) : 'wrong';
}

/** Signs in with the key stored on this device. */
export async function signInAgain({ account, key }: KeptKey): Promise<SignedIn | Refusal> {
  const keys = await fetchKeys();
  if (typeof keys === 'string') return keys;
  const company = keys.companies.find((one) => one.account === account);
  return company ? openWith(key, company, keys) : 'wrong';
}

async function openWith(
  key: CryptoKey,
  company: CompanyEntry,
  { generation }: MemberKeys,
): Promise<SignedIn | Refusal> {
  const archiveKey = await openArchiveKey(key, company);
  return archiveKey ? { account: company.account, key, archiveKey, generation } : 'wrong';
}

async function fetchKeys(): Promise<MemberKeys | Refusal> {
  const file = await fetchFile(KEYS_URL);
  if (file.state !== 'fetched') return file.state;
  return parseMemberKeys(new TextDecoder().decode(file.bytes)) ?? 'missing';
}

/** Gets an encrypted file from the site and decrypts it with the archive key. */
export async function openSealed(
  place: SealedPlace,
  { archiveKey, generation }: ArchiveKey,
): Promise<Bytes | Refusal> {
  const file = await fetchFile(place.address);
  if (file.state !== 'fetched') return file.state;
  const opened = await openBytes(file.bytes, archiveKey, place);
  if (opened) return opened;
  const own = generationOf(file.bytes);
  return own === undefined || own === generation ? 'changed' : 'outdated';
}

/** A file of the site, or why there is none: it is not on the site, or the site cannot be reached. */
type FetchedFile = { state: 'fetched'; bytes: Bytes } | { state: 'missing' | 'offline' };

/**
 * Gets a file of the site by its address without the base path. Asks the server even if the browser has a
 * copy, because after a change of keys old and new files do not fit together; without a connection it takes
 * the browser's copy.
 */
async function fetchFile(address: string): Promise<FetchedFile> {
  const url = BASE_PATH + address;
  try {
    const response = await fetch(url, { cache: 'no-cache' }).catch(() =>
      fetch(url, { cache: 'force-cache' }),
    );
    if (!response.ok) return { state: 'missing' };
    return { state: 'fetched', bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { state: 'offline' };
  }
}
