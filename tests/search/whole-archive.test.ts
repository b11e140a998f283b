import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseLexicon, SHARDS, toLexicon } from '../../src/search/lexicon.ts';
import { pageTableSchema } from '../../src/search/page-table.ts';
import { decodeRecord } from '../../src/search/record-format.ts';
import { hasShippedJournal } from '../shipped-journal.ts';
import { buildWholeSite, FIXTURE, runScript, temporaryFolder } from '../site/build-site.ts';

const answerSchema = z.object({
  query: z.string(),
  total: z.int(),
  isPartial: z.boolean(),
  corrections: z.array(z.unknown()),
  results: z.array(
    z.object({
      url: z.string(),
      lacks: z.array(z.string()),
      title: z.string(),
      excerpt: z.string(),
      marks: z.array(z.string()),
      marked: z.array(z.string()),
    }),
  ),
});

type SearchAnswer = z.infer<typeof answerSchema>;

const work = temporaryFolder();

async function build(content: string, name: string): Promise<string> {
  const site = join(work, name);
  return buildWholeSite(content, site);
}

/** The answers of the search command, in the order of the queries. */
async function askAll(site: string, queries: readonly string[]): Promise<SearchAnswer[]> {
  const list = join(work, 'queries.txt');
  writeFileSync(list, `${queries.join('\n')}\n`);
  const asked = await runScript([
    'scripts/search/index.ts',
    site,
    '--all',
    '--json',
    '--queries',
    list,
  ]);
  if (asked.code !== 0) throw new Error(asked.output);
  return asked.output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => answerSchema.parse(JSON.parse(line)));
}

/** The text of a part of the index, as the browser unpacks it. */
function readPart(site: string, name: string): string {
  return gunzipSync(readFileSync(join(site, 'pagefind', `${name}.words`))).toString();
}

function wordsOf(site: string): string[] {
  const lines = SHARDS.flatMap((shard) => parseLexicon(readPart(site, `words-${shard}`)));
  return [...toLexicon(lines).entries()].map(({ word }) => word);
}

const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.object({ title: z.string() }),
});

/** The pages as Pagefind keeps them, read back. */
function fragmentsOf(site: string): { url: string; title: string; text: string }[] {
  const folder = join(site, 'pagefind/fragment');
  return readdirSync(folder).map((name) => {
    const json = gunzipSync(readFileSync(join(folder, name)))
      .toString()
      .replace(/^pagefind_dcd/u, '');
    const { url, content, meta } = fragmentSchema.parse(JSON.parse(json));
    return { url, title: decodeRecord(meta.title).text, text: decodeRecord(content).text };
  });
}

/** Two and three words that stand together, from every twentieth place of a line. */
function piecesOf(words: readonly string[]): string[] {
  return words.flatMap((_, index) =>
    index % 20 === 0 && index + 3 < words.length
      ? [words.slice(index, index + 2).join(' '), words.slice(index + 1, index + 4).join(' ')]
      : [],
  );
}

const BLOCKS = new Set(
  'p li dt dd div section article header footer aside figure figcaption blockquote h1 h2 h3 h4 h5 h6 table caption thead tbody tr th td ul ol dl details summary hr br'.split(
    ' ',
  ),
);

const SPEAKER = '\0';

type Node = ReturnType<typeof parseDocument>['children'][number];

/**
 * The blocks of text that a page shows of its article or notice, with white space folded. The number of a
 * footnote is no text; the name of a speaker in an interview is a block only on the page.
 */
function blocksOf(html: string): string[] {
  const body = DomUtils.findOne(
    ({ attribs }) => Object.hasOwn(attribs, 'data-pagefind-body'),
    parseDocument(html).children,
  );
  let text = '';
  const walk = (node: Node): void => {
    if (node.type === ElementType.Text) text += node.data.replace(/\s+/gu, ' ');
    if (!('children' in node)) return;
    if (!('attribs' in node)) {
      node.children.forEach(walk);
      return;
    }
    if (Object.hasOwn(node.attribs, 'data-footnote-ref')) return;
    const edge = BLOCKS.has(node.name) ? '\n' : '';
    text += edge;
    node.children.forEach(walk);
    text += node.attribs.class === 'speaker' ? SPEAKER : edge;
  };
  if (body) walk(body);
  return text
    .replace(/\0\n*/gu, ': ')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The headings and captions of what a page shows of its article or notice, without the mark of a link. */
function headingsOf(html: string): string[] {
  const body = DomUtils.findOne(
    ({ attribs }) => Object.hasOwn(attribs, 'data-pagefind-body'),
    parseDocument(html).children,
  );
  const headings = DomUtils.findAll(
    ({ name, attribs }) =>
      /^(?:h[2-6]|figcaption|caption)$/u.test(name) && !Object.hasOwn(attribs, 'data-aside'),
    body?.children ?? [],
  );
  return headings
    .map((heading) => DomUtils.textContent(heading).replace(/\s+/gu, ' ').trim())
    .filter((heading) => heading.includes(' '));
}

describe.runIf(hasShippedJournal)('content/의 모든 낱말', () => {
  let site: string;
  let words: string[];
  let answers: SearchAnswer[];

  beforeAll(async () => {
    site = await build('content', 'site');
    words = wordsOf(site);
    answers = await askAll(site, words);
  });

  test('색인의 낱말을 그대로 치면 무엇이든 찾는다', () => {
    expect(words.length).toBeGreaterThan(1000);
    expect(answers).toHaveLength(words.length);
    expect(answers.filter(({ total }) => total === 0).map(({ query }) => query)).toEqual([]);
    expect(answers.filter(({ corrections }) => corrections.length > 0)).toEqual([]);
  });

  test('뽑은 글은 그 쪽의 한 문단에 글자 그대로 있다', () => {
    const blocks = new Map<string, string[]>();
    const wrong = new Set<string>();
    for (const { url, excerpt } of answers.flatMap(({ results }) => results)) {
      const file = join(site, decodeURIComponent(url), 'index.html');
      const known = blocks.get(url) ?? blocksOf(readFileSync(file, 'utf8'));
      blocks.set(url, known);
      if (!known.some((block) => block.includes(excerpt))) wrong.add(`${url} ${excerpt}`);
    }
    expect([...wrong]).toEqual([]);
    expect(blocks.size).toBe(fragmentsOf(site).length);
  });

  test('표시한 말은 뽑은 글 안에, 뽑은 글에 표시가 있다', () => {
    const results = answers.flatMap(({ query, results: hits }) =>
      hits.map((hit) => ({ query, ...hit })),
    );
    for (const { query, excerpt, marked, marks } of results) {
      for (const piece of marked) expect(excerpt, query).toContain(piece);
      expect(marked.length > 0, query).toBe(excerpt !== '');
      expect(marks.length, query).toBeGreaterThan(0);
    }
  });

  test('찾은 것마다 무엇을 찾았는지 제목이나 글에 보인다', () => {
    const texts = new Map(fragmentsOf(site).map(({ url, title, text }) => [url, title + text]));
    for (const { query, results } of answers) {
      for (const { url, marks } of results) {
        for (const mark of marks) expect(texts.get(url), query).toContain(mark);
      }
    }
  });

  test('제목을 붙여 넣으면 그 글이 맨 앞에 나온다', async () => {
    const pages = fragmentsOf(site);
    const found = await askAll(
      site,
      pages.map(({ title }) => title),
    );
    const first = found.map(({ results }) => results[0]?.url);
    expect(first).toEqual(pages.map(({ url }) => url));
  });

  test('소제목이나 상자, 표, 차트의 제목을 붙여 넣으면 그 글이 맨 앞에 나온다', async () => {
    const pages = fragmentsOf(site).flatMap(({ url }) =>
      headingsOf(readFileSync(join(site, decodeURIComponent(url), 'index.html'), 'utf8')).map(
        (query) => ({ url, query }),
      ),
    );
    // A heading of several pages may find any of them.
    const byQuery = Map.groupBy(pages, ({ query }) => query);
    const own = pages.filter(({ query }) => byQuery.get(query)?.length === 1);
    expect(own.length).toBeGreaterThan(100);
    const found = await askAll(
      site,
      own.map(({ query }) => query),
    );
    const missed = own.filter(({ url }, index) => found[index]?.results[0]?.url !== url);
    expect(missed).toEqual([]);
  });

  test('글에 이어진 두세 낱말을 붙여 넣으면 그 글이 나온다', async () => {
    const pieces = fragmentsOf(site).flatMap(({ url, text }) => {
      const typed = text.split('\n').flatMap((line) => piecesOf(line.split(' ')));
      return typed.map((query) => ({ url, query }));
    });
    expect(pieces.length).toBeGreaterThan(500);
    const found = await askAll(
      site,
      pieces.map(({ query }) => query),
    );
    const isThere = found.map(({ results }, index) =>
      results.slice(0, 10).some(({ url }) => url === pieces[index]?.url),
    );
    expect(found.filter(({ total }) => total === 0).map(({ query }) => query)).toEqual([]);
    // Some stand on more than ten pages (`적는다. 3.`).
    expect(isThere.filter(Boolean).length / found.length).toBeGreaterThan(0.99);
  });

  test('모두 든 글이 없으면 많이 든 글을 찾고, 빼 달라는 말은 뺀다', async () => {
    const [relaxed, wanted, without, number] = await askAll(site, [
      '상담사 채용 세미나',
      '챗봇',
      '챗봇 -금융',
      '2031',
    ]);
    expect(relaxed).toMatchObject({ isPartial: true });
    expect(relaxed?.results.every(({ lacks }) => lacks.length > 0)).toBe(true);
    expect(without?.total).toBeGreaterThan(0);
    expect(without?.total).toBeLessThan(wanted?.total ?? 0);
    expect(number).toMatchObject({ total: 0, corrections: [] });
  });

  test('표에는 찾는 쪽이 하나도 빠짐없이 있다', () => {
    const table = pageTableSchema.parse(JSON.parse(readPart(site, 'pages')));
    expect(table.rows).toHaveLength(fragmentsOf(site).length);
    const urls = new Set(answers.flatMap(({ results }) => results.map(({ url }) => url)));
    expect([...urls].sort()).toEqual(
      fragmentsOf(site)
        .map(({ url }) => url)
        .sort(),
    );
  });
});

describe('초고', () => {
  test('색인 어디에도 없고 무엇으로도 찾을 수 없다', async () => {
    const site = await build(FIXTURE, 'fixture');
    const kept = fragmentsOf(site);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(({ url }) => url.includes('hidden'))).toEqual([]);
    expect(kept.filter(({ text, title }) => /비밀|초안|아직 쓰는/u.test(title + text))).toEqual([]);
    const parts = [...SHARDS.map((shard) => `words-${shard}`), 'pages', 'synonyms'];
    for (const part of parts) expect(readPart(site, part)).not.toMatch(/비밀|초안/u);
    const queries = ['비밀초안낱말', '비밀', '초안', '"아직 쓰는 글"', '비밀초안낱'];
    const answers = await askAll(site, [...queries, '상담']);
    expect(answers.map(({ total }) => total > 0)).toEqual([...queries.map(() => false), true]);
  });
});
