import { parseBase64url } from './base64url.ts';
import { SALT_LENGTH, unwrapWrappingKey, WRAPPED_LENGTH } from './key-material.ts';
import { derivePassphraseKey, foldPassphrase } from './passphrase-key.ts';

/** A company in `/members/keys.json`, without its name; `key` is the archive key wrapped with the company's. */
export interface CompanyEntry {
  account: string;
  salt: string;
  rounds: number;
  key: string;
}

/** Content of `/members/keys.json`, with which a reader's browser signs in. */
export interface MemberKeys {
  format: 1;
  /** The generation of keys with which the files of this site are sealed. */
  generation: string;
  companies: CompanyEntry[];
}

/** The company whose account is the first word of the passphrase; undefined if there is none. */
export function findCompany(typed: string, { companies }: MemberKeys): CompanyEntry | undefined {
  const passphrase = foldPassphrase(typed);
  return companies.find(({ account }) => passphrase.startsWith(account));
}

/**
 * Derives a company's key from its passphrase; not extractable. Whether the passphrase is right is known only
 * when `openArchiveKey` succeeds with the key.
 */
export async function toCompanyKey(
  typed: string,
  { salt, rounds }: CompanyEntry,
): Promise<CryptoKey | undefined> {
  const bytes = parseBase64url(salt, SALT_LENGTH);
  return bytes && derivePassphraseKey(typed, { salt: bytes, rounds });
}

/** The archive key, unwrapped with a company's key; undefined if that is the wrong one. */
export async function openArchiveKey(
  companyKey: CryptoKey,
  { key }: CompanyEntry,
): Promise<CryptoKey | undefined> {
  const wrapped = parseBase64url(key, WRAPPED_LENGTH);
  return wrapped && unwrapWrappingKey(wrapped, companyKey);
}

/**
 * Reads the text of `/members/keys.json`; undefined if it is something else, such as an error page of the
 * host.
 */
export function parseMemberKeys(text: string): MemberKeys | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMemberKeys(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMemberKeys(value: unknown): value is MemberKeys {
  return (
    isRecord(value) &&
    value.format === 1 &&
    typeof value.generation === 'string' &&
    Array.isArray(value.companies) &&
    value.companies.every(isCompanyEntry)
  );
}

function isCompanyEntry(value: unknown): value is CompanyEntry {
  return (
    isRecord(value) &&
    [value.account, value.salt, value.key].every((text) => typeof text === 'string') &&
    isRounds(value.rounds)
  );
}

/** Whether Web Crypto takes this number of rounds; it throws for any other. */
function isRounds(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 32;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
