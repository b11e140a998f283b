import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { attributeOf, type Component } from './component.ts';

/** Chinese characters with their Korean reading above them. */
export const hanja: Component = {
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
    { type: 'text', value: `${toString(node)}(${attributeOf(node, 'read') ?? ''})` },
  ],
};
