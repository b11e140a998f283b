import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { hasShippedJournal } from '../shipped-journal.ts';
import { buildSite, runScript, temporaryFolder } from '../site/build-site.ts';

const CLASSES = [
  'noun',
  'compound',
  'joined',
  'spaced',
  'particle',
  'hada',
  'verb',
  'several',
  'latin',
  'choseong',
  'typo',
  'nfd',
  'synonym',
  'hanja',
  'unfinished',
  'nothing',
  'amount',
  'keyboard',
  'slip',
  'written',
] as const;

const pathSchema = z.string().regex(/^(?:issues|bids)\/[^/]+\/[^/]+$/u);

const questionSchema = z.strictObject({
  q: z.string().trim().min(1),
  class: z.enum(CLASSES),
  nfd: z.literal(true).optional(),
  must: z.array(pathSchema),
  not: z.array(pathSchema).default([]),
  first: pathSchema.optional(),
  total: z.int().min(0).optional(),
});

// What the command prints for a question; the rest of it is not judged here.
const answerSchema = z.object({
  query: z.string(),
  total: z.int(),
  results: z.array(z.object({ url: z.string(), lacks: z.array(z.string()) })),
});

const questions = z
  .array(questionSchema)
  .parse(parse(readFileSync('tests/search/gold.yaml', 'utf8')));

type Question = z.infer<typeof questionSchema>;

describe('물음', () => {
  test('120개 이상이고 같은 물음이 없으며 갈래마다 있다', () => {
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(new Set(questions.map(toTyped)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.class))).toEqual(new Set(CLASSES));
  });

  test.runIf(hasShippedJournal)('가리키는 글이 모두 content/에 있다', () => {
    const paths = questions.flatMap(({ must, not }) => [...must, ...not]);
    expect(paths.filter((path) => !existsSync(join('content', `${path}.mdx`)))).toEqual([]);
  });

  test.each(questions)('한 물음 안에서 어긋나지 않는다: $q', ({ must, not, first, total }) => {
    expect(new Set([...must, ...not]).size).toBe(must.length + not.length);
    if (first !== undefined) expect(must).toContain(first);
    if (must.length === 0) expect(total).toBe(0);
  });
});

describe.runIf(hasShippedJournal)('찾기', () => {
  let answers: Map<string, z.infer<typeof answerSchema>>;

  beforeAll(async () => {
    answers = await askAll(questions.map(toTyped));
  });

  test.each(questions)('$class: $q', (question) => {
    const answer = answers.get(toTyped(question));
    if (!answer) throw new Error(`‘${question.q}’의 답이 없습니다.`);
    expect(answer.results).toHaveLength(answer.total);
    // Results that lack a word are said to be such, and are not judged here.
    const found = answer.results.flatMap(({ url, lacks }) => (lacks.length > 0 ? [] : toPath(url)));
    const missing = question.must.filter((path) => !found.includes(path));
    const wrong = question.not.filter((path) => found.includes(path));
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
    if (question.first !== undefined) expect(found[0]).toBe(question.first);
    if (question.total !== undefined) expect(found).toHaveLength(question.total);
  });
});

/** Builds the shipped content and asks it everything at once; answers by the text that was typed. */
async function askAll(typed: string[]): Promise<Map<string, z.infer<typeof answerSchema>>> {
  const work = temporaryFolder();
  const [site, list] = [join(work, 'site'), join(work, 'queries.txt')];
  const built = await buildSite('content', site);
  if (built.code !== 0) throw new Error(built.output);
  writeFileSync(list, `${typed.join('\n')}\n`);
  const asked = await runScript([
    'scripts/search/index.ts',
    site,
    '--all',
    '--json',
    '--queries',
    list,
  ]);
  if (asked.code !== 0) throw new Error(asked.output);
  const lines = asked.output.split('\n').filter((line) => line.startsWith('{'));
  expect(lines).toHaveLength(typed.length);
  // In the order of the questions: what an answer calls its query is NFC, whatever was typed.
  return new Map(typed.map((query, index) => [query, readAnswer(lines[index] ?? '')]));
}

function readAnswer(line: string): z.infer<typeof answerSchema> {
  return answerSchema.parse(JSON.parse(line));
}

/** What the reader's keyboard sends. */
function toTyped({ q, nfd }: Question): string {
  return q.normalize(nfd ? 'NFD' : 'NFC');
}

/** `/issues/2024-04/gen-z-workplace/` to `issues/2024-04/gen-z-workplace`. */
function toPath(url: string): string {
  return decodeURIComponent(url).replace(/^\/|\/$/gu, '');
}
