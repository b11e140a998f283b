import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issueSchema } from '../../src/archive/issue.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import type { Fault } from '../../src/text/fault.ts';
import { explainDecomposed, explainSlug, isFileName, toSlug } from '../../src/text/slug.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { checkPlacing } from '../../src/check/rules/files/file-places.ts';
import { articleFile, makeFolder } from '../content/folder.ts';
import { rawBody, repetition, strewnBody, toRepeated, writtenBody } from './body.ts';
import { articleMatter, anyMatter, bidMatter, strewnMatter, toMatter } from './matter.ts';
import { diskName, fileName } from './names.ts';
import { readArticleText, readBidText } from './read.ts';

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

/** CPU seconds of one run, which include those of the compiler and of collecting garbage. */
async function secondsOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Whether one of three runs takes under two CPU seconds: on a busy machine a single one may not. */
async function isQuick(run: () => unknown): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) if ((await secondsOf(run)) < 2) return true;
  return false;
}

/** Whether a message says something, somewhere. */
function isPlaced({ line, column, text }: Fault): boolean {
  return [line, column].every((at) => Number.isInteger(at) && at > 0) && text !== '';
}

/** Reads the file; a wrong one has messages with a place, and none takes two seconds. */
async function expectAnswer(text: string, readText = readArticleText): Promise<void> {
  const quick = await isQuick(() => {
    const { matter, body, messages } = readText(text);
    if (!matter || !body) expect(messages).not.toEqual([]);
    for (const message of messages) expect(isPlaced(message), message.text).toBe(true);
  });
  expect(quick, 'takes under two seconds').toBe(true);
}

describe('어떤 파일이 와도 죽거나 멈추지 않고, 받지 않으면 까닭을 말한다', () => {
  test.each([
    ['뜻이 있는 기호가 흩어진 글', strewnBody, 2500],
    ['아무 글자나 있는 글', rawBody, 1500],
    ['편집자가 쓸 만한 글', writtenBody, 1000],
  ])('%s', async (_name, bodies, numRuns) => {
    await fc.assert(
      fc.asyncProperty(bodies, (body) => expectAnswer(articleFile({}, body))),
      { numRuns },
    );
  });

  test('한 기호가 끝없이 되풀이되는 글', async () => {
    await fc.assert(
      fc.asyncProperty(repetition, (given) => expectAnswer(articleFile({}, toRepeated(given)))),
      { numRuns: 300 },
    );
  });

  test.each([
    ['아무 값이나 있는 머리말', anyMatter, 1500],
    ['YAML 조각이 흩어진 머리말', strewnMatter, 1500],
  ])('%s', async (_name, matters, numRuns) => {
    await fc.assert(
      fc.asyncProperty(matters, async (matter) => {
        await expectAnswer(`---\n${matter}\n---\n`);
        readYaml(matter, issueSchema);
        readYaml(matter, journalSchema);
      }),
      { numRuns },
    );
  });

  test('머리말과 글 사이 어디가 깨져도', async () => {
    await fc.assert(
      fc.asyncProperty(
        articleMatter,
        writtenBody,
        fc.nat(400),
        fc.string({ unit: 'binary', maxLength: 3 }),
        async (matter, body, place, cut) => {
          const whole = `---\n${toMatter(matter)}\n---\n\n${body}`;
          await expectAnswer(whole.slice(0, place) + cut + whole.slice(place + cut.length * 2));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('항목마다 있을 수 있는 가장 까다로운 글을 받는다', () => {
  test('기사', () => {
    fc.assert(
      fc.property(articleMatter, (matter) => {
        const read = readArticleText(`---\n${toMatter(matter)}\n---\n`);
        expect(read.messages).toEqual([]);
        expect(read.matter?.title).toBe(matter.title);
      }),
      { numRuns: 400 },
    );
  });

  test('입찰 공고', () => {
    fc.assert(
      fc.property(bidMatter, (matter) => {
        const read = readBidText(`---\n${toMatter(matter)}\n---\n`);
        expect(read.messages).toEqual([]);
        expect(read.matter?.agency).toBe(matter.agency);
      }),
      { numRuns: 300 },
    );
  });
});

describe('파일 이름', () => {
  test('어떤 이름이 와도 답하고, 받은 이름은 그대로 주소가 된다', () => {
    fc.assert(
      fc.property(fileName, (name) => {
        checkPlacing([`issues/2024-04/${name}`, `bids/2024/${name}`, name]);
        explainDecomposed(name);
        isFileName(name);
        const slug = toSlug(name);
        if (slug !== '' && explainSlug(slug) === undefined) expect(toSlug(slug)).toBe(slug);
        if (explainSlug(name) !== undefined) return;
        const { pathname } = new URL(
          `/issues/2024-04/${encodeURIComponent(name)}/`,
          'https://a.example',
        );
        expect(decodeURIComponent(pathname)).toBe(`/issues/2024-04/${name}/`);
      }),
      { numRuns: 1500 },
    );
  });

  test('디스크의 어떤 이름과 바이트가 와도 모두 살핀다', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            diskName,
            fc.oneof(
              strewnBody.map((body) => articleFile({}, body)),
              fc.uint8Array(),
            ),
          ),
          {
            minLength: 10,
            maxLength: 10,
          },
        ),
        async (files) => {
          const folder = makeFolder({ 'issues/2024-04/issue.yaml': 'month: 2024-04\n' });
          mkdirSync(join(folder, 'bids/2024'), { recursive: true });
          for (const [name, content] of files) {
            for (const room of ['issues/2024-04', 'bids/2024'])
              writeFileSync(join(folder, room, name), content);
          }
          const { messages } = await checkContent(folder);
          expect(messages.every(isPlaced)).toBe(true);
          expect(messages.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 30 },
    );
  });
});
