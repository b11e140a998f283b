import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import * as z from 'zod';
import { flattenCategories, toCategoryNodes } from '../src/archive/category.ts';
import type { Journal } from '../src/archive/journal.ts';
import { isError } from '../src/check/message.ts';
import { CHART_TYPES } from '../src/body/chart/chart-data.ts';
import { VOCABULARY } from '../src/body/vocabulary/vocabulary.ts';
import { checkContent } from '../src/content/check-content.ts';
import { readJournal } from '../src/content/settings.ts';
import { articleFile, makeFolder } from './content/folder.ts';

const snippetSchema = z.strictObject({
  scope: z.string(),
  prefix: z.array(z.string()),
  description: z.string(),
  body: z.array(z.string()),
});

const snippets = Object.entries(
  z
    .record(z.string(), snippetSchema)
    .parse(JSON.parse(readFileSync('.vscode/journal.code-snippets', 'utf8'))),
);

const TODAY: Record<string, string> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '04',
  CURRENT_DATE: '01',
};

/** The text in the file after an editor has pressed Tab at every stop. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$([A-Z_]+)/gu, (_, name: string) =>
      name === 'UUID' ? randomUUID() : (TODAY[name] ?? ''),
    )
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replace(/\$\d+/gu, '');
}

/**
 * The journal without its members, whose list is another file, and with a category for notices if it has
 * none: the snippets are the same for every journal.
 */
function journalWithNotices(): Journal {
  const [shipped] = readJournal('content').entries;
  if (!shipped) throw new Error('journal.yaml을 읽지 못했습니다.');
  const journal = { ...shipped, membership: undefined };
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  if (nodes.some(({ holdsBids }) => holdsBids)) return journal;
  const notices = { slug: 'all-notices', label: '모든 공고', holds: 'bids' } as const;
  return { ...journal, categories: [...journal.categories, notices] };
}

/** Paths of the journal's categories. */
function categoriesOfJournal(): string[] {
  const [journal] = readJournal('content').entries;
  return flattenCategories(toCategoryNodes(journal?.categories ?? [])).map(({ path }) => path);
}

test('조각은 모두 그대로 넣어도 점검을 통과한다', async () => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  const picture = await sharp({
    create: { width: 20, height: 10, channels: 3, background: '#888' },
  })
    .jpeg()
    .toBuffer();
  const [category = ''] = categoriesOfJournal();
  const files = snippets.map(([, { body }], index): [string, string] => {
    const text = expand(body);
    if (text.includes('agency:')) return [`bids/2024/snippet-${index}.mdx`, text];
    return [
      `issues/2024-04/snippet-${index}.mdx`,
      text.startsWith('---') ? text : articleFile({ category }, text),
    ];
  });
  const folder = makeFolder({
    'journal.yaml': stringify(journalWithNotices()),
    ...Object.fromEntries(files),
    'issues/2024-04/center.jpg': picture,
    'issues/2024-04/desk.jpg': picture,
    'issues/2024-04/talk.mp3': 'ID3',
    'issues/2024-04/survey.pdf': '%PDF',
  });
  const { messages, counts } = await checkContent(folder);
  expect(messages.filter(isError)).toEqual([]);
  expect(counts).toEqual({ issues: 1, articles: snippets.length - 1, bids: 1 });
});

test.each(VOCABULARY.map((component) => [component.name, component] as const))(
  '%s: 조각이 있고, 쓸 수 있는 속성을 모두 보여 준다',
  (name, component) => {
    const text = snippets.map(([, { body }]) => expand(body)).join('\n');
    const tags = (text.match(new RegExp(`<${name}[\\s>][^>]*`, 'gu')) ?? []).join('');
    expect(tags).not.toBe('');
    for (const attribute of Object.keys(component.attributes)) {
      expect(tags).toContain(`${attribute}="`);
    }
  },
);

test('그래프는 네 갈래가 모두 있다', () => {
  const text = snippets.map(([, { body }]) => expand(body)).join('\n');
  for (const type of CHART_TYPES) expect(text).toContain(`<Chart type="${type}"`);
});

test('분류를 고르는 자리에는 journal.yaml의 분류가 모두 있다', () => {
  const text = snippets.map(([, { body }]) => body.join('\n')).join('\n');
  const choices = /^category: \$\{\d+\|([^|]*)\|\}$/mu.exec(text)?.[1]?.split(',') ?? [];
  expect([...choices].sort()).toEqual(categoriesOfJournal().sort());
});

test('VS Code 설정은 지어 둔 스키마를 가리킨다', () => {
  const settings = z
    .looseObject({ 'yaml.schemas': z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')));
  expect(settings['astro.content-intellisense']).toBe(true);
  expect(settings['yaml.schemas']).toEqual({
    './.astro/schemas/issue.schema.json': 'content/issues/*/issue.yaml',
    './.astro/schemas/journal.schema.json': 'content/journal.yaml',
    './.astro/schemas/members.schema.json': 'content/members.yaml',
    './.astro/schemas/search.schema.json': 'content/search.yaml',
    './.astro/schemas/style.schema.json': 'content/style.yaml',
  });
});
