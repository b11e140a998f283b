import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MembersList } from '../../src/archive/members-list.ts';
import { contentFolder, nameFromHere } from '../../src/content/folder.ts';
import {
  isIgnored,
  OLD_SECRET_FILE,
  readMembersSecret,
  SECRET_FILE,
  SECRET_PATTERN,
} from '../../src/content/members-secret.ts';
import { OTHER_SECRET } from '../../src/content/sealing.ts';
import { MEMBERS_FILE } from '../../src/content/settings.ts';
import { toBase64url } from '../../src/members/base64url.ts';
import { toMemberKeys } from '../../src/members/company-keys.ts';
import type { Bytes } from '../../src/members/key-material.ts';
import { endCommand } from '../ask.ts';

/** The archive's secret; ends the command if there is none, or if it belongs to another list. */
export async function secretOf(list: MembersList): Promise<Bytes> {
  const reading = readMembersSecret(contentFolder());
  if (reading.state === 'faulty') endCommand(reading.why);
  if (reading.state === 'missing') {
    const file = nameFromHere(SECRET_FILE);
    endCommand(
      `비밀 키가 없습니다. ${file}를 넣거나 환경 변수 MEMBERS_KEY를 정해 주세요.`,
      `견본을 지우고 시작하거나 키를 잃어버렸으면 ${nameFromHere(MEMBERS_FILE)}을 지우고 회원사를 처음부터 다시 더해 주세요. 암호도 모두 새로 만듭니다.`,
    );
  }
  if (!(await toMemberKeys(reading.secret, list))) {
    endCommand(OTHER_SECRET);
  }
  return reading.secret;
}

/** Adds the files of secrets to .gitignore, also the one from before `rotate --secret`. */
function ignoreSecrets(folder: string): void {
  const files = [SECRET_FILE, OLD_SECRET_FILE];
  if (files.every((file) => isIgnored(folder, file) === true)) return;
  const ignored = join(folder, '.gitignore');
  const lines = existsSync(ignored) ? readFileSync(ignored, 'utf8').split('\n') : [];
  if (lines.includes(SECRET_PATTERN)) return;
  const gap = (lines.at(-1) ?? '') === '' ? '' : '\n';
  appendFileSync(ignored, `${gap}${SECRET_PATTERN}\n`);
}

/** Writes a new `members.key`, never over an existing one; adds it to .gitignore before creating it. */
export function writeSecret(secret: Bytes): void {
  const folder = contentFolder();
  ignoreSecrets(folder);
  const text = `${toBase64url(secret)}\n`;
  writeFileSync(join(folder, SECRET_FILE), text, { flag: 'wx', mode: 0o600 });
}

/**
 * Ends the command with an error if the secret comes from MEMBERS_KEY, which cannot be changed here, or if the
 * file with the secret before it has not been removed yet.
 */
export function refuseSecretChange(): void {
  if ((process.env.MEMBERS_KEY ?? '') !== '') {
    endCommand(`환경 변수 MEMBERS_KEY를 지우고 ${SECRET_FILE} 파일이 있는 곳에서 실행해 주세요.`);
  }
  if (existsSync(join(contentFolder(), OLD_SECRET_FILE))) {
    const file = nameFromHere(OLD_SECRET_FILE);
    endCommand(
      `지난번에 바꾸기 전의 비밀 키(${file})가 남아 있습니다. 쓰지 않으면 지우고 다시 실행해 주세요.`,
    );
  }
}

/** Renames the file of the secret to `OLD_SECRET_FILE` and writes a new one. */
export function replaceSecret(secret: Bytes): void {
  const folder = contentFolder();
  ignoreSecrets(folder);
  renameSync(join(folder, SECRET_FILE), join(folder, OLD_SECRET_FILE));
  writeSecret(secret);
}
