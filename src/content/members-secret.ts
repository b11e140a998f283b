import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileMessage, type Message } from '../check/message.ts';
import { parseBase64url } from '../members/base64url.ts';
import { type Bytes, KEY_LENGTH } from '../members/key-material.ts';
import { readJournal } from './settings.ts';

/** The file of the content folder with the archive's secret; it is never committed. */
export const SECRET_FILE = 'members.key';
/** The secret before `rotate --secret`, kept until the site with the new one is online. */
export const OLD_SECRET_FILE = 'members.old.key';
/** Pattern for .gitignore that matches both files. */
export const SECRET_PATTERN = 'members*.key';

/** The archive's secret, or why there is none. */
type SecretReading =
  { state: 'read'; secret: Bytes } | { state: 'missing' } | { state: 'faulty'; why: string };

/**
 * Reads the archive's secret: MEMBERS_KEY of the environment, as in CI, or else `members.key` of the
 * content folder. The message about a faulty one (Korean) does not repeat it.
 */
export function readMembersSecret(folder: string): SecretReading {
  // CI gives a secret that it does not have as an empty variable.
  const given = process.env.MEMBERS_KEY?.trim() ?? '';
  const file = join(folder, SECRET_FILE);
  const isGiven = given !== '';
  if (!isGiven && !existsSync(file)) return { state: 'missing' };
  const text = isGiven ? given : readFileSync(file, 'utf8').trim();
  const place = isGiven ? '환경 변수 MEMBERS_KEY' : SECRET_FILE;
  if (text === readJournal(folder).readable.membership?.demonstration) {
    const why = `${place}의 값이 journal.yaml의 견본 키입니다. 누구나 아는 키이니 그 값을 지우고, npm run members -- add로 비밀 키를 만들어 주세요.`;
    return { state: 'faulty', why };
  }
  return toReading(text, place);
}

function toReading(text: string, place: string): SecretReading {
  const secret = parseBase64url(text, KEY_LENGTH);
  if (secret) return { state: 'read', secret };
  const why = `${place}의 값이 비밀 키가 아닙니다(영문자와 숫자, -, _ 43자). npm run members가 만든 members.key의 값을 그대로 넣어 주세요.`;
  return { state: 'faulty', why };
}

/** Whether git ignores this file of the folder, so that it cannot be committed; undefined without a repository. */
export function isIgnored(folder: string, file: string): boolean | undefined {
  // A tracked file is never ignored, so this also finds a secret that is committed already.
  const { status } = spawnSync('git', ['check-ignore', '--quiet', file], { cwd: folder });
  return status === 0 ? true : status === 1 ? false : undefined;
}

/** The messages about files of secrets that git has or would take into a commit. */
export function checkSecretsAreIgnored(folder: string): Message[] {
  return [SECRET_FILE, OLD_SECRET_FILE]
    .filter((file) => existsSync(join(folder, file)) && isIgnored(folder, file) === false)
    .map((file) => fileMessage(file, '비밀 키', explainCommit(file)));
}

function explainCommit(file: string): string {
  return `글을 잠그는 비밀 키는 커밋하면 안 됩니다. .gitignore에 ${SECRET_PATTERN}를 적어 주세요. 이미 커밋했으면 git rm --cached ${file}로 빼고 npm run members -- rotate --secret으로 키를 바꿔 주세요.`;
}
