import { stringify } from 'yaml';
import type { MembersList } from '../../src/archive/members-list.ts';
import { sumOfCompany } from '../../src/content/members-sum.ts';
import { MEMBERS_FILE } from '../../src/content/settings.ts';
import { formatCount } from '../../src/text/counts.ts';

const HEAD = [
  '회원사의 목록입니다. npm run members가 적습니다. 손으로 고치지 마세요.',
  '비밀은 없으니 저장소에 올려도 됩니다. 회원사의 이름은 사이트에 실리지 않습니다.',
];

/** The text of members.yaml, with the checksum of each company. */
export function toMembersFile(list: MembersList): string {
  const companies = list.companies.map((one) => ({ ...one, sum: sumOfCompany(one) }));
  const yaml = stringify({ ...list, companies }, { lineWidth: 0 });
  return `${HEAD.map((line) => `# ${line}\n`).join('')}${yaml}`;
}

/** After a company was added to a journal that still has a demonstration's key (Korean). */
export const DEMONSTRATION_LEFT =
  'journal.yaml에 견본 키(demonstration)가 남아 있습니다. 그 줄을 지워 주세요. 남아 있으면 점검이 막습니다.';

/** After checksums were added to a list that had none (Korean). */
export const SUMS_ADDED = `${MEMBERS_FILE}에 확인값(sum)을 적었습니다. 커밋해 주세요.`;

/**
 * Lines (Korean) with a new passphrase: word by word, to be read out, and in one line, to be copied, which has
 * nothing else in it, because a reader who pastes other Hangul too cannot sign in.
 */
export function showPassphrase(name: string, passphrase: readonly string[]): string[] {
  return [
    `‘${name}’ 회원사의 암호입니다. 다시 볼 수 없으니 지금 전해 주세요.`,
    '',
    ...passphrase.map((word, at) => `  ${at + 1}. ${word}`),
    '',
    '메일 등으로 보낼 때는 아래 한 줄만 복사해 주세요.',
    `  ${passphrase.join(' ')}`,
    '',
    '낱말을 차례로 입력하면 됩니다. 번호는 빼고, 띄어쓰기는 하지 않아도 됩니다.',
  ];
}

/** Lines (Korean) with each company: name, first word of the passphrase and the day on which it was added. */
export function showCompanies({ companies }: MembersList): string[] {
  if (companies.length === 0) {
    return ['회원사가 없습니다. npm run members -- add 이름으로 더합니다.'];
  }
  const rows = companies.map(
    ({ name, account, since }) => `  ${name} · 암호의 첫 낱말 ‘${account}’ · ${since}부터`,
  );
  return [`회원사 ${formatCount(companies.length, '곳')}`, ...rows];
}

/** What to do (Korean) before a new company's passphrase opens anything on the site. */
export const AFTER_ADDING = `${MEMBERS_FILE}을 커밋하고 사이트를 다시 빌드해 올리면 이 암호를 쓸 수 있습니다.`;

/** Warning (Korean) after a change that invalidates a passphrase: it takes effect only with the next build. */
export const AFTER_BUILD = `지금 올라가 있는 사이트는 그대로이니 ${MEMBERS_FILE}을 커밋하고 다시 빌드해 올려 주세요. 이미 열어 보거나 받아 둔 글은 막을 수 없습니다.`;

/** Lines (Korean) about a secret that was just created, the first one or its successor. */
export function explainSecret(file: string): string[] {
  return [
    `${file}에 비밀 키를 만들었습니다. 잃어버리면 되찾을 수 없고, 새면 누구나 글을 열 수 있습니다.`,
    '저장소에 올리지 말고 안전한 곳에 사본을 두세요. GitHub 같은 곳에서 빌드하면 그곳의 비밀 변수 MEMBERS_KEY도 이 파일의 값으로 정해 주세요.',
  ];
}

/**
 * Explains (Korean) what a public repository means for members' articles; `repository` is that of
 * journal.yaml.
 */
export function explainRepository(repository: string): string {
  return `${repository} 저장소가 공개되어 있으면 그곳에서 누구나 글의 원문을 볼 수 있습니다. 회원사만 읽는 글은 비공개 저장소에 두어야 합니다.`;
}
