import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLostWords } from '../../scripts/import/lost-words.ts';
import { parseBody } from '../../src/body/parse.ts';
import { POLICY } from '../../src/check/check-entry.ts';
import type { RuleFile } from '../../src/check/message.ts';
import { footnotes } from '../../src/check/rules/text/notes.ts';
import { importBody } from './import-markdown.ts';

test.each([
  ['가 나', '나 가', []],
  ['가 나 나', '가 나', ['나']],
  ['상담 을', '상담을', []],
  ['A&amp;B', 'A&B', []],
  ['3', '', ['3']],
])('findLostWords %s → %s', (source, text, lost) => {
  expect(findLostWords(source, text)).toEqual(lost);
});

const PIECES = [
  ...[
    '가',
    '나 ',
    '다.\n',
    '\n\n',
    '2024. 5. 2. ',
    '- ',
    '  - ',
    '1. ',
    '## ',
    '# 새 상담실\n',
    '> ',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```js\n',
    '```\n',
    '|',
    '| --- | --- |\n',
    '[',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<div>',
    '</div>',
    '<p>',
    '<a href="https://example.org/x">',
    '</a>',
    '<li>',
    '<td>',
  ],
  ...[
    '<script>',
    '</script>',
    '<!-- 설명 -->',
    '<svg><g/></svg>',
    '<img src="a.png" alt="라">',
    'List<T>',
    '<',
    '>',
  ],
  ...[
    '{',
    '}',
    '{{ a }}',
    '{% raw %}',
    '{% endraw %}',
    '{% include b %}',
    '{: .c}',
    '{{< d >}}',
    '$$x_1$$',
  ],
  ...[
    'https://example.org/e',
    '/f/g',
    '#가',
    '\\',
    '&amp;',
    '&lt;',
    '  \n',
    '\t',
    'import h',
    '[i]: /j\n',
  ],
];

/** Errors of the check in a body. */
function errorsIn(body: string): string[] {
  const { tree, faults } = parseBody(body);
  const file: RuleFile = {
    ...{ path: 'x.mdx', kind: 'article', source: body, matter: {}, sizes: new Map(), words: [] },
    locate: () => ({ line: 1, column: 1 }),
  };
  // Which notes are read depends on all of a text, and the pieces make odd ones.
  const rules = POLICY.filter((rule) => rule !== footnotes);
  const found = tree ? rules.flatMap((rule) => rule(tree, file)) : faults;
  return found.map(({ text }) => text);
}

test('무엇을 적어도 글자는 본문에 있거나 보고서에 있고, 본문은 점검을 지난다', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const { typed, problems } = importBody(pieces.join(''));
      expect([problems, errorsIn(typed)]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});
