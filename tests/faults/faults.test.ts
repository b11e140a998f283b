import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { formatMessage, isError } from '../../src/archive/message.ts';
import { checkContent } from '../../src/content/check.ts';
import { type Case, layCases, readCases } from './case.ts';

const SECRET = '비밀-7f3d9c';
const SECONDS = 2;

beforeAll(async () => {
  vi.stubEnv('FAULT_SECRET', SECRET);
  // The first check loads what all need.
  vi.stubEnv('CACHE_DIR', mkdtempSync(join(tmpdir(), 'faults-')));
  await checkContent(await layCases([]));
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'faultCanary');
});
afterAll(() => vi.unstubAllEnvs());

/** What the check says of the case and the seconds of computing that it took, by all threads. */
async function check(fault: Case): Promise<{ messages: string[]; seconds: number }> {
  vi.stubEnv('CACHE_DIR', mkdtempSync(join(tmpdir(), 'faults-')));
  const folder = await layCases([fault]);
  const start = process.cpuUsage();
  const { messages } = await checkContent(folder);
  const { user, system } = process.cpuUsage(start);
  const here = relative(process.cwd(), folder);
  return {
    messages: messages
      .filter(isError)
      .map((message) => formatMessage(message).replace(here, 'content')),
    seconds: (user + system) / 1_000_000,
  };
}

/** For who mends an expectation: FAULTS_PRINT=1 prints what is said now, in the form of the data. */
function print(fault: Case, messages: readonly string[], seconds: number): void {
  if (process.env.FAULTS_PRINT === undefined) return;
  const isSame = JSON.stringify(messages) === JSON.stringify(fault.messages);
  if (isSame && process.env.FAULTS_PRINT !== 'all') return;
  const text = stringify(
    { messages },
    {
      lineWidth: 0,
      defaultKeyType: 'PLAIN',
      defaultStringType: 'QUOTE_DOUBLE',
      doubleQuotedMinMultiLineLength: Infinity,
    },
  );
  console.log(`# ${fault.name} (${seconds.toFixed(2)} s)\n${text}`);
}

describe('잘못된 글', () => {
  test.each(readCases().map((fault) => [`${fault.name}: ${fault.title}`, fault] as const))(
    '%s',
    async (_title, fault) => {
      const { messages, seconds } = await check(fault);
      print(fault, messages, seconds);
      expect(messages).toEqual(fault.messages);
      expect(seconds).toBeLessThan(SECONDS);
      expect(messages.join('\n')).not.toContain(SECRET);
      expect('faultCanary' in globalThis).toBe(false);
    },
  );
});
