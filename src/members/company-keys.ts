import type { MemberCompany, MembersList } from '../archive/members-list.ts';
import { deriveArchiveKey, deriveCompaniesKey } from './archive-keys.ts';
import { parseBase64url, toBase64url } from './base64url.ts';
import {
  type Bytes,
  SALT_LENGTH,
  unwrapWrappingKey,
  wrapKey,
  WRAPPED_LENGTH,
} from './key-material.ts';
import { derivePassphraseKey } from './passphrase-key.ts';
import type { CompanyEntry, MemberKeys } from './member-keys.ts';

/**
 * The fields of a company in members.yaml that a new passphrase changes: its key, wrapped with the archive's
 * secret, and how the key is derived.
 */
export async function wrapCompanyKey(
  secret: Bytes,
  passphrase: string,
  { salt, rounds }: { salt: Bytes; rounds: number },
): Promise<Pick<MemberCompany, 'salt' | 'rounds' | 'key'>> {
  const key = await derivePassphraseKey(passphrase, { salt, rounds }, true);
  const wrapped = await wrapKey(key, await deriveCompaniesKey(secret));
  return { salt: toBase64url(salt), rounds, key: toBase64url(wrapped) };
}

/**
 * Wraps the companies' keys with another secret; undefined if a key was not wrapped with `secret`.
 * Passphrases stay the same.
 */
export async function rewrapCompanies(
  companies: readonly MemberCompany[],
  secret: Bytes,
  nextSecret: Bytes,
): Promise<MemberCompany[] | undefined> {
  const nextKey = await deriveCompaniesKey(nextSecret);
  const rewrapped: MemberCompany[] = [];
  for (const company of companies) {
    const key = await unwrapCompanyKey(company, secret);
    if (!key) return undefined;
    rewrapped.push({ ...company, key: toBase64url(await wrapKey(key, nextKey)) });
  }
  return rewrapped;
}

/**
 * Content of `/members/keys.json`, with which readers sign in: the archive key, wrapped for each company,
 * without the companies' names. Undefined if members.yaml was written with another secret.
 */
export async function toMemberKeys(
  secret: Bytes,
  { generation, companies }: MembersList,
): Promise<MemberKeys | undefined> {
  const salt = parseBase64url(generation, SALT_LENGTH);
  if (!salt) return undefined;
  const archiveKey = await deriveArchiveKey(secret, salt, true);
  const entries: CompanyEntry[] = [];
  for (const company of companies) {
    const companyKey = await unwrapCompanyKey(company, secret);
    if (!companyKey) return undefined;
    const { account, salt, rounds } = company;
    const key = toBase64url(await wrapKey(archiveKey, companyKey));
    entries.push({ account, salt, rounds, key });
  }
  return { format: 1, generation, companies: entries };
}

async function unwrapCompanyKey(
  { key }: MemberCompany,
  secret: Bytes,
): Promise<CryptoKey | undefined> {
  const wrapped = parseBase64url(key, WRAPPED_LENGTH);
  return wrapped && unwrapWrappingKey(wrapped, await deriveCompaniesKey(secret), true);
}
