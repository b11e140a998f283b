import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { formatMessage, isError, type Message } from '../../src/check/message.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { type Case, makeCaseFolder, readCases } from './case.ts';

const SECRET = '비밀-7f3d9c';
const SECONDS = 2;

beforeAll(async () => {
  vi.stubEnv('FAULT_SECRET', SECRET);
  // The first check loads what all need.
  vi.stubEnv('CACHE_DIR', mkdtempSync(join(tmpdir(), 'faults-')));
  await checkContent(await makeCaseFolder([]));
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'faultCanary');
});
afterAll(() => vi.unstubAllEnvs());

interface Said {
  messages: string[];
  advice: string[];
}

/** What the check says of the case and the seconds of computing that it took, by all threads. */
async function check(fault: Case): Promise<Said & { seconds: number }> {
  vi.stubEnv('CACHE_DIR', mkdtempSync(join(tmpdir(), 'faults-')));
  const folder = await makeCaseFolder([fault]);
  const start = process.cpuUsage();
  const { messages } = await checkContent(folder);
  const { user, system } = process.cpuUsage(start);
  const here = relative(process.cwd(), folder);
  const format = (found: Message[]): string[] =>
    found.map((message) => formatMessage(message).replace(here, 'content'));
  return {
    messages: format(messages.filter(isError)),
    advice: format(messages.filter((message) => !isError(message))),
    seconds: (user + system) / 1_000_000,
  };
}

/** For who mends an expectation: FAULTS_PRINT=1 prints what is said now, in the form of the data. */
function print(fault: Case, said: Said, seconds: number): void {
  if (process.env.FAULTS_PRINT === undefined) return;
  const { messages, advice } = said;
  const shown = fault.advice ? { messages, advice } : { messages };
  const wanted = { messages: fault.messages, ...(fault.advice && { advice: fault.advice }) };
  const isSame = JSON.stringify(shown) === JSON.stringify(wanted);
  if (isSame && process.env.FAULTS_PRINT !== 'all') return;
  const text = stringify(shown, {
    lineWidth: 0,
    defaultKeyType: 'PLAIN',
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedMinMultiLineLength: Infinity,
  });
  console.log(`# ${fault.name} (${seconds.toFixed(2)} s)\n${text}`);
}

describe('잘못된 글', () => {
  test.each(readCases().map((fault) => [`${fault.name}: ${fault.title}`, fault] as const))(
    '%s',
    async (_title, fault) => {
      const { seconds, ...said } = await check(fault);
      const { messages, advice } = said;
      print(fault, said, seconds);
      expect(messages).toEqual(fault.messages);
      if (fault.advice) expect(advice).toEqual(fault.advice);
      expect(seconds).toBeLessThan(SECONDS);
      expect([...messages, ...advice].join('\n')).not.toContain(SECRET);
      expect('faultCanary' in globalThis).toBe(false);
    },
  );
});
