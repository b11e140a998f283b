import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MembersList } from '../../src/archive/members-list.ts';
import { isError } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { readMembersSecret } from '../../src/content/members-secret.ts';
import { readSealing } from '../../src/content/sealing.ts';
import { readMembersList } from '../../src/content/settings.ts';
import { toMemberKeys } from '../../src/members/company-keys.ts';
import { findCompany, openArchiveKey, toCompanyKey } from '../../src/members/member-keys.ts';
import { makeContent, makeFolder } from '../content/folder.ts';
import { CTRL_C, ENTER, play } from '../new/terminal.ts';
import { passphraseIn } from './members-archive.ts';
import { runScript } from '../site/build-site.ts';

let folder = '';
beforeEach(() => {
  folder = makeContent({});
  spawnSync('git', ['init', '--quiet', folder]);
});

function run(...args: string[]) {
  return runScript(['scripts/members/index.ts', ...args, '--content', folder]);
}

function list(): MembersList {
  const [members] = readMembersList(folder).entries;
  if (!members) throw new Error('members.yaml을 읽지 못했습니다.');
  return members;
}

function secretFile(): string {
  return readFileSync(join(folder, 'members.key'), 'utf8');
}

/** Whether the passphrase opens the archive key that a build of the folder would publish. */
async function opens(passphrase: string): Promise<boolean> {
  const reading = readMembersSecret(folder);
  if (reading.state !== 'read') throw new Error(reading.state);
  const keys = await toMemberKeys(reading.secret, list());
  const entry = keys && findCompany(passphrase, keys);
  const companyKey = entry && (await toCompanyKey(passphrase, entry));
  const archiveKey = companyKey && (await openArchiveKey(companyKey, entry));
  return archiveKey !== undefined;
}

describe('npm run members', () => {
  test('회원사를 더하면 암호를 한 번 보이고, 비밀 키는 git이 보지 않는 파일에 둔다', async () => {
    const { code, output } = await run('add', '한빛컨택');
    expect(code).toBe(0);
    const words = passphraseIn(output).split(' ');
    expect(words).toHaveLength(7);
    for (const [at, word] of words.entries()) expect(output).toContain(`  ${at + 1}. ${word}\n`);
    expect(list().companies.map(({ name, account }) => [name, account])).toEqual([
      ['한빛컨택', words[0]],
    ]);
    expect(await opens(words.join(' '))).toBe(true);
    expect(statSync(join(folder, 'members.key')).mode & 0o077).toBe(0);
    const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: folder });
    expect(String(stdout)).not.toContain('members.key');
    // Neither the passphrase nor the secret is anywhere else.
    const written = readFileSync(join(folder, 'members.yaml'), 'utf8');
    for (const word of words.slice(1)) expect(written).not.toContain(word);
    expect(output + written).not.toContain(secretFile().trim());
    expect((await checkContent(folder)).messages.filter(isError)).toEqual([]);
  });

  test('이름을 바꾸어도 암호는 그대로이고, 뺀 회원사의 암호는 열지 못한다', async () => {
    const first = passphraseIn((await run('add', '한빛컨택')).output);
    const second = passphraseIn((await run('add', '샛별콜')).output);
    await run('rename', '한빛컨택', '한빛씨에스');
    expect(list().companies.map(({ name }) => name)).toEqual(['한빛씨에스', '샛별콜']);
    expect(await opens(first)).toBe(true);
    const { generation } = list();
    expect((await run('remove', '샛별콜', '--yes')).code).toBe(0);
    expect(list().generation).not.toBe(generation);
    expect([await opens(first), await opens(second)]).toEqual([true, false]);
  });

  test('새 암호를 만들면 앞의 암호는 열지 못한다', async () => {
    const before = passphraseIn((await run('add', '한빛컨택')).output);
    const { generation } = list();
    const after = passphraseIn((await run('renew', '한빛컨택', '--yes')).output);
    expect([await opens(before), await opens(after)]).toEqual([false, true]);
    expect(list().generation).not.toBe(generation);
  });

  test('키를 바꾸어도 암호는 그대로다: rotate, rotate --secret', async () => {
    const passphrase = passphraseIn((await run('add', '한빛컨택')).output);
    const [{ generation }, secret] = [list(), secretFile()];
    await run('rotate', '--yes');
    expect(list().generation).not.toBe(generation);
    expect([secretFile(), await opens(passphrase)]).toEqual([secret, true]);
    await run('rotate', '--secret', '--yes');
    expect(secretFile()).not.toBe(secret);
    expect(await opens(passphrase)).toBe(true);
    expect(readFileSync(join(folder, 'members.old.key'), 'utf8')).toBe(secret);
    // The one before is not overwritten.
    const { code, output } = await run('rotate', '--secret', '--yes');
    expect([code, output]).toEqual([2, expect.stringContaining('members.old.key)가 남아')]);
  });

  test('members.key만 적힌 .gitignore에는 앞의 비밀 키도 가리는 줄을 더한다', async () => {
    writeFileSync(join(folder, '.gitignore'), 'members.key\n');
    await run('add', '한빛컨택');
    await run('rotate', '--secret', '--yes');
    const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: folder });
    expect(existsSync(join(folder, 'members.old.key'))).toBe(true);
    expect(String(stdout)).not.toContain('.key');
  });

  test('받지 않고 까닭을 말한다', async () => {
    await run('add', '한빛컨택');
    const before = readFileSync(join(folder, 'members.yaml'), 'utf8');
    const refused: [args: string[], why: string][] = [
      [['add', '한빛컨택'], '‘한빛컨택’은 이미 있습니다.'],
      [['add', ' '], '회원사의 이름이 비어 있습니다.'],
      [['add', '한빛', '컨택'], '빈칸이나 괄호가 있는 이름은 따옴표로'],
      [['remove', '한빛콘택', '--yes'], '혹시 ‘한빛컨택’인가요?'],
      [['remove', '한빛컨택'], '--yes를 적어 주세요.'],
      [['rename', '한빛컨택', '한빛컨택'], '‘한빛컨택’은 이미 있습니다.'],
      [['rotat'], '사용법: npm run members'],
    ];
    for (const [args, why] of refused) {
      const { code, output } = await run(...args);
      expect([code, output]).toEqual([2, expect.stringContaining(why)]);
    }
    expect(readFileSync(join(folder, 'members.yaml'), 'utf8')).toBe(before);
  });

  test('무엇을 했는지와 다음에 할 일을 말한다', async () => {
    const added = await run('add', '(주)한빛');
    expect(added.output).toContain('members.yaml을 커밋하고 사이트를 다시 빌드해 올리면');
    const [word = ''] = passphraseIn(added.output).split(' ');
    expect((await run('list')).output).toContain(`(주)한빛 · 암호의 첫 낱말 ‘${word}’`);
    expect((await run('rename', '(주)한빛', '한빛')).output).toContain('members.yaml을 커밋');
    expect((await run('rotate', '--secret', '--yes')).output).toContain(
      'MEMBERS_KEY도 이 파일의 값',
    );
    expect((await run('remove', '한빛', '--yes')).output).toContain('다시 빌드해 올려 주세요.');
  });

  test.each([
    ['Ctrl-C를 누르면', CTRL_C],
    ['Enter만 누르면', ENTER],
  ])('정말 뺄지 물을 때 %s 그대로 둔다', async (_, key) => {
    await run('add', '한빛컨택');
    const before = list();
    const command = `${process.execPath} scripts/members/index.ts remove 한빛컨택 --content ${folder}`;
    const { code, screen } = await play(command, [['회원사를 뺄까요?', key]]);
    expect([code, screen]).toEqual([130, expect.stringContaining('아무것도 바뀌지 않았습니다.')]);
    expect(list()).toEqual(before);
  });

  test('비밀 키가 없거나 다른 아카이브의 것이면 더하지 않는다', async () => {
    await run('add', '한빛컨택');
    renameSync(join(folder, 'members.key'), join(folder, 'elsewhere'));
    const missing = await run('add', '샛별콜');
    expect([missing.code, missing.output]).toEqual([2, expect.stringContaining('비밀 키가 없')]);
    expect(missing.output).toMatch(/members\.yaml을 지우고 .* 처음부터/u);
    expect(existsSync(join(folder, 'members.key'))).toBe(false);
    const other = { MEMBERS_KEY: Buffer.alloc(32).toString('base64url') };
    const args = ['scripts/members/index.ts', 'add', '샛별콜', '--content', folder];
    const wrong = await runScript(args, other);
    expect([wrong.code, wrong.output]).toEqual([2, expect.stringContaining('것과 다릅니다')]);
    const broken = await runScript(args, { MEMBERS_KEY: 'abc' });
    expect([broken.code, broken.output]).toEqual([2, expect.stringContaining('비밀 키가 아닙')]);
  });

  test('견본 키가 남은 저널은 비밀 키가 없을 때 본문을 빼고, 견본 키를 지우라고 말한다', async () => {
    await run('add', '한빛컨택');
    const demonstration = Buffer.alloc(32, 1).toString('base64url');
    const membership = `membership: { text: 견본입니다., demonstration: ${demonstration} }\n`;
    appendFileSync(join(folder, 'journal.yaml'), membership);
    expect((await readSealing(folder)).state).toBe('ready');
    rmSync(join(folder, 'members.key'));
    const reading = await readSealing(folder);
    if (reading.state === 'ready') throw new Error('잠갔습니다.');
    expect(reading.state).toBe('missing');
    expect(reading.why).toMatch(/본문을 싣지 않았습니다\. .*demonstration은 .* 지워/u);
  });

  test('견본 키를 비밀 키로 쓰지 않는다', async () => {
    const key = Buffer.alloc(32, 1).toString('base64url');
    const membership = `membership: { text: 견본입니다., demonstration: ${key} }\n`;
    appendFileSync(join(folder, 'journal.yaml'), membership);
    const added = await run('add', '한빛컨택');
    expect(added.output).toContain('demonstration)가 남아 있습니다. 그 줄을 지워 주세요.');
    writeFileSync(join(folder, 'members.key'), `${key}\n`);
    const { code, output } = await run('add', '샛별콜');
    expect([code, output]).toEqual([2, expect.stringContaining('견본 키입니다')]);
    expect((await readSealing(folder)).state).toBe('faulty');
  });

  test('비밀 키가 없으면 본문을 실으려면 무엇을 할지 말한다', async () => {
    const why = async (): Promise<string> => {
      const reading = await readSealing(folder);
      return reading.state === 'missing' ? reading.why : '';
    };
    expect(await why()).toContain('npm run members -- add로 회원사를 더하면');
    await run('add', '한빛컨택');
    rmSync(join(folder, 'members.key'));
    expect(await why()).toContain('환경 변수 MEMBERS_KEY를 정하고 다시 빌드해');
  });

  test('회원사가 하나도 없으면 본문을 싣지 않는다', async () => {
    await run('add', '한빛컨택');
    await run('remove', '한빛컨택', '--yes');
    const reading = await readSealing(folder);
    if (reading.state === 'ready') throw new Error('잠갔습니다.');
    expect(reading.state).toBe('missing');
    expect(reading.why).toContain('회원사가 없어');
  });

  test('확인값이 없던 파일에는 다음 명령이 적는다', async () => {
    await run('add', '한빛컨택');
    const file = join(folder, 'members.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace(/ +sum: .*\n/u, ''));
    expect((await run('list')).output).toContain('확인값(sum)을 적었습니다');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  test('손으로 고친 회원사는 명령도 받지 않고 파일과 줄을 말한다', async () => {
    await run('add', '한빛컨택');
    const file = join(folder, 'members.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('rounds: 600000', 'rounds: 700000'));
    const { code, output } = await run('renew', '한빛컨택', '--yes');
    expect([code, output]).toEqual([2, expect.stringMatching(/members\.yaml:6:5 .*‘한빛컨택’의/u)]);
  });

  test('저장소가 알려져 있으면 공개 저장소에서는 숨길 수 없다고 말한다', async () => {
    appendFileSync(
      join(folder, 'journal.yaml'),
      'repository: https://github.com/example/journal\n',
    );
    expect((await run('add', '한빛컨택')).output).toContain('비공개 저장소');
  });
});

describe('members.yaml과 members.key의 점검', () => {
  beforeEach(() => void vi.stubEnv('CACHE_DIR', makeFolder({})));

  async function errorsOf(content: string): Promise<string[]> {
    const { messages } = await checkContent(content);
    return messages
      .filter(isError)
      .map(({ file, line, rule, text }) => `${file.replace(/.*\//u, '')}:${line} ${rule} ${text}`);
  }

  test('잘못을 줄과 함께 말한다', async () => {
    const company = (name: string, account: string) =>
      `  - { name: ${name}, account: ${account}, salt: ${'A'.repeat(22)}, rounds: 1000, key: ${'A'.repeat(54)}, since: 2026-11-29 }\n`;
    const text = `format: 1\ngeneration: 짧다\ncompanies:\n${company('한빛', '고구마')}${company('한빛', '고구')}`;
    expect(await errorsOf(makeContent({ 'members.yaml': text }))).toEqual([
      expect.stringMatching(/^members\.yaml:2 세대 npm run members가 적은 값입니다/u),
      expect.stringMatching(/^members\.yaml:4 반복 횟수 600000 이상/u),
      expect.stringMatching(/^members\.yaml:5 회원사 ‘한빛’ 회원사가 이미/u),
      expect.stringMatching(/^members\.yaml:5 계정 ‘고구’ 계정은 ‘고구마’ 계정과 구별/u),
      expect.stringMatching(/^members\.yaml:5 반복 횟수/u),
    ]);
  });

  const first = { account: '고구마', salt: `${'A'.repeat(21)}Q`, rounds: 600_000 };
  const [key, otherKey] = ['B', 'C'].map((letter) => `${letter.repeat(53)}w`);
  const entry = (values: Record<string, string | number | undefined>, sum: string) => {
    const fields = { name: '한빛', ...values, since: '2026-11-29', sum };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    return `  - ${lines.join('\n    ')}\n`;
  };
  const listOf = (...entries: string[]) =>
    `format: 1\ngeneration: ${'A'.repeat(21)}Q\ncompanies:\n${entries.join('')}`;

  // The checksum is that of `first` with `key`, by other code: printf … | sha256sum.
  test.each<[what: string, values: Record<string, string | number | undefined>]>([
    ['계정', { ...first, account: '감자', key }],
    ['솔트', { ...first, salt: `${'A'.repeat(21)}g`, key }],
    ['반복 횟수', { ...first, rounds: 600_001, key }],
    ['키', { ...first, key: otherKey }],
  ])('손으로 고친 %s는 비밀 키 없이도 알린다', async (_what, values) => {
    const sum = 'wVrc86AqFQS81_7v';
    const whole = makeContent({ 'members.yaml': listOf(entry({ ...first, key }, sum)) });
    expect(await errorsOf(whole)).toEqual([]);
    const edited = makeContent({ 'members.yaml': listOf(entry(values, sum)) });
    expect(await errorsOf(edited)).toEqual([
      expect.stringMatching(/^members\.yaml:4 확인값 ‘한빛’의 account, .*git에서 되돌려/u),
    ]);
  });

  test('한 값을 다르게 적은 세대와 솔트는 받지 않는다', async () => {
    const text = listOf(entry({ ...first, salt: `${'A'.repeat(21)}R`, key }, 'A'.repeat(16)));
    const loose = text.replace(/generation: .*/u, `generation: ${'A'.repeat(21)}B`);
    expect(await errorsOf(makeContent({ 'members.yaml': loose }))).toEqual([
      expect.stringMatching(/^members\.yaml:2 세대 .*git에서 되돌려/u),
      expect.stringMatching(/^members\.yaml:6 솔트 .*git에서 되돌려/u),
    ]);
  });

  test('확인값이 없으면 적는 명령을 알린다', async () => {
    const text = listOf(entry({ ...first, key }, '')).replace(/ +sum: \n/u, '');
    const { messages } = await checkContent(makeContent({ 'members.yaml': text }));
    expect(messages.map(({ rule, severity, text: said }) => [rule, severity, said])).toEqual([
      ['확인값', 'advice', expect.stringContaining('npm run members -- list')],
    ]);
  });

  test('견본 키는 그것으로 더한 견본 회원사 하나가 있을 때만 둔다', async () => {
    const shipped = readFileSync('content/members.yaml', 'utf8');
    const demonstration = /demonstration: (.*)/u.exec(readFileSync('content/journal.yaml', 'utf8'));
    const journal = `${readFileSync('tests/fixtures/archive/journal.yaml', 'utf8')}
membership: { text: 견본입니다., demonstration: ${demonstration?.[1] ?? ''} }
`;
    const saidOf = async (members?: string): Promise<string[]> => {
      const list = members === undefined ? {} : { 'members.yaml': members };
      return errorsOf(makeContent({ 'journal.yaml': journal, ...list }));
    };
    const line = journal.split('\n').findIndex((one) => one.startsWith('membership'));
    const said = (why: string): unknown[] => [
      expect.stringMatching(new RegExp(`^journal\\.yaml:${line + 1} 견본 키 ${why}.*지우고`, 'u')),
    ];
    expect(await saidOf(shipped)).toEqual([]);
    expect(await saidOf()).toEqual(said('members.yaml에 견본 회원사가 없는데'));
    expect(await saidOf(shipped.replace(/companies:[^]*/u, 'companies: []\n'))).toEqual(
      said('members.yaml에 견본 회원사가 없는데'),
    );
    expect(await saidOf(listOf(entry({ ...first, key }, 'wVrc86AqFQS81_7v')))).toEqual(
      said('견본 키가 members'),
    );
    const [head = '', company = ''] = shipped.split('companies:\n');
    const twin = company.replace('견본 회원사', '둘째').replace('잔디', '고구마');
    const sum = 'l-fp3-Sk677dnaOP';
    const two = `${head}companies:\n${company}${twin.replace(/sum: .*/u, `sum: ${sum}`)}`;
    expect(await saidOf(two)).toEqual(said('견본 키로 더한 회원사가 둘'));
  });

  test('커밋될 비밀 키는 막고, git이 보지 않으면 막지 않는다', async () => {
    const key = Buffer.alloc(32).toString('base64url');
    const content = makeContent({ 'members.key': key, '.gitignore': 'members*.key\n' });
    expect(await errorsOf(content)).toEqual([]);
    spawnSync('git', ['init', '--quiet', content]);
    expect(await errorsOf(content)).toEqual([]);
    spawnSync('git', ['add', '--force', 'members.key'], { cwd: content });
    const refused = [expect.stringMatching(/^members\.key:1 비밀 키 .*커밋하면 안 됩니다/u)];
    expect(await errorsOf(content)).toEqual(refused);
    spawnSync('git', ['rm', '--cached', '--quiet', 'members.key'], { cwd: content });
    rmSync(join(content, '.gitignore'));
    expect(await errorsOf(content)).toEqual(refused);
  });

  test('바꾸기 전의 비밀 키도 커밋되지 않게 막는다', async () => {
    const key = Buffer.alloc(32).toString('base64url');
    const content = makeContent({ 'members.old.key': key, '.gitignore': 'members.key\n' });
    spawnSync('git', ['init', '--quiet', content]);
    expect(await errorsOf(content)).toEqual([
      expect.stringMatching(/^members\.old\.key:1 비밀 키 .*\.gitignore에 members\*\.key를 적/u),
    ]);
  });
});
