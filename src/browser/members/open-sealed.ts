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
import { fetchFile } from './fetch-file.ts';
import type { KeptKey } from './kept-key.ts';

const KEYS_URL = '/members/keys.json';

/** Why a text cannot be opened. */
export type Refusal =
  /** The passphrase is of no company, or another one now. */
  | 'wrong'
  /** The text or the keys are not on this site. */
  | 'missing'
  | 'offline'
  /** The file was sealed with other keys than those of the site: one of them is an older copy. */
  | 'outdated'
  /** The file is not what was published. */
  | 'changed';

/** What opens sealed files: the archive key of a generation. */
interface ArchiveKey {
  archiveKey: CryptoKey;
  generation: string;
}

/** What a reader has signed in with: the company's key, and the archive key that it opens. */
export interface SignedIn extends KeptKey, ArchiveKey {}

/** Signs in with a passphrase as it was typed. */
export async function signIn(passphrase: string): Promise<SignedIn | Refusal> {
  const keys = await fetchKeys();
  if (typeof keys === 'string') return keys;
  const company = findCompany(passphrase, keys);
  const key = company && (await toCompanyKey(passphrase, company));
  return key ? openWith(key, company, keys) : 'wrong';
}

/** Signs in with the key that this device keeps. */
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

/** Gets and opens a sealed file. */
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
