import type { MembersList } from '../archive/members-list.ts';
import { parseBase64url } from '../members/base64url.ts';
import { toMemberKeys } from '../members/company-keys.ts';
import { type Bytes, KEY_LENGTH, SALT_LENGTH } from '../members/key-material.ts';
import type { MemberKeys } from '../members/member-keys.ts';
import { digestOf } from './cache.ts';
import { readMembersSecret } from './members-secret.ts';
import { MEMBERS_FILE, readJournal, readMembersList } from './settings.ts';

/** The keys with which this build encrypts ("seals") the texts of articles for members. */
export interface Sealing {
  secret: Bytes;
  generation: Bytes;
  /** Content of `/members/keys.json`. */
  keys: MemberKeys;
  /** Digest of secret and generation; files that were sealed with others are sealed again. */
  edition: string;
  /** Whether the secret is the `demonstration` of journal.yaml, which is public. */
  isDemonstration: boolean;
}

/** The keys of a build; or why it leaves the texts out; or what is wrong with the keys (both Korean). */
type SealingReading =
  { state: 'ready'; sealing: Sealing } | { state: 'missing' | 'faulty'; why: string };

/** Reads the archive's secret and its companies; a build without a secret leaves members' texts out. */
export async function readSealing(folder: string): Promise<SealingReading> {
  const reading = readMembersSecret(folder);
  if (reading.state === 'faulty') return reading;
  const known = reading.state === 'read' ? reading.secret : readDemonstration(folder);
  const why = '비밀 키(MEMBERS_KEY나 members.key)가 없어 본문을 싣지 않았습니다.';
  if (!known) return { state: 'missing', why };
  const [list] = readMembersList(folder).entries;
  if (!list) {
    const text = `${MEMBERS_FILE}이 없어 본문을 싣지 않았습니다. npm run members -- add로 회원사를 더해 주세요.`;
    return { state: 'missing', why: text };
  }
  const isDemonstration = reading.state === 'missing';
  const sealing = await toSealing(known, list, isDemonstration);
  return isDemonstration && sealing.state === 'faulty'
    ? { state: 'missing', why: `${why} ${LEFT_OVER}` }
    : sealing;
}

/** The journal has a secret of its own by now, and `demonstration` was not removed. */
const LEFT_OVER = `journal.yaml의 demonstration은 ${MEMBERS_FILE}과 맞지 않으니 지워 주세요.`;

/** The key of a demonstration in journal.yaml; undefined if it has none. */
function readDemonstration(folder: string): Bytes | undefined {
  const key = readJournal(folder).readable.membership?.demonstration;
  return key === undefined ? undefined : parseBase64url(key, KEY_LENGTH);
}

async function toSealing(
  secret: Bytes,
  list: MembersList,
  isDemonstration: boolean,
): Promise<SealingReading> {
  const generation = parseBase64url(list.generation, SALT_LENGTH);
  const keys = await toMemberKeys(secret, list);
  if (!generation || !keys) {
    const why = `비밀 키가 ${MEMBERS_FILE}을 만든 것과 다릅니다. 이 아카이브의 members.key나 MEMBERS_KEY를 넣어 주세요.`;
    return { state: 'faulty', why };
  }
  return {
    state: 'ready',
    sealing: { secret, generation, keys, edition: digestOf(secret, generation), isDemonstration },
  };
}

/**
 * A digest of the secret, or its state if there is none. Builds compare it, because a secret in the
 * environment can change without any file showing it.
 */
export function digestSecret(folder: string): string {
  const reading = readMembersSecret(folder);
  return reading.state === 'read' ? digestOf(reading.secret) : reading.state;
}
