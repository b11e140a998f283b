import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTree, readTree } from '../../src/check/check-entry.ts';
import { isError } from '../../src/check/message.ts';
import { renderBody } from '../../src/body/render.ts';
import { pageText } from '../body/page-text.ts';
import { ruleFile, surroundings } from '../body/surroundings.ts';

const WORDS = [
  '상담사',
  '김',
  '이영',
  '챗봇이',
  '센터를',
  '의',
  'ABC',
  'note',
  '高度',
  '2024',
  '8',
  '19',
  '3',
];
const MARKS = [
  ...[
    '*',
    '**',
    '_',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '|',
    '#',
    '##',
    '\\',
    '`',
    '```',
    '-',
    '>',
    '!',
    ':',
    '+',
    '=',
  ],
  ...[
    '. ',
    '.',
    ') ',
    '[^1]',
    '[^1]: ',
    '[^2]',
    '[출처]: ',
    '](',
    '] (',
    '\u00A0',
    '\u3000',
    ' ',
    ' ',
    ' ',
  ],
  ...[
    'https://example.org/a',
    'www.example.org',
    'help@example.org',
    '&amp;',
    '&#44032;',
    '&lt;',
    '\\*',
    '\\[',
  ],
  ...['|---|', '| --- | --- |', '<', '{', '“', '”', '(', '。', '、', '％', '↑'],
];
const STARTS = [
  '',
  '',
  '',
  '- ',
  '1. ',
  '3. ',
  '2024. ',
  '8. 20. ',
  '01. ',
  '> ',
  '## ',
  '| ',
  '* ',
  '[^1]: ',
  '    ',
  '\t',
];
const ENDS = ['\n', '\n', '\n\n', '\n\n', '\\\n', '  \n'];

const line = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.constantFrom(...ENDS),
  )
  .map(([start, parts, end]) => start + parts.join('') + end);

const cells = fc
  .array(fc.constantFrom(...WORDS, '1,770', '\\|', '`|`', ''), { minLength: 1, maxLength: 4 })
  .map((all) => `| ${all.join(' | ')} |`);

/** A table whose rows may have too few or too many cells. */
const table = fc
  .tuple(cells, fc.nat(4), fc.array(cells, { maxLength: 3 }))
  .map(([head, columns, rows]) => [head, `|${' --- |'.repeat(columns)}`, ...rows, '\n'].join('\n'));

const numbers = fc
  .array(
    fc.tuple(
      fc.constantFrom('1', '2', '3', '5', '10', '007', '1998', '8. 9'),
      fc.constantFrom(...WORDS),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((items) => items.map(([number, word]) => `${number}. ${word}\n`).join('') + '\n');

/** Korean prose with marks of Markdown sprinkled in. */
const sprinkled = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: line },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: numbers },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((lines) => lines.join(''));

/** Letters and digits but for those of the characters written as `&…;`, which code shows as typed. */
function lettersOf(text: string): string {
  return text.replaceAll(/&(?:amp|lt|#44032);|가/gu, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What a line may lose: names of footnotes, and the addresses of links. */
const NO_TEXT = [
  /\[\^[^\]]*\]:?/gu,
  /\]\([^)]*\)/gu,
  /\]\[[^\]]*\]/gu,
  /^(?:[ >-]|\d+\. )*\[[^\]]*\]: \S*/gu,
];

/** The letters and digits of a line, as typed and without what is no text. */
function waysToRead(typed: string): string[] {
  let ways = [typed];
  for (const pattern of NO_TEXT) {
    ways = ways.flatMap((way) => [way, way.replaceAll(pattern, '')]);
  }
  return ways.map(lettersOf);
}

test('적은 글자와 숫자는 모두 페이지와 검색에 나오거나, 점검이 그 줄을 알린다', () => {
  let published = 0;
  fc.assert(
    fc.property(sprinkled, (typed) => {
      const { tree, messages } = readTree(typed, 'x.mdx');
      if (!tree || messages.length > 0) return;
      const found = checkTree(tree, ruleFile(typed, 'x.mdx'), surroundings);
      if (found.some(isError)) return;
      published++;
      const told = new Set(found.map((message) => message.line));
      const { html } = renderBody(tree, surroundings);
      const shown = lettersOf(pageText(html));
      for (const [index, text] of typed.split('\n').entries()) {
        if (told.has(index + 1)) continue;
        const isShown = waysToRead(text).some((letters) => shown.includes(letters));
        expect(isShown, `${JSON.stringify(typed)}\n${index + 1}: ${text}\n${html}`).toBe(true);
      }
    }),
    { numRuns: Number(process.env.LETTERS_RUNS ?? 1500) },
  );
  expect(published).toBeGreaterThan(100);
});
