import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { isFileName } from '../../text/slug.ts';
import { toPicture, toZoom } from '../picture.ts';
import {
  attributeOf,
  type Component,
  type ComponentNode,
  type RenderContext,
} from './component.ts';

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
  toHtml: (node, _children, context) =>
    h('figure', [...pictureOf(node, context), ...captionOf(node, context)]),
  toMarkdown: (node) => [
    {
      type: 'paragraph',
      children: [
        {
          type: 'image',
          url: attributeOf(node, 'src') ?? '',
          alt: attributeOf(node, 'alt') ?? '',
        },
        ...captionWords(node),
      ],
    },
  ],
};

function pictureOf(node: ComponentNode, context: RenderContext): Element[] {
  const image = context.images.get(attributeOf(node, 'src') ?? '');
  if (!image) return [];
  const picture = toPicture(image, attributeOf(node, 'alt') ?? '', context);
  return [context.target === 'page' ? toZoom(image, picture) : picture];
}

/** The caption, on a page with its credit told apart. */
function captionOf(node: ComponentNode, { target }: RenderContext): Element[] {
  const caption = attributeOf(node, 'caption');
  const credit = creditOf(node);
  if (credit === undefined || target === 'feed') {
    const text = captionText(node);
    return text === '' ? [] : [h('figcaption', text)];
  }
  return [
    h('figcaption', [
      ...(caption === undefined ? [] : [`${caption} `]),
      h('span', { className: ['credit'] }, credit),
    ]),
  ];
}

function captionWords(node: ComponentNode): PhrasingContent[] {
  const caption = captionText(node);
  return caption === '' ? [] : [{ type: 'text', value: ` ${caption}` }];
}

/** `새 컨택센터 (사진: 홍길동)` */
function captionText(node: ComponentNode): string {
  return [attributeOf(node, 'caption'), creditOf(node)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function creditOf(node: ComponentNode): string | undefined {
  const credit = attributeOf(node, 'credit');
  return credit === undefined ? undefined : `(사진: ${credit})`;
}
