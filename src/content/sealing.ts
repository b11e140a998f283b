import type { MembersList } from '../archive/members-list.ts';
import { parseBase64url } from '../members/base64url.ts';
import { toMemberKeys } from '../members/company-keys.ts';
import { type Bytes, SALT_LENGTH } from '../members/key-material.ts';
import type { MemberKeys } from '../members/member-keys.ts';
import { digestOf } from './cache.ts';
import { explainNoDemonstration, readDemonstration } from './demonstration.ts';
import { readMembersSecret } from './members-secret.ts';
import { MEMBERS_FILE, readMembersList } from './settings.ts';

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

/**
 * Reads the archive's secret and its companies. A build leaves members' texts out if it has no secret, or if
 * there is no company that could open them.
 */
export async function readSealing(folder: string): Promise<SealingReading> {
  const reading = readMembersSecret(folder);
  if (reading.state === 'faulty') return reading;
  const [list] = readMembersList(folder).entries;
  if (reading.state === 'missing') return readDemonstrationSealing(folder, list);
  if (!list || list.companies.length === 0) return { state: 'missing', why: NO_COMPANY };
  return toSealing(reading.secret, list, false);
}

/** The message (Korean) if the secret is not the one that made members.yaml. */
export const OTHER_SECRET = `비밀 키가 ${MEMBERS_FILE}을 만든 것과 다릅니다. 이 아카이브의 members.key를 넣어 주세요. MEMBERS_KEY를 쓰면 그 파일의 값으로 바꿔 주세요.`;

const NO_COMPANY = `${MEMBERS_FILE}에 회원사가 없어 본문을 싣지 않았습니다. npm run members -- add로 회원사를 더해 주세요.`;

/** The keys of a build without a secret: those of the demonstration, if the only company is its own. */
async function readDemonstrationSealing(
  folder: string,
  list: MembersList | undefined,
): Promise<SealingReading> {
  const why = '비밀 키(MEMBERS_KEY나 members.key)가 없어 본문을 싣지 않았습니다.';
  const key = readDemonstration(folder);
  if (!key) return { state: 'missing', why: `${why} ${list ? SET_SECRET : FIRST_COMPANY}` };
  const fault = await explainNoDemonstration(key, list);
  if (fault === undefined && list) return toSealing(key, list, true);
  return { state: 'missing', why: `${why} ${LEFT_OVER}` };
}

const SET_SECRET =
  '실으려면 members.key를 내용 폴더에 두거나 환경 변수 MEMBERS_KEY를 정하고 다시 빌드해 주세요.';
const FIRST_COMPANY = 'npm run members -- add로 회원사를 더하면 비밀 키도 생깁니다.';

/** The journal has a secret of its own by now, and `demonstration` was not removed. */
const LEFT_OVER = `journal.yaml의 demonstration은 ${MEMBERS_FILE}과 맞지 않으니 지워 주세요.`;

async function toSealing(
  secret: Bytes,
  list: MembersList,
  isDemonstration: boolean,
): Promise<SealingReading> {
  const generation = parseBase64url(list.generation, SALT_LENGTH);
  const keys = await toMemberKeys(secret, list);
  if (!generation || !keys) return { state: 'faulty', why: OTHER_SECRET };
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
