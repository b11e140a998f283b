import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, PhrasingContent } from 'mdast';
import { lineOf } from '../text-of.ts';
import {
  attributeOf,
  blocksOf,
  type Component,
  type ComponentNode,
  toStrong,
} from './component.ts';

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

const speaker = { description: '말하는 사람의 이름' };

/** `<Interview>`: questions and answers as a dialogue. */
export const interviewComponent: Component = {
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

/** `<Q>`: a question of an interview. */
export const questionComponent: Component = {
  name: 'Q',
  form: 'block',
  description: '묻는 말입니다. Interview 안에 씁니다.',
  example: '<Q by="기자">무엇이 달라졌나요?</Q>',
  attributes: { by: speaker },
  content: 'blocks',
  inside: 'Interview',
  toHtml(node, children, { target, words }) {
    const name = attributeOf(node, 'by');
    const { question: whole, questionShort } = words.text;
    if (target !== 'feed') return toTurn('question', name ?? whole, children);
    return h('div', withSpeaker(name ?? questionShort, children.map(embolden)));
  },
  toMarkdown: (node) => toMarkdownTurn(node, 'Q'),
};

/** `<A>`: an answer of an interview, with the name of the speaker. */
export const answerComponent: Component = {
  name: 'A',
  form: 'block',
  description: '답하는 말입니다. Interview 안에 씁니다.',
  example: '<A by="홍길동">전화가 줄었습니다.</A>',
  attributes: { by: { ...speaker, required: true } },
  content: 'blocks',
  inside: 'Interview',
  toHtml(node, children, { target, words }) {
    const name = attributeOf(node, 'by') ?? words.text.answer;
    if (target !== 'feed') return toTurn('answer', name, children);
    return h('div', withSpeaker(name, children));
  },
  toMarkdown: (node) => toMarkdownTurn(node, 'A'),
};

function toTurn(kind: string, name: string, children: ElementContent[]) {
  return h('div', { className: ['turn', kind] }, [
    h('p', { className: ['speaker'] }, name),
    ...children,
  ]);
}

/** For feeds: puts `홍길동:` in bold at the start of the first paragraph. */
function withSpeaker(name: string, blocks: readonly ElementContent[]): ElementContent[] {
  const label = h('strong', `${name}:`);
  const [first, ...rest] = blocks;
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [label, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
    : [h('p', label), ...blocks];
}

function embolden(block: ElementContent): ElementContent {
  if (block.type !== 'element' || block.tagName !== 'p') return block;
  return { ...block, children: [h('strong', block.children)] };
}

/** For Markdown: puts `홍길동:` in bold at the start of the first paragraph. */
function toMarkdownTurn(node: ComponentNode, fallback: string): BlockContent[] {
  const label: PhrasingContent[] = [
    toStrong(`${attributeOf(node, 'by') ?? fallback}:`),
    { type: 'text', value: ' ' },
  ];
  const [first, ...rest] = blocksOf(node);
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...label, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: label }, ...(first ? [first] : []), ...rest];
}
