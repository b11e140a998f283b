import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../scripts/check/fix-files.ts';
import { makeFolder } from '../content/folder.ts';

const newId = (): string => 'uuid:00000000-0000-4000-8000-000000000000';
const UNTIDY = '---\r\nid: uuid:1\r\ntitle: 가\r\n---\r\n\r\n글  \r\n';
const TIDY = '---\nid: uuid:1\ntitle: 가\n---\n\n글\n';
const DECOMPOSED = '상담'.normalize('NFD');

describe('폴더의 파일을 고친다', () => {
  test('고친 것을 파일마다 말하고, 다시 하면 할 말이 없다', async () => {
    const folder = makeFolder({
      'issues/2024-04/a.mdx': UNTIDY,
      'issues/2024-04/b.mdx': TIDY,
      'issues/2024-04/issue.yaml': 'month: 2024.4\n',
    });
    const said = await applyFixes(folder, newId);
    expect(said.map((line) => line.slice(line.indexOf('issues/')))).toEqual([
      'issues/2024-04/a.mdx  BOM을 지우고 줄바꿈을 LF로 바꿨습니다.',
      'issues/2024-04/a.mdx  줄 끝의 빈칸을 지웠습니다.',
      'issues/2024-04/issue.yaml  날짜와 호를 2024-04-01, 2024-04 형식으로 바꿨습니다.',
    ]);
    expect(readFileSync(join(folder, 'issues/2024-04/a.mdx'), 'utf8')).toBe(TIDY);
    expect(readFileSync(join(folder, 'issues/2024-04/issue.yaml'), 'utf8')).toBe(
      'month: 2024-04\n',
    );
    expect(await applyFixes(folder, newId)).toEqual([]);
    expect(readdirSync(join(folder, 'issues/2024-04'))).toEqual(['a.mdx', 'b.mdx', 'issue.yaml']);
  });

  test('이름을 댄 파일만 고친다', async () => {
    const folder = makeFolder({ 'issues/2024-04/a.mdx': UNTIDY, 'issues/2024-04/b.mdx': UNTIDY });
    await applyFixes(folder, newId, ['issues/2024-04/b.mdx']);
    expect(readFileSync(join(folder, 'issues/2024-04/a.mdx'), 'utf8')).toBe(UNTIDY);
    expect(readFileSync(join(folder, 'issues/2024-04/b.mdx'), 'utf8')).toBe(TIDY);
  });

  test('풀어쓴 이름은 그림의 이름까지 모아쓰고 글도 그 이름을 부른다', async () => {
    const folder = makeFolder({
      [`issues/2024-04/${DECOMPOSED}.mdx`]: `---\ntitle: 가\n---\n\n![가](${DECOMPOSED}.png)\n`,
      [`issues/2024-04/${DECOMPOSED}.png`]: 'PNG',
    });
    await applyFixes(folder, newId);
    expect(readdirSync(join(folder, 'issues/2024-04'))).toEqual(['상담.mdx', '상담.png']);
    expect(readFileSync(join(folder, 'issues/2024-04/상담.mdx'), 'utf8')).toContain('](상담.png)');
  });

  test('그 이름의 다른 파일이 있으면 둘 다 둔다', async () => {
    const folder = makeFolder({
      [`issues/2024-04/${DECOMPOSED}.mdx`]: TIDY,
      'issues/2024-04/상담.mdx': '---\nid: uuid:2\ntitle: 다른 글\n---\n',
    });
    expect(await applyFixes(folder, newId)).toEqual([]);
    expect(readdirSync(join(folder, 'issues/2024-04'))).toHaveLength(2);
    expect(readFileSync(join(folder, 'issues/2024-04/상담.mdx'), 'utf8')).toContain('다른 글');
  });

  test('UTF-8이 아닌 파일, 링크, 글이 아닌 파일은 그대로 둔다', async () => {
    const outside = makeFolder({ 'a.mdx': UNTIDY });
    const folder = makeFolder({
      'issues/2024-04/cp949.mdx': Buffer.from('c4c1c5c3200d0a', 'hex'),
      'issues/2024-04/utf16.mdx': Buffer.from('\uFEFF---  \r\n', 'utf16le'),
      'issues/2024-04/a.csv': 'a  \r\n',
      'README.md': 'a  \r\n',
    });
    symlinkSync(join(outside, 'a.mdx'), join(folder, 'issues/2024-04/link.mdx'));
    expect(await applyFixes(folder, newId)).toEqual([]);
    expect(readFileSync(join(outside, 'a.mdx'), 'utf8')).toBe(UNTIDY);
    expect(readFileSync(join(folder, 'issues/2024-04/a.csv'), 'utf8')).toBe('a  \r\n');
  });

  test('읽을 수 있는 사람은 고친 뒤에도 같다', async () => {
    const folder = makeFolder({ 'issues/2024-04/a.mdx': UNTIDY });
    const file = join(folder, 'issues/2024-04/a.mdx');
    chmodSync(file, 0o640);
    await applyFixes(folder, newId);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
});
