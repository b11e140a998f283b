import {
  LEAST_ROUNDS,
  type MemberCompany,
  type MembersList,
} from '../../src/archive/members-list.ts';
import { toBase64url } from '../../src/members/base64url.ts';
import { rewrapCompanies, wrapCompanyKey } from '../../src/members/company-keys.ts';
import { type Bytes, SALT_LENGTH } from '../../src/members/key-material.ts';
import { PASSPHRASE_BYTES, pickAccount, toPassphrase } from '../../src/members/passphrase.ts';
import { nearest } from '../../src/text/nearest.ts';
import { withParticle } from '../../src/text/particles.ts';

/** A list of companies, and a new passphrase in it, which is shown once and stored nowhere. */
interface NewPassphrase {
  list: MembersList;
  passphrase: string[];
}

/** A list without companies, with its first generation. */
export function emptyList(): MembersList {
  return { format: 1, generation: newGeneration(), companies: [] };
}

/** The message (Korean) if a company of this name cannot be added; undefined if it can. */
export function explainTaken({ companies }: MembersList, name: string): string | undefined {
  const isTaken = companies.some((company) => company.name === name);
  return isTaken
    ? `${withParticle(`‘${name}’`, '은/는')} 이미 있습니다. 다른 이름을 적거나, 암호를 다시 만들려면 npm run members -- renew를 쓰세요.`
    : undefined;
}

/** The message (Korean) if there is no company of this name; undefined if there is. */
export function explainUnknown({ companies }: MembersList, name: string): string | undefined {
  const names = companies.map((company) => company.name);
  if (names.includes(name)) return undefined;
  const guess = nearest(name, names);
  const hint = guess === undefined ? '' : ` 혹시 ‘${guess}’인가요?`;
  return `‘${name}’ 회원사가 없습니다.${hint} npm run members -- list로 이름을 확인해 주세요.`;
}

/** The list with one more company. */
export async function addCompany(
  list: MembersList,
  secret: Bytes,
  { name, since }: Pick<MemberCompany, 'name' | 'since'>,
): Promise<NewPassphrase> {
  const taken = list.companies.map(({ account }) => account);
  const account = pickAccount(taken, crypto.getRandomValues(new Uint16Array(1))[0] ?? 0);
  const { keys, passphrase } = await newKeys(account, secret);
  const companies = [...list.companies, { name, account, ...keys, since }];
  return { list: { ...list, companies }, passphrase };
}

/** The list with a new passphrase for a company; the old one does not open what is built afterwards. */
export async function renewCompany(
  list: MembersList,
  secret: Bytes,
  company: MemberCompany,
): Promise<NewPassphrase> {
  const { keys, passphrase } = await newKeys(company.account, secret);
  const companies = list.companies.map((one) => (one === company ? { ...one, ...keys } : one));
  return { list: { ...withNewGeneration(list), companies }, passphrase };
}

async function newKeys(account: string, secret: Bytes) {
  const passphrase = toPassphrase(account, randomBytes(PASSPHRASE_BYTES));
  const how = { salt: randomBytes(SALT_LENGTH), rounds: LEAST_ROUNDS };
  return { keys: await wrapCompanyKey(secret, passphrase.join(''), how), passphrase };
}

/** The list without a company; its passphrase does not open what is built afterwards. */
export function removeCompany(list: MembersList, company: MemberCompany): MembersList {
  const companies = list.companies.filter((one) => one !== company);
  return { ...withNewGeneration(list), companies };
}

/** The list with another name for a company; its passphrase stays the same. */
export function renameCompany(
  list: MembersList,
  company: MemberCompany,
  name: string,
): MembersList {
  const companies = list.companies.map((one) => (one === company ? { ...one, name } : one));
  return { ...list, companies };
}

/** The list with a new generation: builds from now on encrypt with new keys. */
export function withNewGeneration(list: MembersList): MembersList {
  return { ...list, generation: newGeneration() };
}

/**
 * The list with the keys of its companies encrypted by `nextSecret` instead of `secret`, and a new generation of
 * keys; passphrases stay. Throws if `secret` does not belong to the list.
 */
export async function withNewSecret(
  list: MembersList,
  secret: Bytes,
  nextSecret: Bytes,
): Promise<MembersList> {
  const companies = await rewrapCompanies(list.companies, secret, nextSecret);
  if (!companies) throw new Error('The secret is not that of members.yaml.');
  return { ...withNewGeneration(list), companies };
}

function newGeneration(): string {
  return toBase64url(randomBytes(SALT_LENGTH));
}

/** Gives random bytes of the system's generator. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
