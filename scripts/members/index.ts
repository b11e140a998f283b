import '../report-fault.ts';
import { join } from 'node:path';
import type { MemberCompany, MembersList } from '../../src/archive/members-list.ts';
import { formatMessage, isError } from '../../src/check/message.ts';
import { contentFolder, nameFromHere } from '../../src/content/folder.ts';
import {
  OLD_SECRET_FILE,
  readMembersSecret,
  SECRET_FILE,
} from '../../src/content/members-secret.ts';
import { MEMBERS_FILE, readJournal, readMembersList } from '../../src/content/settings.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { KEY_LENGTH } from '../../src/members/key-material.ts';
import { nameSchema } from '../../src/text/characters.ts';
import { withParticle } from '../../src/text/particles.ts';
import { confirmOrGiveUp, hasTerminal, endCommand } from '../ask.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import {
  addCompany,
  emptyList,
  explainTaken,
  explainUnknown,
  randomBytes,
  removeCompany,
  renameCompany,
  renewCompany,
  withNewGeneration,
  withNewSecret,
} from './change-members.ts';
import {
  AFTER_ADDING,
  AFTER_BUILD,
  DEMONSTRATION_LEFT,
  explainRepository,
  explainSecret,
  showCompanies,
  showPassphrase,
  SUMS_ADDED,
  toMembersFile,
} from './members-texts.ts';
import { refuseSecretChange, replaceSecret, secretOf, writeSecret } from './secret-file.ts';

const USAGE = [
  'npm run members -- list',
  'add 회원사',
  'rename 회원사 새이름',
  'renew 회원사',
  'remove 회원사',
  'rotate [--secret]',
].join(' | ');
const OPTIONS = {
  yes: { type: 'boolean', default: false },
  secret: { type: 'boolean', default: false },
  content: { type: 'string' },
} as const;

/** Adds, renames and removes member companies, and changes the keys of their articles. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  useContentFolder(values.content);
  const [action, ...names] = positionals;
  const [name, next, ...rest] = names.map((one) => one.normalize('NFC').trim());
  const counts = { list: 0, add: 1, rename: 2, renew: 1, remove: 1, rotate: 0 };
  if (!isAction(counts, action) || names.length !== counts[action] || rest.length > 0) {
    endWithUsage(
      USAGE,
      '할 일과 회원사의 이름을 적어 주세요. 빈칸이나 괄호가 있는 이름은 따옴표로 감쌉니다.',
    );
  }
  const list = readList();
  if (action === 'list') {
    print(showCompanies(list ?? emptyList()));
    return;
  }
  if (action === 'add') return add(list, name ?? '');
  if (!list)
    return endCommand(`${MEMBERS_FILE}이 없습니다. npm run members -- add로 회원사를 더해 주세요.`);
  if (action === 'rotate')
    return values.secret ? changeSecret(list, values.yes) : rotate(list, values.yes);
  const company = findOrStop(list, name ?? '');
  if (action === 'rename') {
    rename(list, company, next ?? '');
    return;
  }
  if (action === 'renew') return renew(list, company, values.yes);
  return remove(list, company, values.yes);
}

function isAction<Actions extends object>(
  actions: Actions,
  action: string | undefined,
): action is keyof Actions & string {
  return action !== undefined && Object.hasOwn(actions, action);
}

/**
 * The list of members.yaml; undefined if there is none. Ends the command if it has errors. A list from
 * the time before checksums gets them.
 */
function readList(): MembersList | undefined {
  const { entries, messages } = readMembersList(contentFolder());
  const errors = messages
    .filter(isError)
    .map((message) => formatMessage({ ...message, file: nameFromHere(message.file) }));
  if (errors.length > 0) endCommand(...errors);
  const [list] = entries;
  if (list?.companies.some(({ sum }) => sum === undefined) === true) {
    writeList(list);
    print([SUMS_ADDED]);
  }
  return list;
}

async function add(known: MembersList | undefined, name: string): Promise<void> {
  const list = known ?? emptyList();
  stopIf(explainName(name) ?? explainTaken(list, name));
  const reading = readMembersSecret(contentFolder());
  const isNew = reading.state === 'missing' && list.companies.length === 0;
  const secret = isNew ? randomBytes(KEY_LENGTH) : await secretOf(list);
  if (isNew) writeSecret(secret);
  const since = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });
  const added = await addCompany(list, secret, { name, since });
  writeList(added.list);
  print([...showPassphrase(name, added.passphrase), '', AFTER_ADDING]);
  if (isNew) print(['', ...explainSecret(nameFromHere(SECRET_FILE))]);
  const { repository, membership } = readJournal(contentFolder()).readable;
  if (membership?.demonstration !== undefined) print(['', DEMONSTRATION_LEFT]);
  if (repository !== undefined) print(['', explainRepository(repository)]);
}

function rename(list: MembersList, company: MemberCompany, name: string): void {
  stopIf(explainName(name) ?? explainTaken(list, name));
  writeList(renameCompany(list, company, name));
  print([
    `‘${company.name}’의 이름을 ${withParticle(`‘${name}’`, '으로/로')} 바꾸었습니다. 암호는 그대로입니다. ${MEMBERS_FILE}을 커밋해 주세요.`,
  ]);
}

async function renew(list: MembersList, company: MemberCompany, isSure: boolean): Promise<void> {
  const secret = await secretOf(list);
  await confirm(`‘${company.name}’의 암호를 새로 만들까요? 지금 암호는 쓸 수 없게 됩니다.`, isSure);
  const renewed = await renewCompany(list, secret, company);
  writeList(renewed.list);
  print([...showPassphrase(company.name, renewed.passphrase), '', AFTER_BUILD]);
}

async function remove(list: MembersList, company: MemberCompany, isSure: boolean): Promise<void> {
  await confirm(`‘${company.name}’ 회원사를 뺄까요?`, isSure);
  writeList(removeCompany(list, company));
  print([`‘${company.name}’ 회원사를 뺐습니다. 다른 회원사의 암호는 그대로입니다.`, AFTER_BUILD]);
}

async function rotate(list: MembersList, isSure: boolean): Promise<void> {
  await confirm('글을 잠그는 키를 바꿀까요? 회원사의 암호는 그대로입니다.', isSure);
  writeList(withNewGeneration(list));
  print(['글을 잠그는 키를 바꾸었습니다. 회원사의 암호는 그대로입니다.', AFTER_BUILD]);
}

async function changeSecret(list: MembersList, isSure: boolean): Promise<void> {
  refuseSecretChange();
  const secret = await secretOf(list);
  await confirm('아카이브의 비밀 키를 새로 만들까요? 회원사의 암호는 그대로입니다.', isSure);
  const nextSecret = randomBytes(KEY_LENGTH);
  const nextList = await withNewSecret(list, secret, nextSecret);
  replaceSecret(nextSecret);
  writeList(nextList);
  const old = `앞의 비밀 키는 ${nameFromHere(OLD_SECRET_FILE)}에 있습니다. 새로 빌드해 올린 다음 지워 주세요.`;
  print([...explainSecret(nameFromHere(SECRET_FILE)), old, AFTER_BUILD]);
}

function writeList(list: MembersList): void {
  writeAtomically(join(contentFolder(), MEMBERS_FILE), toMembersFile(list));
}

function findOrStop(list: MembersList, name: string): MemberCompany {
  const company = list.companies.find((one) => one.name === name);
  return company ?? endCommand(explainUnknown(list, name) ?? '');
}

function explainName(name: string): string | undefined {
  if (name === '') return '회원사의 이름이 비어 있습니다. 이름을 적어 주세요.';
  return nameSchema.safeParse(name).error?.issues[0]?.message;
}

async function confirm(question: string, isSure: boolean): Promise<void> {
  if (isSure) return;
  if (!hasTerminal) endCommand('물어볼 수 없는 곳입니다. 그대로 하려면 --yes를 적어 주세요.');
  // None of these changes can be undone once the site is built: Enter alone answers no.
  await confirmOrGiveUp(question, false);
}

function stopIf(fault: string | undefined): void {
  if (fault !== undefined) endCommand(fault);
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

await main();
