import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { isFileName } from '../../archive/slug.ts';
import { toPicture } from '../picture.ts';
import { attributeOf, type Component, type ComponentNode } from './component.ts';

/** A picture with its caption and credit. */
export const figure: Component = {
  name: 'Figure',
  form: 'block',
  description: '그림이나 사진을 설명과 함께 놓습니다.',
  example:
    '<Figure src="center.jpg" alt="상담석이 늘어선 사무실" caption="새 컨택센터" credit="홍길동" />',
  attributes: {
    src: {
      required: true,
      description: '기사 옆에 둔 그림의 파일 이름',
      explain: (value) =>
        isFileName(value)
          ? undefined
          : '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: center.jpg',
    },
    alt: { required: true, description: '그림을 볼 수 없는 독자를 위한 설명' },
    caption: { description: '그림 아래에 보일 설명' },
    credit: { description: '찍거나 그린 사람' },
  },
  content: 'nothing',
  toHtml(node, _children, context) {
    const image = context.images.get(attributeOf(node, 'src') ?? '');
    const picture = image ? [toPicture(image, attributeOf(node, 'alt') ?? '', context)] : [];
    const caption = captionOf(node);
    return h('figure', [...picture, ...(caption === '' ? [] : [h('figcaption', caption)])]);
  },
  toMarkdown: (node) => [
    {
      type: 'paragraph',
      children: [
        {
          type: 'image',
          url: attributeOf(node, 'src') ?? '',
          alt: attributeOf(node, 'alt') ?? '',
        },
        ...captionText(node),
      ],
    },
  ],
};

function captionText(node: ComponentNode): PhrasingContent[] {
  const caption = captionOf(node);
  return caption === '' ? [] : [{ type: 'text', value: ` ${caption}` }];
}

/** `새 컨택센터 (사진: 홍길동)` */
function captionOf(node: ComponentNode): string {
  const credit = attributeOf(node, 'credit');
  return [attributeOf(node, 'caption'), credit === undefined ? undefined : `(사진: ${credit})`]
    .filter((part) => part !== undefined)
    .join(' ');
}
