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

/** What a new passphrase gives a company in members.yaml: its key, wrapped with the archive's secret. */
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
 * The companies with their keys wrapped by another secret; undefined if a key was not wrapped by
 * `secret`. Their passphrases stay the same.
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
 * What the site publishes for signing in: the archive key, wrapped for each company. Undefined if the
 * secret is not the one with which members.yaml was written. Names of companies are not in it.
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
