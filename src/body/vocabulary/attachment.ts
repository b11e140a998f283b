import { h } from 'hastscript';
import { attachmentKind, explainAttachment } from '../../archive/attachment.ts';
import { isFileName } from '../../text/slug.ts';
import { attributeOf, type Component, type ComponentNode } from './component.ts';

/** A file to download, named in the run of the text. */
export const attachment: Component = {
  name: 'Attachment',
  form: 'block',
  description: '내려받을 파일을 본문 가운데에 놓습니다.',
  example: '<Attachment file="survey.pdf" title="설문 원자료" />',
  attributes: {
    file: {
      required: true,
      description: '기사 옆에 둔 파일의 이름',
      explain: (value) =>
        isFileName(value)
          ? explainAttachment(value)
          : '기사와 같은 폴더의 파일 이름만 적어 주세요. 예: survey.pdf',
    },
    title: { description: '독자에게 보이는 이름' },
  },
  content: 'nothing',
  toHtml(node, _children, { target, attachmentUrl }) {
    const file = attributeOf(node, 'file') ?? '';
    const href = attachmentUrl(file);
    if (target === 'feed') {
      return h('p', ['첨부: ', h('a', { href }, titleOf(node)), ` (${attachmentKind(file)})`]);
    }
    return h('p', { className: ['attachment'] }, h('a', { href, download: true }, titleOf(node)));
  },
  toMarkdown: (node) => [
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: attributeOf(node, 'file') ?? '',
          children: [{ type: 'text', value: titleOf(node) }],
        },
      ],
    },
  ],
};

function titleOf(node: ComponentNode): string {
  return attributeOf(node, 'title') ?? attributeOf(node, 'file') ?? '';
}
