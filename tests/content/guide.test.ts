import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as z from 'zod';
import { readExamples } from '../../scripts/screenshots/guide-pictures.ts';
import { articleSchema } from '../../src/archive/article.ts';
import { explainAttachment } from '../../src/archive/attachment.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { issueSchema } from '../../src/archive/issue.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { isError, type Message } from '../../src/check/message.ts';
import { searchWordsSchema } from '../../src/archive/search-words.ts';
import { standingPageSchema } from '../../src/archive/standing-page.ts';
import { styleSchema } from '../../src/archive/style.ts';
import { CHART_TYPES } from '../../src/body/chart/chart-data.ts';
import { VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { makeContent, makeFolder } from './folder.ts';
import { isKind, type Kind, toFolder } from './guide-files.ts';
import { alternativesOf, fieldsOf, titlesOf } from './schema-words.ts';

const GUIDE = 'content/README.md';
const PICTURES = '.github/images/guide';
const guide = readFileSync(GUIDE, 'utf8');
const prose = withoutBlocks(guide);
const examples = readExamples(guide);

beforeAll(() => vi.stubEnv('CACHE_DIR', makeFolder({})));
afterAll(() => vi.unstubAllEnvs());

/** What the check says of the example, in its own file and elsewhere. */
async function check(kind: Kind, text: string): Promise<{ own: Message[]; all: Message[] }> {
  const { file, files } = toFolder(kind, text);
  const { messages } = await checkContent(makeContent(files));
  return { own: messages.filter((message) => message.file.endsWith(file)), all: messages };
}

describe('안내의 보기', () => {
  const shown = examples.filter(({ label }) => !['틀림', '맞음'].includes(label));

  test('모두 점검을 통과하고, 참고할 것도 없다', async () => {
    expect(shown.length).toBeGreaterThan(15);
    for (const { label, text } of shown) {
      const kind = label || (text.startsWith('---\n') ? '파일' : '본문');
      const whole = kind === '공고' ? '파일' : kind;
      if (!isKind(whole)) throw new Error(`무엇의 보기인지 알 수 없습니다: ${label}`);
      const { all } = await check(whole, text);
      expect(all, text).toEqual([]);
    }
  });
});

/** A way to write something that the check refuses, and the way that it takes. */
interface Pair {
  rule: string;
  kind: Kind;
  wrong: string;
  right: string;
}

const KINDS: Record<string, Kind> = {
  '기사 머리말 알림': '머리말',
  '입찰 공고 머리말 알림': '공고',
  '본문의 알림': '본문',
  '본문의 참고': '본문',
  '파일 이름과 자리의 알림': '이름',
  '호의 알림': 'issue.yaml',
  '저널 정보 알림': 'journal.yaml',
  '안내 페이지 알림': '페이지',
  '검색어 사전의 알림': 'search.yaml',
  '저널이 쓰는 말의 알림': 'style.yaml',
};

const ROW = /^\| (\S[^|]*?) +\|.*\| `([^`]+)`<br>→ `([^`]+)` *\|$/gmu;

/** The rows of the tables, and the blocks marked 틀림 and 맞음 under a rule's own heading. */
function readPairs(): Pair[] {
  const sections = prose.split(/^### /mu).map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    return { heading, text: lines.join('\n') };
  });
  const rows = sections.flatMap(({ heading, text }) => {
    const kind = KINDS[heading];
    return kind === undefined
      ? []
      : [...text.matchAll(ROW)].map(([, rule = '', wrong = '', right = '']) => {
          return { rule, kind, wrong, right };
        });
  });
  const blocks = examples.flatMap(({ label, heading, text }, index): Pair[] => {
    if (label !== '틀림') return [];
    const right = examples[index + 1]?.text ?? '';
    const kind = right.startsWith('---\n') ? '파일' : '본문';
    return [{ rule: heading, kind, wrong: text, right }];
  });
  return [...rows, ...blocks];
}

describe('점검의 말', () => {
  const pairs = readPairs();

  test.each(pairs)('$rule: $wrong → $right', async ({ rule, kind, wrong, right }) => {
    const refused = await check(kind, wrong);
    expect(refused.own.map((message) => message.rule)).toContain(rule);
    const taken = await check(kind, right);
    expect(taken.all.filter((message) => isError(message) || message.rule === rule)).toEqual([]);
  });

  test('점검이 쓰는 이름마다 보기가 있고, 없는 이름은 없다', () => {
    const named = new Set(pairs.map(({ rule }) => rule));
    expect([...named].sort()).toEqual([...ruleNames()].sort());
  });
});

/** Every name that a message may have: the titles of fields, and what the rules call themselves. */
function ruleNames(): Set<string> {
  const sources = ['archive', 'body', 'check', 'content', 'text', 'yaml']
    .map((folder) => join('src', folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const found = sources.flatMap((source) =>
    [NAMED, PAIRED, CALLED].flatMap((pattern) => [...source.matchAll(pattern)]),
  );
  return new Set([...SCHEMAS.flatMap(({ schema }) => titlesOf(schema)), ...found.map(nameOf)]);
}

const NAMED = /\b(?:rule(?:: | = [^;']*)|RULE = )'([가-힣 ]+)'/gu;
const PAIRED = /(?:return|\?)\s*\[\s*'([가-힣 ]+)',/gu;
const CALLED = /\b(?:fault|message|report|\w+At)\((?:[^'`;]*?,)?\s*'([가-힣 ]+)'/gu;

function nameOf([, name = '']: RegExpExecArray): string {
  return name;
}

const SCHEMAS: readonly { schema: z.ZodType; section: string }[] = [
  { schema: articleSchema, section: '기사의 머리말' },
  { schema: bidSchema, section: '입찰 공고' },
  { schema: issueSchema, section: '호' },
  { schema: journalSchema, section: '저널의 정보' },
  { schema: standingPageSchema, section: '안내 페이지' },
  { schema: searchWordsSchema, section: '검색어 사전' },
  { schema: styleSchema, section: '저널이 쓰는 말' },
];

describe('빠진 것이 없다', () => {
  test.each(SCHEMAS)('$section: 항목과 고를 수 있는 값', ({ schema, section }) => {
    const text = sectionOf(section);
    const missing = fieldsOf(schema).filter((field) => !isSpelled(field, text));
    expect(missing).toEqual([]);
    expect(alternativesOf(schema).filter((value) => !text.includes(value))).toEqual([]);
  });

  test('태그와 속성, 그래프의 종류', () => {
    const text = sectionOf('본문에 쓸 수 있는 것');
    const pictured = examples.filter(({ picture }) => picture !== undefined);
    for (const { name, attributes } of VOCABULARY) {
      expect(
        pictured.some((example) => example.text.includes(`<${name}`)),
        name,
      ).toBe(true);
      expect(Object.keys(attributes).filter((given) => !isSpelled(given, text))).toEqual([]);
    }
    expect(CHART_TYPES.filter((type) => !isSpelled(type, text))).toEqual([]);
  });

  test('첨부할 수 있는 파일', () => {
    const types = explainAttachment('page.html')?.split(': ')[1]?.split(', ') ?? [];
    expect(types).toContain('pdf');
    expect(types.filter((type) => !isSpelled(type, sectionOf('본문에 쓸 수 있는 것')))).toEqual([]);
  });
});

function sectionOf(heading: string): string {
  const section = prose.split(/^## /mu).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`안내에 ‘${heading}’이 없습니다.`);
  return section;
}

/** Whether the running text spells the word as code. */
function isSpelled(word: string, text: string): boolean {
  const spans = text.match(/`[^`\n]+`/gu) ?? [];
  return spans.some((span) => new RegExp(`\\b${word}\\b`, 'u').test(span));
}

describe('그림', () => {
  const shown = [...guide.matchAll(/<img src="([^"]+)" width="\d+" alt="([^"]+)">/gu)];

  test('그림마다 설명이 있고, 그림 파일은 모두 쓰인다', () => {
    expect(shown).toHaveLength(guide.split('<img').length - 1);
    expect(shown.map(([, src = '']) => posix.join('content', src)).sort()).toEqual(
      readdirSync(PICTURES)
        .map((file) => `${PICTURES}/${file}`)
        .sort(),
    );
    for (const [, , alt = ''] of shown) expect(alt).toMatch(/[가-힣].*\.$/u);
  });

  test('그림은 서른 장 아래이고 하나가 40 KB를 넘지 않는다', () => {
    const sizes = readdirSync(PICTURES).map((file) => statSync(join(PICTURES, file)).size);
    expect(sizes.length).toBeLessThanOrEqual(30);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40 * 1024);
  });
});

function withoutBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gmu, '');
}
