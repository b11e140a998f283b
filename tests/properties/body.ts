import fc from 'fast-check';
import { SIGNS, WORDS } from './hostile.ts';

/**
 * Arbitrary texts of words mixed with marks of Markdown and MDX and parts of component tags; often
 * invalid.
 */
export const strewnBody: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...SIGNS),
      fc.constantFrom(
        '\n',
        '\n\n',
        '  \n',
        '\\\n',
        '\t',
        '    ',
        '\n---\n',
        '\n===\n',
        '\u0000',
        '\u202E',
      ),
      fc.constantFrom(
        '\n## ',
        '\n- ',
        '\n1. ',
        '\n> ',
        '```',
        '~~~',
        '\n| - |\n',
        '[^1]',
        '\n[^1]: ',
        '\n[a]: /',
      ),
      fc.constantFrom(
        '<Box title="가">',
        '</Box>',
        '<Interview>',
        '</Interview>',
        '<Q>',
        '</Q>',
        '<A by="나">',
        '</A>',
      ),
      fc.constantFrom(
        '<Chart type="bar" title="가">',
        '</Chart>',
        '<Figure src="a.png" alt="가" />',
        '<Hanja read="가">',
        '</Hanja>',
      ),
      fc.constantFrom(
        '<Attachment file="a.pdf" title="가" />',
        '<Gallery>',
        '</Gallery>',
        '<Numbers>',
        '<Number value="1">',
        '</Numbers>',
        '<Video url="https://example.org/" title="가" />',
        '![가](a.png)',
        '<>',
        '</>',
        '{...x}',
        '<a href="x">',
        'import x',
        'export const x',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Arbitrary texts of any characters. */
export const rawBody: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const sentence = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS, ' ', ' ', '다. ') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\\<5',
          '\\{x}',
          '&',
          '&amp;',
          ']]>',
          '"',
          "'",
          '😀',
          '\u{20000}',
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...[
            '**굵게**',
            '*기울임*',
            '~~지움~~',
            '`코드 <b> {x}`',
            '**마크다운(Markdown)**을',
            '\\\n',
            '[^1]',
          ],
          ...[
            '[링크](https://example.org/?a=1&b="2")',
            '[안](/issues/)',
            '<Hanja read="고도화">高度化</Hanja>',
          ],
          ...[
            '![그림 "\\<설명>"](a.png)',
            'https://example.org/a_b_c?x=1&y=2',
            '[**굵은** 링크](mailto:a@b.kr)',
          ],
        ),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `글${parts.join('')}.`);

const attribute = fc
  .array(fc.constantFrom(...WORDS, ' ', '<b>', '&', '&lt;', "'", '{x}', ']]>', '😀'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `${parts.join('')}표`);

const blank = '\n\n';
const lines = (mark: string): fc.Arbitrary<string> =>
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((all) =>
      all.map((line) => mark + line.replaceAll('\n', `\n${mark.replace(/\S/gu, ' ')}`)).join('\n'),
    );

const table = fc
  .tuple(fc.array(attribute, { minLength: 2, maxLength: 4 }), fc.nat(4))
  .map(([cells, rows]) => {
    const row = `| ${cells.map((cell) => cell.replace(/[|<{]/gu, '\\$&')).join(' | ')} |`;
    const rule = `|${cells.map((_, index) => (index % 2 ? ' --: |' : ' --- |')).join('')}`;
    return [row, rule, ...Array.from({ length: rows }, () => row)].join('\n');
  });

const chart = fc
  .record({
    type: fc.constantFrom('bar', 'stacked', 'line', 'share'),
    title: attribute,
    unit: fc.constantFrom('%', '억 원', '<점>'),
    rows: fc.array(
      fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom('0.001', '999999999999999')),
      { minLength: 1, maxLength: 6 },
    ),
    label: attribute,
  })
  .map(({ type, title, unit, rows, label }) =>
    [
      `<Chart type="${type}" title="${title}" unit="${unit}" source="${label}">`,
      [
        '| 이름 | 값 |',
        '| --- | ---: |',
        ...rows.map((value, index) => `| 가${index} | ${value} |`),
      ].join('\n'),
      '</Chart>',
    ].join(blank),
  );

const figure = fc
  .tuple(fc.constantFrom('a.png', 'wide.jpg'), attribute, attribute)
  .map(
    ([src, alt, caption]) =>
      `<Figure src="${src}" alt="${alt}" caption="${caption}" credit="${alt}" />`,
  );

const simpleBlock = fc.oneof(
  { weight: 4, arbitrary: sentence },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('## ', '### ', '#### ')
      .chain((mark) => sentence.map((text) => mark + text.replaceAll('\n', ' '))),
  },
  { weight: 1, arbitrary: fc.constantFrom('- ', '1. ', '> ', '- - ').chain(lines) },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constantFrom('```html\n<script>{x}</script>\n```', '---'),
  },
  { weight: 1, arbitrary: figure },
);

const turn = fc
  .tuple(fc.constantFrom('Q', 'A'), attribute, sentence)
  .map(([name, by, text]) => `<${name} by="${by}">\n\n${text}\n\n</${name}>`);

const media = fc.oneof(
  fc
    .tuple(attribute, fc.array(figure, { minLength: 2, maxLength: 4 }))
    .map(([caption, figures]) =>
      [`<Gallery caption="${caption}">`, ...figures, '</Gallery>'].join(blank),
    ),
  attribute.map(
    (title) => `<Video url="https://example.org/v?a=1&b=2" title="${title}" still="a.png" />`,
  ),
  attribute.map((title) => `<Audio file="a.mp3" title="${title}" />`),
);

const emphasis = fc.oneof(
  fc.tuple(attribute, sentence).map(([by, text]) => `<Quote by="${by}">\n\n${text}\n\n</Quote>`),
  fc
    .tuple(attribute, fc.array(sentence, { minLength: 1, maxLength: 3 }))
    .map(([source, texts]) =>
      [
        `<Numbers source="${source}">`,
        ...texts.map((text, index) => `<Number value="${index}%">\n\n${text}\n\n</Number>`),
        '</Numbers>',
      ].join(blank),
    ),
);

const block = fc.oneof(
  { weight: 8, arbitrary: simpleBlock },
  {
    weight: 1,
    arbitrary: fc
      .tuple(attribute, fc.array(simpleBlock, { minLength: 1, maxLength: 3 }))
      .map(([title, inner]) => [`<Box title="${title}">`, ...inner, '</Box>'].join(blank)),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(turn, { minLength: 1, maxLength: 3 })
      .map((turns) => ['<Interview>', ...turns, '</Interview>'].join(blank)),
  },
  { weight: 1, arbitrary: chart },
  {
    weight: 1,
    arbitrary: attribute.map((title) => `<Attachment file="a.pdf" title="${title}" />`),
  },
  { weight: 1, arbitrary: media },
  { weight: 1, arbitrary: emphasis },
  {
    weight: 1,
    arbitrary: fc
      .tuple(attribute, fc.array(simpleBlock, { minLength: 1, maxLength: 3 }))
      .map(([title, inner]) => [`<Details title="${title}">`, ...inner, '</Details>'].join(blank)),
  },
);

/** Arbitrary texts as an editor could write them, with all constructs and components; most are valid. */
export const writtenBody: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => withNote(`${blocks.join(blank)}\n`));

/** Adds the footnote that the text refers to. */
function withNote(text: string): string {
  return text.includes('[^1]') ? `${text}\n[^1]: 각주 <Hanja read="가">家</Hanja>.\n` : text;
}

/** Parts of a text that are repeated together `times` times, and the end of the text. */
export interface Repetition {
  parts: string[];
  times: number;
  end: string;
}

/** Arbitrary signs or constructs, repeated so often that slow parsing would be noticed. */
export const repetition: fc.Arbitrary<Repetition> = fc.record({
  parts: fc.array(
    fc.constantFrom(
      ...[
        ...WORDS,
        ...SIGNS,
        '\n',
        '\n\n',
        ' ',
        '\t',
        '- ',
        '> ',
        '1. ',
        '  - ',
        '![',
        '](',
        '[가]',
        '(/가)',
      ],
      ...[
        '<A ',
        '<Box title="',
        '<Box title="가">',
        '</Box>',
        '</',
        '[^1]',
        '[^1]: ',
        '\n| - ',
        '\n[^가]: ',
      ],
      ...['**가', '``', '&#', 'www.', 'a@b.', '<Hanja read="가">', '\n## ', '\n```\n'],
    ),
    { minLength: 1, maxLength: 3 },
  ),
  times: fc.integer({ min: 100, max: 20_000 }),
  end: fc.constantFrom('', '\n\n끝.', '>', ')', '}', '`'),
});

/** The text of a repetition, cut after 30,000 characters. */
export function toRepeated({ parts, times, end }: Repetition): string {
  return parts.join('').repeat(times).slice(0, 30_000) + end;
}
