import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, PhrasingContent } from 'mdast';
import {
  attributeOf,
  blocksOf,
  type Component,
  type ComponentNode,
  toStrong,
} from './component.ts';

/** `<Box>`: a box next to the main text, for example the outline of a survey or a glossary. */
export const boxComponent: Component = {
  name: 'Box',
  form: 'block',
  description: '본문에서 떼어 놓을 내용을 담는 상자입니다.',
  example: '<Box title="조사 개요">\n\n- 대상: 1,000명\n\n</Box>',
  attributes: { title: { description: '상자의 제목' } },
  content: 'blocks',
  toHtml(node, children, { target }) {
    if (target === 'feed') return toFeedQuote(node, children);
    const title = attributeOf(node, 'title');
    const heading = title === undefined ? [] : [h('p', { className: ['box-title'] }, title)];
    // The role `note` is no landmark: a page may have many boxes, several with the same title or
    // with none.
    return h('div', { className: ['box'], role: 'note', ariaLabel: title }, [
      ...heading,
      ...children,
    ]);
  },
  toMarkdown: toMarkdownQuote,
};

/** `<Details>`: a section that is folded until the reader opens it; feeds, books and paper have it open. */
export const detailsComponent: Component = {
  name: 'Details',
  form: 'block',
  description: '접어 둘 내용을 담습니다. 제목을 누르면 펼쳐집니다.',
  example: '<Details title="설문의 물음">\n\n1. 무엇이 불편했나요?\n\n</Details>',
  attributes: { title: { required: true, description: '접혀 있을 때 보이는 제목' } },
  content: 'blocks',
  toHtml(node, children, { target }) {
    if (target === 'feed') return toFeedQuote(node, children);
    const title = attributeOf(node, 'title') ?? '';
    return target === 'book'
      ? h('div', { className: ['box'] }, [h('p', { className: ['box-title'] }, title), ...children])
      : h('details', { className: ['folded'] }, [h('summary', title), ...children]);
  },
  toMarkdown: toMarkdownQuote,
};

/** A quotation with the title in bold: feeds have no other element that sets a part apart. */
function toFeedQuote(node: ComponentNode, children: readonly ElementContent[]) {
  const title = attributeOf(node, 'title');
  const heading = title === undefined ? [] : [h('p', h('strong', title))];
  return h('blockquote', [...heading, ...children]);
}

function toMarkdownQuote(node: ComponentNode): BlockContent[] {
  const title = attributeOf(node, 'title');
  const heading: BlockContent[] =
    title === undefined ? [] : [{ type: 'paragraph', children: [toStrong(title)] }];
  return [{ type: 'blockquote', children: [...heading, ...blocksOf(node)] }];
}

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
