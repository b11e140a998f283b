import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { accessRulesOf } from '../../src/archive/access-rules.ts';
import { makeEntry } from '../../src/content/keep-entries.ts';
import type { HouseWord } from '../../src/archive/style.ts';
import { articleFile, makeFolder } from '../content/folder.ts';
import { runScript, temporaryFolder } from '../site/build-site.ts';

const REPORT = pathToFileURL(resolve('scripts/report-fault.ts')).href;
const STACK = /\n\s+at /u;

afterEach(() => vi.unstubAllEnvs());

/** What a command prints in which this code throws. */
async function fail(code: string, journal: string): Promise<{ output: string; cache: string }> {
  const cache = temporaryFolder();
  const content = makeFolder({ 'journal.yaml': journal });
  const environment = { CACHE_DIR: cache, CONTENT_DIR: content };
  const result = await runScript(['--import', REPORT, '--eval', code], environment);
  expect(result.code).toBe(1);
  return { output: result.output, cache };
}

/** The path of the log file that a message names. */
function logIn(output: string): string {
  return /\S*faults[\\/]\S+\.log/u.exec(output)?.[0] ?? '';
}

test.each([
  ['던진 오류', "throw new TypeError('x is not a function')"],
  ['기다리던 일의 오류', "await Promise.reject(new TypeError('x is not a function'))"],
])('뜻밖의 오류는 우리 잘못이라고 말하고, 자세한 것은 파일에 둔다: %s', async (_name, code) => {
  const { output } = await fail(code, 'title: 견본\nreport: mailto:editor@example.net\n');
  expect(output).toMatch(/^프로그램에 뜻밖의 오류가 났습니다: x is not a function\n/u);
  expect(output).toContain('보낼 곳: editor@example.net\n');
  expect(output).not.toMatch(STACK);
  expect(readFileSync(logIn(output), 'utf8')).toMatch(STACK);
});

test('journal.yaml을 읽을 수 없어도 말한다', async () => {
  const { output } = await fail("throw new Error('x')", ': : :\n\u0000');
  expect(output).toContain('보낼 곳: ');
});

test('글을 읽다가 난 오류는 그 글의 알림이 되고, 자세한 것은 파일에 둔다', async () => {
  vi.stubEnv('CACHE_DIR', temporaryFolder());
  const folder = makeFolder({ 'issues/2024-04/a.mdx': articleFile({}, '글입니다.') });
  const place = {
    entryFolder: 'issues',
    file: 'issues/2024-04/a.mdx',
    key: '2024-04',
    slug: 'a',
  } as const;
  const options = {
    folder,
    language: 'ko',
    renders: false,
    access: accessRulesOf([{ slug: 'report', label: 'Report' }], '2024-04-01'),
    get words(): HouseWord[] {
      throw new TypeError('x is not a function');
    },
  };
  const { messages } = await makeEntry({ ...place, beside: [] }, options);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.text).toContain('프로그램에 뜻밖의 오류가 났습니다.');
  const log = logIn(messages[0]?.text ?? '');
  expect(log).toBe(relative('.', join(process.env.CACHE_DIR ?? '', 'faults', log.slice(-16))));
  expect(readFileSync(log, 'utf8')).toMatch(/File: issues\/2024-04\/a\.mdx[\s\S]*\n\s+at /u);
});
