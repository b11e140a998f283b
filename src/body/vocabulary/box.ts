import { h } from 'hastscript';
import { attributeOf, blocksOf, type Component } from './component.ts';

/** Matter set apart from the run of the text: a survey's outline, a glossary. */
export const box: Component = {
  name: 'Box',
  form: 'block',
  description: '본문에서 떼어 놓을 내용을 담는 상자입니다.',
  example: '<Box title="조사 개요">\n\n- 대상: 1,000명\n\n</Box>',
  attributes: { title: { description: '상자의 제목' } },
  content: 'blocks',
  toHtml(node, children, { target }) {
    const title = attributeOf(node, 'title');
    const heading = title === undefined ? [] : [h('p', h('strong', title))];
    if (target === 'feed') return h('blockquote', [...heading, ...children]);
    const label = title === undefined ? {} : { ariaLabel: title };
    return h('aside', { className: ['box'], ...label }, [
      ...(title === undefined ? [] : [h('p', { className: ['box-title'] }, title)]),
      ...children,
    ]);
  },
  toMarkdown(node) {
    const title = attributeOf(node, 'title');
    return [
      {
        type: 'blockquote',
        children: [...(title === undefined ? [] : [strongLine(title)]), ...blocksOf(node)],
      },
    ];
  },
};

function strongLine(text: string) {
  return {
    type: 'paragraph' as const,
    children: [{ type: 'strong' as const, children: [{ type: 'text' as const, value: text }] }],
  };
}
