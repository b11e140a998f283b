import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { differenceOf } from '../build/compare-trees.ts';
import { copyCompiled } from '../build/edit-scripts.ts';
import { buildWholeSite, readTree, runScript, temporaryFolder } from '../site/build-site.ts';
import { makeEnglishArchive } from './english-archive.ts';

const answerSchema = z.object({
  query: z.string(),
  missing: z.array(z.string()),
  total: z.int(),
  isPartial: z.boolean(),
  leftOut: z.array(z.string()),
  others: z.array(z.object({ query: z.string(), total: z.int() })),
  results: z.array(
    z.object({
      url: z.string(),
      title: z.string(),
      excerpt: z.string(),
      lacks: z.array(z.string()),
      marks: z.array(z.string()),
      marked: z.array(z.string()),
    }),
  ),
});

const QUERIES = [
  'bicycles',
  'BICYCLE',
  'café',
  'cafe',
  'policies',
  'paint protects',
  'cat',
  'categ',
  'categories',
  'The cargo bicycle that replaced a van',
  'Whose policy is it?',
  'cargo bicycle',
  '"bike lane"',
  '"lane bike"',
  'bike -district',
  'bike-lane',
  'cargo bikes',
  'delivery bikes',
  "don't bring",
  'covid 19',
  'COVID-19',
  '3000',
  'state of the art',
  'harbour zeppelin',
  'zeppelin',
  'lanes harbour puncture',
  'running stall',
  'worksohp',
  'l’atelier',
  'atelier',
] as const;

const work = temporaryFolder();
const content = makeEnglishArchive();
const [site, cache] = [join(work, 'site'), join(work, 'cache')];
let answers: Map<string, z.infer<typeof answerSchema>>;

/** Builds the site into a folder with a cache. */
async function build(out: string, kept: string): Promise<void> {
  await buildWholeSite(content, out, kept);
}

beforeAll(async () => {
  await build(site, cache);
  const queries = join(work, 'queries.txt');
  writeFileSync(queries, QUERIES.join('\n'));
  const found = await runScript([
    'scripts/search/index.ts',
    site,
    ...['--queries', queries, '--json'],
  ]);
  const lines = found.output.trim().split('\n');
  answers = new Map(
    lines.map((line) => answerSchema.parse(JSON.parse(line))).map((one) => [one.query, one]),
  );
});

type Query = (typeof QUERIES)[number];

/** The names of the pages found, in their order. */
function pages(query: Query): string[] {
  return results(query).map(({ url }) => url.split('/').at(-2) ?? '');
}

function results(query: Query) {
  return answers.get(query)?.results ?? [];
}

describe('영어 저널의 검색', () => {
  test.each<[Query, string[]]>([
    ['bicycles', ['cargo']],
    ['BICYCLE', ['cargo']],
    ['policies', ['policy', 'lanes']],
    ['cat', ['cat']],
    ['"bike lane"', ['lanes']],
    ['"lane bike"', []],
    ['bike -district', ['policy']],
    ['paint protects', ['lanes']],
    ['COVID-19', ['harbour']],
    ['covid 19', ['harbour']],
    ['3000', ['harbour']],
    ['l’atelier', ['running']],
    ['atelier', ['running']],
    ["don't bring", ['running']],
  ])('%s: %j', (query, expected) => {
    expect(pages(query)).toEqual(expected);
  });

  test('억양 부호가 있든 없든 같은 글을 찾는다', () => {
    expect(pages('cafe').toSorted()).toEqual(['cafes', 'cargo']);
    expect(pages('café').toSorted()).toEqual(['cafes', 'cargo']);
  });

  test.each<[Query, string]>([
    ['The cargo bicycle that replaced a van', 'cargo'],
    ['Whose policy is it?', 'policy'],
    ['cargo bicycle', 'cargo'],
    ['running stall', 'running'],
    ['state of the art', 'harbour'],
    ['bike-lane', 'lanes'],
    // Of no page as one, as search.yaml has it; apart, only one of the words is on a page.
    ['cargo bikes', 'cargo'],
    ['delivery bikes', 'cargo'],
    ['categ', 'tyres'],
  ])('%s: 맨 앞은 %s', (query, first) => {
    expect(pages(query)[0]).toBe(first);
  });

  test('어떤 꼴이든 그 낱말에만 표시한다', () => {
    expect(results('bicycles')[0]).toMatchObject({ marked: ['bicycle'], marks: ['bicycle'] });
    // `category` begins with it, but is another word.
    expect(results('cat')[0]?.marks).toEqual(['cat', 'cats']);
    expect(results('policies').map(({ marks }) => marks)).toEqual([['policy'], ['policies']]);
    expect(results('paint protects')[0]?.marked).toContain('paint protects');
  });

  test('일부만 든 글은 무엇이 없는지 말한다', () => {
    const { isPartial, leftOut, missing } = answers.get('harbour zeppelin') ?? {};
    expect({ isPartial, leftOut, missing }).toEqual({
      isPartial: true,
      leftOut: ['zeppelin'],
      missing: ['zeppelin'],
    });
    expect(results('harbour zeppelin').map(({ lacks }) => lacks)).toEqual([
      ['zeppelin'],
      ['zeppelin'],
    ]);
    expect(results('lanes harbour puncture').every(({ lacks }) => lacks.length > 0)).toBe(true);
  });

  test('없으면 없다고 한다', () => {
    expect(answers.get('zeppelin')).toMatchObject({ total: 0, results: [], others: [] });
    expect(answers.get('worksohp')?.others).toEqual([{ query: 'workshop', total: 4 }]);
  });

  test('한국어를 위한 파일은 하나도 없다', () => {
    const files = [...readTree(join(site, 'pagefind')).keys()];
    expect(files.filter((file) => /^(?:words-|surfaces-|synonyms)/u.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.words')).toSorted()).toEqual([
      'pages.words',
      'query.words',
      'vocabulary.words',
    ]);
    expect(files.filter((file) => file.startsWith('wasm'))).toEqual(['wasm.en.pagefind']);
  });
});

describe('이어서 만들면', () => {
  test('고친 글이 있어도 빈 캐시에서 만든 것과 같다', async () => {
    appendFileSync(join(content, 'issues/2023-11/cat.mdx'), '\nThe cat met a zeppelin.\n');
    await build(site, cache);
    const fresh = temporaryFolder();
    copyCompiled(cache, join(fresh, 'cache'));
    await build(join(fresh, 'site'), join(fresh, 'cache'));
    expect(differenceOf(site, join(fresh, 'site'))).toEqual([]);
  });

  test('언어가 바뀌면 색인도 페이지의 검색도 바뀐다', async () => {
    expect(workerOf(site)).not.toContain('surfaces-');
    const journal = join(content, 'journal.yaml');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('language: en', 'language: ko'));
    await build(site, cache);
    expect(workerOf(site)).toContain('surfaces-');
    const files = [...readTree(join(site, 'pagefind')).keys()];
    expect(files).toContain('synonyms.words');
    expect(files).not.toContain('vocabulary.words');
    const { output } = await runScript(['scripts/search/index.ts', site, 'zeppelin', '--json']);
    expect(answerSchema.parse(JSON.parse(output)).total).toBe(1);
  });
});

/** The code of the search in the reader's browser. */
function workerOf(folder: string): string {
  const workers = [...readTree(join(folder, '_astro'))].filter(([file]) =>
    file.startsWith('search-worker-'),
  );
  expect(workers).toHaveLength(1);
  return String(workers[0]?.[1]);
}
