import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Paragraph } from 'mdast';
import { attributeOf, blocksOf, type Component, type ComponentNode } from './component.ts';

const speaker = { description: '말하는 사람의 이름' };

/** Questions and answers, set as a dialogue. */
export const interview: Component = {
  name: 'Interview',
  form: 'block',
  description: '묻고 답하는 글을 담습니다. 안에는 Q와 A만 씁니다.',
  example:
    '<Interview>\n\n<Q by="기자">무엇이 달라졌나요?</Q>\n\n<A by="홍길동">전화가 줄었습니다.</A>\n\n</Interview>',
  attributes: {},
  content: ['Q', 'A'],
  toHtml: (_node, children, { target }) =>
    target === 'feed' ? h('div', children) : h('div', { className: ['interview'] }, children),
  toMarkdown: blocksOf,
};

/** A question. */
export const question: Component = {
  name: 'Q',
  form: 'block',
  description: '묻는 말입니다. Interview 안에 씁니다.',
  example: '<Q by="기자">무엇이 달라졌나요?</Q>',
  attributes: { by: speaker },
  content: 'blocks',
  inside: 'Interview',
  toHtml: (node, children, { target }) => toTurn(node, children, target, 'question'),
  toMarkdown: (node) => labelled(node, 'Q'),
};

/** An answer; `by` tells whose. */
export const answer: Component = {
  name: 'A',
  form: 'block',
  description: '답하는 말입니다. Interview 안에 씁니다.',
  example: '<A by="홍길동">전화가 줄었습니다.</A>',
  attributes: { by: { ...speaker, required: true } },
  content: 'blocks',
  inside: 'Interview',
  toHtml: (node, children, { target }) => toTurn(node, children, target, 'answer'),
  toMarkdown: (node) => labelled(node, 'A'),
};

function toTurn(
  node: ComponentNode,
  children: ElementContent[],
  target: 'page' | 'feed',
  kind: 'question' | 'answer',
) {
  const name = attributeOf(node, 'by');
  if (target === 'feed') return h('div', toPlainTurn(name, children, kind));
  return h('div', { className: ['turn', kind] }, [
    h('p', { className: ['speaker'] }, name ?? (kind === 'question' ? '질문' : '답')),
    ...children,
  ]);
}

/** The speaker's name before the first words; what is asked is bold, so that both are told apart. */
function toPlainTurn(
  name: string | undefined,
  children: readonly ElementContent[],
  kind: 'question' | 'answer',
): ElementContent[] {
  const words = kind === 'question' ? children.map(embolden) : children;
  const label = h('strong', `${name ?? (kind === 'question' ? '문' : '답')}:`);
  const [first, ...rest] = words;
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [label, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
    : [h('p', label), ...words];
}

function embolden(block: ElementContent): ElementContent {
  if (block.type !== 'element' || block.tagName !== 'p') return block;
  return { ...block, children: [h('strong', block.children)] };
}

/** The speaker's name, set before the first words. */
function labelled(node: ComponentNode, fallback: string): BlockContent[] {
  const name = attributeOf(node, 'by') ?? fallback;
  const label: Paragraph['children'] = [
    { type: 'strong', children: [{ type: 'text', value: `${name}:` }] },
    { type: 'text', value: ' ' },
  ];
  const [first, ...rest] = blocksOf(node);
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...label, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: label }, ...(first ? [first] : []), ...rest];
}
