import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { BlockContent } from 'mdast';
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
