import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { getLanguageService } from 'yaml-language-server';
import type { JsonSchema } from '../scripts/schemas/field-list.ts';
import { withReference } from '../scripts/schemas/reference.ts';
import {
  collectionManifest,
  frontmatterSchemas,
  yamlSchemas,
} from '../scripts/schemas/write-schemas.ts';
import { splitFrontmatter } from '../src/body/frontmatter.ts';
import { readJournal } from '../src/content/settings.ts';

/** The schemas of frontmatter for the categories of a content folder. */
function schemasOf(folder: string): Record<'article' | 'notice', JsonSchema> {
  const [journal] = readJournal(folder).entries;
  if (!journal) throw new Error('journal.yaml을 읽지 못했습니다.');
  return frontmatterSchemas(journal);
}

const shipped = schemasOf('content');
const schemas: Record<string, JsonSchema> = {
  ...schemasOf('tests/fixtures/archive'),
  ...yamlSchemas(),
  shipped: shipped.article,
};

// What VS Code's YAML extension and Astro's language server both complete and check with.
const service = getLanguageService({
  schemaRequestService: (uri) =>
    Promise.resolve(JSON.stringify(schemas[/(\w+)\.json$/u.exec(uri)?.[1] ?? ''])),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  completion: true,
  hover: true,
  yamlVersion: '1.2',
  schemas: Object.keys(schemas).map((name) => ({
    uri: `schema:///${name}.json`,
    fileMatch: [`/${name}/*.yaml`],
  })),
});

let made = 0;

function documentOf(name: string, text: string): TextDocument {
  return TextDocument.create(`file:///${name}/${made++}.yaml`, 'yaml', 1, text);
}

async function complaints(name: string, text: string): Promise<string[]> {
  const found = await service.doValidation(documentOf(name, text), false);
  return found.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

/** What is offered at the end of the text. */
async function offers(name: string, text: string): Promise<string[]> {
  const document = documentOf(name, text);
  const { items } = await service.doComplete(document, document.positionAt(text.length), false);
  return items.map(({ label }) => label);
}

function matterOf(file: string): string {
  return splitFrontmatter(readFileSync(file, 'utf8')).split?.matter ?? '';
}

test.each([
  ...globSync('content/issues/*/*.mdx').map((file) => ['shipped', file, matterOf(file)]),
  ...globSync('tests/fixtures/archive/issues/*/*.mdx')
    .filter((file) => !matterOf(file).includes('category: none'))
    .map((file) => ['article', file, matterOf(file)]),
  ...globSync('content/bids/*/*.mdx').map((file) => ['notice', file, matterOf(file)]),
  ...globSync('content/issues/*/issue.yaml').map((file) => [
    'issue',
    file,
    readFileSync(file, 'utf8'),
  ]),
  ...['journal', 'search', 'style'].flatMap((name) =>
    globSync(`content/${name}.yaml`).map((file) => [name, file, readFileSync(file, 'utf8')]),
  ),
])('%s: %s 파일을 그대로 받는다', async (name, _file, text) => {
  expect(text).not.toBe('');
  expect(await complaints(name, text)).toEqual([]);
});

describe('틀린 것은 치는 동안 안다', () => {
  const article = 'id: uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a\nissue: 2024-04\ntitle: 밤\n';

  test.each([
    ['article', `${article}category: report\ntittle: 밤`, 'tittle'],
    ['article', `${article}category: reprot`, 'report/special-report'],
    ['article', `${article}category: report\ncredits: [{ role: 글쓴이, name: 가 }]`, '인터뷰'],
    [
      'article',
      `${article}category: report\ndate: 2024년 4월 1일`,
      '날짜는 2024-04-01처럼 적어 주세요.',
    ],
    ['article', 'title: 밤', 'id'],
    ['notice', 'title: 밤\nagency: 가\nposted: 2024-07-01\nkind: 위탁', '운영위탁'],
    ['notice', 'title: 밤\nagency: 가\nposted: 2024-07-01\nkind: 기타\nseats: 많이', 'integer'],
    ['issue', 'month: 2024-04\nthemes: 밤', 'themes'],
    ['journal', 'title: 저널\nlicense: none', 'license'],
    ['search', 'synonym: []', 'synonym'],
    ['style', 'word: []', 'word'],
  ])('%s: %j', async (name, text, said) => {
    expect((await complaints(name, text)).join('\n')).toContain(said);
  });
});

test('알맞은 값과 항목을 권한다', async () => {
  expect(await offers('article', 'title: 밤\ncategory: ')).toContain('report/special-report');
  expect(await offers('article', 'title: 밤\nsu')).toEqual(
    expect.arrayContaining(['summary', 'subtitle']),
  );
  expect(await offers('notice', 'kind: ')).toEqual(
    expect.arrayContaining(['운영위탁', '시스템 구축', '기타']),
  );
});

test('항목마다 우리말 설명이 있다', () => {
  const bare = Object.entries(schemas).flatMap(([name, schema]) => undescribed(name, schema));
  expect(bare).toEqual([]);
});

test('README.en.md의 항목 표는 스키마에서 나온 그대로다', () => {
  const document = readFileSync('README.en.md', 'utf8');
  expect(document, 'npm run schemas -- --reference로 다시 만듭니다').toBe(withReference(document));
  expect(document).toContain('| `licence.kogl` | 0 \\| 1 \\| 2 \\| 3 \\| 4 | ✓ |');
  expect(document).toContain('| `credits.name` | text | ✓ |');
  expect(document).not.toMatch(/\| *\|$/mu);
});

test('머리말의 스키마는 이름에 한글이 있는 파일에도 이어진다', () => {
  const files = ['issues/2024-04/상담-품질.mdx', 'issues/2024-04/issue.yaml', 'bids/2024/A.mdx'];
  const manifest = collectionManifest(files, (file) => pathToFileURL(`/archive/${file}`).href);
  expect(manifest.entries).toEqual({
    'file:///archive/issues/2024-04/상담-품질.mdx': 'article',
    'file:///archive/bids/2024/a.mdx': 'notice',
  });
});

/** Paths of the fields without a Korean description. */
function undescribed(path: string, schema: JsonSchema): string[] {
  const fields = Object.entries(schema.properties ?? {});
  const bare = fields.filter(([, field]) => !/[가-힣]/u.test(descriptionOf(field)));
  const inner: [string, unknown][] = [
    ...fields,
    ...Object.entries(schema.definitions ?? {}),
    ...(schema.anyOf ?? []).map((one): [string, unknown] => ['', one]),
    ['[]', schema.items],
  ];
  return [
    ...bare.map(([key]) => `${path}.${key}`),
    ...inner.flatMap(([key, one]) => (isSchema(one) ? undescribed(`${path}.${key}`, one) : [])),
  ];
}

function descriptionOf(field: unknown): string {
  return isSchema(field) ? (field.description ?? '') : '';
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
