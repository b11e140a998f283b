import type { MembersList } from '../archive/members-list.ts';
import { inFile, type Message } from '../check/message.ts';
import { parseBase64url } from '../members/base64url.ts';
import { toMemberKeys } from '../members/company-keys.ts';
import { type Bytes, KEY_LENGTH } from '../members/key-material.ts';
import { placeIn } from '../yaml/field-places.ts';
import { JOURNAL_FILE, MEMBERS_FILE, readJournal, readMembersList } from './settings.ts';

/** The public key of a demonstration in journal.yaml; undefined if it has none. */
export function readDemonstration(folder: string): Bytes | undefined {
  const key = readJournal(folder).readable.membership?.demonstration;
  return key === undefined ? undefined : parseBase64url(key, KEY_LENGTH);
}

/**
 * Why a list of companies is not that of a demonstration (Korean); undefined if it is: it has one
 * company, whose key is wrapped with the demonstration's public key.
 */
export async function explainNoDemonstration(
  key: Bytes,
  list: MembersList | undefined,
): Promise<string | undefined> {
  const count = list?.companies.length ?? 0;
  if (!list || count === 0)
    return `${MEMBERS_FILE}에 견본 회원사가 없는데 견본 키가 남아 있습니다.`;
  if (!(await toMemberKeys(key, list))) return `견본 키가 ${MEMBERS_FILE}의 것이 아닙니다.`;
  return count > 1 ? `견본 키로 더한 회원사가 둘 이상입니다.` : undefined;
}

/**
 * Refuses a demonstration's key in a journal that has other companies, or none: anybody knows this key,
 * and members' articles must never be sealed with it by accident.
 */
export async function checkDemonstration(folder: string): Promise<Message[]> {
  const key = readDemonstration(folder);
  const { entries, messages } = readMembersList(folder);
  // What is said of a faulty members.yaml comes first.
  if (!key || (entries.length === 0 && messages.length > 0)) return [];
  const why = await explainNoDemonstration(key, entries[0]);
  if (why === undefined) return [];
  const { places } = readJournal(folder);
  const text = `${why} ${REMOVE}`;
  const field = ['membership', 'demonstration'];
  return inFile(JOURNAL_FILE, [{ ...placeIn(places, field), rule: '견본 키', text }]);
}

/** What to do about a demonstration's key that is left over (Korean). */
const REMOVE =
  '누구나 아는 키이니 journal.yaml에서 demonstration 줄을 지우고, 회원사는 npm run members -- add로 더해 주세요.';
