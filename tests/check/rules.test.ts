import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { isError, type Message, type RuleFile, sortMessages } from '../../src/check/message.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { parseBody } from '../../src/body/parse.ts';
import { ADVICE, POLICY } from '../../src/check/check-entry.ts';
import { type Example, readRules } from './rule-examples.ts';

const FOLDERS = [
  { folder: 'src/check/rules/text', list: POLICY },
  { folder: 'src/check/advice', list: ADVICE },
];

/** Files that the examples may name. */
const SIZES = new Map([
  ['small.jpg', 800_000],
  ['large.jpg', 7_300_000],
]);
const WORDS = [
  { write: '콜센터', not: ['call center', '콜 센터'] },
  { write: '상담사', not: ['agent'] },
  { write: '옴니채널', not: ['omni-channel', 'c++ (old)'] },
];

const matterSchema = z.record(z.string(), z.unknown());

function toFile({ path, text }: Example): RuleFile {
  const { split } = splitFrontmatter(text);
  const matter = split?.matter ?? '';
  return {
    path,
    kind: path.startsWith('bids/') ? 'bid' : 'article',
    source: split?.body ?? text,
    matter: matterSchema.parse(parse(matter, { schema: 'core' }) ?? {}),
    locate: readYaml(matter, matterSchema, split?.matterLine).locate,
    sizes: SIZES,
    words: WORDS,
  };
}

function format(message: Message): string {
  const rule = isError(message) ? message.rule : `${message.rule}(참고)`;
  return `${message.line}:${message.column}  ${rule}  ${message.text}`;
}

describe.each(FOLDERS)('$folder: 규칙마다 설명에 적은 보기대로 말한다', ({ folder, list }) => {
  const sources = readRules(folder);

  test('파일의 규칙과 목록이 같다', () => {
    expect(sources.map(({ name }) => name).sort()).toEqual(list.map((rule) => rule.name).sort());
  });

  describe.each(sources)('$file: $name', ({ name, examples }) => {
    const rule = list.find((listed) => listed.name === name);

    test('보기가 있다', () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    test.each(examples)('$text', (example) => {
      const file = toFile(example);
      const { tree, faults } = parseBody(file.source);
      expect(faults).toEqual([]);
      const found = tree && rule ? sortMessages(rule(tree, file)) : undefined;
      expect(found?.map(format)).toEqual(example.says);
    });
  });
});

test('새 꼴의 마디는 모르는 꼴로 거절한다', () => {
  const file = toFile({ path: 'issues/2024-04/x.mdx', text: '', says: [] });
  const rule = POLICY.find(({ name }) => name === 'knownNodeTypes');
  const messages = rule?.({ type: 'root', children: [{ type: 'html', value: '<b>' }] }, file);
  expect(messages?.map(format)).toEqual([
    '1:1  본문  쓸 수 없는 문법입니다. 글자로 쓰려면 앞에 \\를 적어 주세요.',
  ]);
});
