import { parseDocument } from 'htmlparser2';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleSchema } from '../../src/archive/article.ts';
import { readYaml } from '../../src/archive/yaml.ts';
import { compileBody } from '../../src/body/compile.ts';
import { surroundings } from './surroundings.ts';

/** Everything that Markdown, MDX or the vocabulary gives a meaning, between words. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '상담사',
    'CX(고객경험)',
    '2000~3000',
    '😀',
    '高',
    '\u0000',
    '\u202E',
  ],
  ...[
    '#',
    '## ',
    '- ',
    '1. ',
    '> ',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '|',
    '| - |',
    '[',
    ']',
    '(',
    ')',
    '!',
  ],
  ...[
    '<',
    '>',
    '/>',
    '</',
    '{',
    '}',
    '&',
    '&#106;',
    '\\',
    '"',
    "'",
    '=',
    ':',
    '[^1]',
    '[^1]: ',
    'https://a.b',
  ],
  ...[
    '<Box title="가">',
    '</Box>',
    '<Interview>',
    '</Interview>',
    '<Q>',
    '</Q>',
    '<A by="나">',
    '</A>',
  ],
  ...[
    '<Chart type="bar" title="가">',
    '</Chart>',
    '<Figure src="a.png" alt="가" />',
    '<Hanja read="가">',
    '</Hanja>',
  ],
  ...['<script>', 'javascript:', 'import x', 'export const x', '<!--', ']]>'],
);

test('어떤 글이 와도 멈추거나 죽지 않고, 받아들인 글에는 실행될 것이 없다', async () => {
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      const start = performance.now();
      const compiled = await compileBody(body, 'x.mdx', surroundings);
      expect(performance.now() - start).toBeLessThan(2000);
      for (const { line, column } of compiled.messages) expect(line * column).toBeGreaterThan(0);
      if (!compiled.body) expect(compiled.messages).not.toEqual([]);
      for (const html of [compiled.body?.html ?? '', compiled.body?.feedHtml ?? '']) {
        expect(dangersOf(html)).toEqual([]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('어떤 머리말이 와도 죽지 않는다', () => {
  const key = fc.constantFrom(
    'title',
    'source',
    'tags',
    '__proto__',
    'constructor',
    'date',
    '- ',
    '&a ',
    '*a',
    '!!x ',
  );
  const value = fc.constantFrom(
    ': ',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '"',
    "'",
    '\n',
    '\n  ',
    ',',
    '#',
    '가',
    '2024',
    'null',
    '\t',
  );
  const text = fc.array(fc.oneof(key, value), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (yaml) => {
      const { value: read, messages } = readYaml(yaml, articleSchema, 'x.mdx');
      if (!read) expect(messages).not.toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

/** Elements and attributes of the HTML that could run something or load from elsewhere. */
function dangersOf(html: string): string[] {
  const found: string[] = [];
  const walk = (node: ReturnType<typeof parseDocument>['children'][number]): void => {
    if (!('attribs' in node)) return;
    if (['script', 'style', 'iframe', 'object', 'embed', 'form'].includes(node.name))
      found.push(node.name);
    for (const [name, value] of Object.entries(node.attribs)) {
      const runs = /^on|^style$|^srcdoc$/u.test(name);
      const leads =
        ['href', 'src', 'srcset'].includes(name) &&
        /^\s*(?:javascript|data|vbscript):/iu.test(value);
      if (runs || leads) found.push(`${node.name} ${name}=${value}`);
    }
    node.children.forEach(walk);
  };
  parseDocument(html).children.forEach(walk);
  return found;
}
