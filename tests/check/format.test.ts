import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/check/message.ts';
import {
  formatAnnotations,
  formatJson,
  formatReadable,
  formatSummary,
} from '../../src/check/report/report.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const TAGS = ['<code>', '</code>', '<span>', '</span>'];
const INERT = [...TAGS, ...'heading paragraph root table tableCell tableRow text'.split(' ')];

const counts = { issues: 5, articles: 1234, bids: 9 };
const error = (text = '날짜가 없습니다.', file = 'content/a.mdx'): Message => ({
  ...{ file, line: 4, column: 2, rule: '날짜', text },
});
const advice = (text = '요약이 없습니다.'): Message => ({ ...error(text), severity: 'advice' });

describe('끝줄에 센 것을 말한다', () => {
  const counted = '호 5개, 기사 1,234편, 입찰 공고 9건을 점검했습니다.';
  test.each([
    ['고칠 곳이 없습니다.', []],
    ['고칠 곳이 2곳 있습니다.', [error(), error()]],
    ['고칠 곳이 없고, 참고할 곳이 1곳 있습니다.', [advice()]],
    ['고칠 곳이 1곳, 참고할 곳이 2곳 있습니다.', [advice(), error(), advice()]],
  ])('%s', (found, messages) => {
    expect(formatReadable(messages, counts).split('\n').at(-1)).toBe(`${counted} ${found}`);
    expect(formatSummary(messages, counts)).toContain(`${counted} ${found}\n`);
  });
});

test('사람에게는 한 줄에 하나씩 알린다', () => {
  const lines = formatReadable([error(), advice()], counts).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'content/a.mdx:4:2  날짜  날짜가 없습니다.',
    'content/a.mdx:4:2  날짜(참고)  요약이 없습니다.',
  ]);
});

test('프로그램에는 한 줄의 JSON으로 알린다', () => {
  const messages = [error('‘값’은 "𝄞\u{e0001}"'), advice()];
  expect(JSON.parse(formatJson(messages))).toEqual(messages);
  expect(formatJson(messages)).not.toContain('\n');
});

test('GitHub에는 잘못부터, 갈래마다 열까지 알린다', () => {
  const lines = formatAnnotations([
    advice('100%: 가,나'),
    { ...error('끝'), rule: '칸: 100%, 둘', file: 'content/가,나:다.mdx' },
  ]).split('\n');
  expect(lines).toEqual([
    '::error file=content/가%2C나%3A다.mdx,line=4,col=2,title=칸%3A 100%25%2C 둘::끝',
    '::notice file=content/a.mdx,line=4,col=2,title=날짜::100%25: 가,나',
  ]);
  const many = Array.from({ length: 30 }, (_, index) => [advice(), error(String(index))]).flat();
  const kinds = formatAnnotations(many).split('\n');
  expect(kinds.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(kinds.slice(10).every((line) => line.startsWith('::notice'))).toBe(true);
  expect(formatAnnotations([])).toBe('');
});

test('요약은 잘못부터 적고, GitHub가 받는 크기를 넘지 않는다', () => {
  const many = Array.from({ length: 9_000 }, () => [advice(), error('고'.repeat(60))]).flat();
  const summary = formatSummary(many, counts);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  const rows = summary.split('\n').filter((line) => line.startsWith('| <code>'));
  expect(rows[0]).toContain('고고고');
  expect(summary).toContain(`그 밖에 ${many.length - rows.length}곳이 더 있습니다.`);
  expect(formatSummary([advice()], counts)).not.toContain('그 밖에');
});

describe('낯선 이가 적은 것은 어느 꼴에서도 보이기만 한다', () => {
  const hostile = [
    '\n::error::꾐',
    '\r\n::set-output name=a::꾐',
    '::stop-commands::꾐',
    ' \u200d::error::꾐',
    '\ufe0f:\u200d:error::꾐',
    '##[add-matcher]꾐',
    '#\u200d#\u00ad[group]꾐',
    '\u001b[2J\u001b]8;;https://x.example\u0007꾐',
    '\u009b31m꾐',
    '\u2028::error::꾐',
    '\u202e꾐\u0000',
    '\ud800꾐',
    '%0A::error::꾐',
  ];
  const formats: [string, (messages: readonly Message[]) => string][] = [
    ['사람', (messages) => formatReadable(messages, counts)],
    ['JSON', formatJson],
    ['GitHub', formatAnnotations],
    ['요약', (messages) => formatSummary(messages, counts)],
  ];
  test.each(formats)('%s', (_name, format) => {
    const plain = format([error()]).split('\n').length;
    for (const text of hostile) {
      for (const message of [
        error(text),
        error('글', text),
        { ...error(), rule: text },
        { ...error(text, text), rule: text, severity: 'advice' as const },
      ]) {
        const lines = format([message]).split('\n');
        expect(lines).toHaveLength(plain);
        for (const line of lines) {
          expect(readCommand(line)).toMatch(/^(?:|error|notice)$/u);
          expect(readCommand(line) === '').toBe(format !== formatAnnotations);
          expect(line).not.toMatch(/[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u200d]]/v);
        }
      }
    }
  });

  test('GitHub는 알림 하나에서 우리가 적은 항목만 읽는다', () => {
    const [line = ''] = formatAnnotations([error('::글', 'a,line=9::error::b%3A')]).split('\n');
    const [, properties = '', data] = /^::error (.*?)::(.*)$/u.exec(line) ?? [];
    expect(properties.split(',').map((pair) => pair.split('=')[0])).toEqual([
      'file',
      'line',
      'col',
      'title',
    ]);
    expect(data).toBe('::글');
  });

  test.each([
    '![그림](https://x.example/a.png)',
    '[링크](https://x.example) <https://x.example> https://x.example www.x.example',
    '<img src=x onerror=alert(1)><script>1</script></td></table>',
    '`a` | **b** _c_ ~~d~~ # e',
    '@maintainers team@x.example #12 :tada: $a$',
    '&lt;b&gt; &#60;b&#62; \\| \\',
    'summary: "요약", 50%, 1/2 = a-b? \'c\'',
    '1. 하나 - 둘 --- === + * [ ] - [x]',
  ])('요약의 Markdown: %s', (text) => {
    const tree = markdown.parse(formatSummary([error(text, text)], counts));
    const kinds = new Set<string>();
    const cells: string[][] = [];
    visit(tree, (node) => {
      kinds.add(node.type === 'html' ? node.value : node.type);
      if (node.type === 'tableCell') cells.push([]);
      if (node.type === 'text') cells.at(-1)?.push(node.value);
    });
    for (const kind of kinds) expect(INERT).toContain(kind);
    const shown = cells.slice(4);
    // What is copied from the page is what the message says, without a character more.
    expect(shown.map((pieces) => pieces.join(''))).toEqual([text, '4:2', '날짜', text]);
    // GitHub looks for these in the finished page too, piece by piece.
    for (const piece of [shown[0], shown[3]].flat()) {
      expect(piece).not.toMatch(/[@#$]\w|:\w+:|:\/\/|www\./u);
    }
  });
});

/** The command that GitHub's runner would find in the line: at its start, or the old kind anywhere. */
function readCommand(line: string): string {
  // .NET compares as a reader does, past what cannot be seen.
  const seen = line.replace(/[\p{Default_Ignorable_Code_Point}\0]/gu, '').trimStart();
  return /^::([^ :]*)/u.exec(seen)?.[1] ?? /##\[([^\]]*)\]/u.exec(seen)?.[1] ?? '';
}
