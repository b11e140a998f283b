import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent } from 'mdast';
import { explainLength } from '../../text/characters.ts';
import { lineOf } from '../text-of.ts';
import {
  attributeOf,
  blocksOf,
  type Component,
  type ComponentNode,
  type ContentFault,
  toStrong,
} from './component.ts';

/** `<Quote>`: a pull quote, one sentence of the article in large letters. */
export const quoteComponent: Component = {
  name: 'Quote',
  form: 'block',
  description: '글에서 한 문장을 뽑아 크게 보입니다.',
  example: '<Quote by="홍길동">책을 빌리는 사람이 두 배가 되었습니다.</Quote>',
  attributes: { by: { description: '말한 사람의 이름' } },
  content: 'blocks',
  explain: (node) => explainParagraph(node, '<Quote> 안에는 문단 하나만 적어 주세요.'),
  toHtml(node, children, { target }) {
    const by = attributeOf(node, 'by');
    if (target === 'feed') {
      return h('blockquote', [...children, ...(by === undefined ? [] : [h('p', `— ${by}`)])]);
    }
    return h('figure', { className: ['pull-quote'] }, [
      h('blockquote', children),
      ...(by === undefined ? [] : [h('figcaption', by)]),
    ]);
  },
  toMarkdown(node) {
    const by = attributeOf(node, 'by');
    const speaker: BlockContent[] =
      by === undefined
        ? []
        : [{ type: 'paragraph', children: [{ type: 'text', value: `— ${by}` }] }];
    return [{ type: 'blockquote', children: [...blocksOf(node), ...speaker] }];
  },
};

/** `<Numbers>`: one number in very large letters, or several side by side. */
export const numbersComponent: Component = {
  name: 'Numbers',
  form: 'block',
  description:
    '숫자를 크게 보입니다. 안에는 Number만 씁니다. 하나면 더 크게, 여럿이면 나란히 놓입니다.',
  example:
    '<Numbers source="캐치 · 1,770명">\n\n<Number value="62%">야근이 적은 직장을 고른 응답</Number>\n\n</Numbers>',
  attributes: { source: { description: '숫자의 출처' } },
  content: ['Number'],
  toHtml(node, children, { target, words }) {
    const source = attributeOf(node, 'source');
    const caption =
      source === undefined ? [] : [h('figcaption', words.text.sourceOfNumbers(source))];
    return h('figure', target === 'feed' ? {} : { className: classesOf(node) }, [
      ...children,
      ...caption,
    ]);
  },
  toMarkdown(node, { text }) {
    const source = attributeOf(node, 'source');
    return source === undefined
      ? blocksOf(node)
      : [
          ...blocksOf(node),
          {
            type: 'paragraph',
            children: [{ type: 'text', value: text.sourceOfNumbers(source) }],
          },
        ];
  },
};

/** `<Number>`: a number and what it counts, inside `<Numbers>`. */
export const numberComponent: Component = {
  name: 'Number',
  form: 'block',
  description: '숫자 하나와 그 뜻입니다. Numbers 안에 씁니다.',
  example: '<Number value="62%">야근이 적은 직장을 고른 응답</Number>',
  attributes: {
    value: { required: true, description: '단위까지 적은 숫자', explain: explainValue },
  },
  content: 'blocks',
  inside: 'Numbers',
  explain: (node) => explainParagraph(node, '숫자의 뜻은 문단 하나로 적어 주세요.'),
  toHtml(node, children, { target }) {
    const value = attributeOf(node, 'value') ?? '';
    if (target === 'feed') return h('p', [h('strong', value), ' ', ...children.flatMap(inlineOf)]);
    return h('div', { className: ['number'] }, [
      h('p', { className: ['value'] }, value),
      ...children,
    ]);
  },
  toMarkdown(node) {
    const [first] = blocksOf(node);
    const value = attributeOf(node, 'value') ?? '';
    const meaning = first?.type === 'paragraph' ? first.children : [];
    return [
      { type: 'paragraph', children: [toStrong(value), { type: 'text', value: ' ' }, ...meaning] },
    ];
  },
};

/** Maximum number of characters, so that it fits on a phone: `8조 8,588억 원` has 11. */
const MAX_VALUE = 16;

function explainValue(value: string): string | undefined {
  if (!/\p{N}/u.test(value)) return '숫자가 없습니다. 단위까지 함께 적어 주세요. 예: 62%';
  return value.length > MAX_VALUE
    ? `${explainLength(value, MAX_VALUE)} 뜻은 태그 사이에 적습니다.`
    : undefined;
}

function explainParagraph({ children }: ComponentNode, text: string): ContentFault[] {
  const [first, second] = children;
  const at = first?.type === 'paragraph' ? second : first;
  return at ? [{ at, text }] : [];
}

/** The words of a paragraph without its element. */
function inlineOf(block: ElementContent): ElementContent[] {
  return block.type === 'element' && block.tagName === 'p' ? block.children : [block];
}

function classesOf({ children }: ComponentNode): string[] {
  return children.length === 1 ? ['numbers', 'single'] : ['numbers'];
}

/** `<Hanja>`: Chinese characters (漢字) with their reading in Hangul above. */
export const hanjaComponent: Component = {
  name: 'Hanja',
  form: 'inline',
  description: '한자 위에 읽는 소리를 답니다.',
  example: '<Hanja read="고도화">高度化</Hanja>',
  attributes: {
    read: {
      required: true,
      description: '한글로 적은 소리',
      explain: (value) =>
        /^[가-힣\s]+$/u.test(value)
          ? undefined
          : '읽는 소리는 한글로 적어 주세요. 예: read="고도화"',
    },
  },
  content: 'phrase',
  toHtml: (node, children) =>
    h('ruby', [...children, h('rp', '('), h('rt', attributeOf(node, 'read') ?? ''), h('rp', ')')]),
  toMarkdown: (node) => [
    { type: 'text', value: `${lineOf(node)}(${attributeOf(node, 'read') ?? ''})` },
  ],
};
