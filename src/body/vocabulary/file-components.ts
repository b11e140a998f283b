import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { attachmentKind, explainAttachment } from '../../archive/attachment.ts';
import { isFileName } from '../../text/slug.ts';
import type { Words } from '../../words/words.ts';
import { GALLERY_SIZES, toPicture, toZoom } from '../picture.ts';
import {
  attributeOf,
  blocksOf,
  type Component,
  type ComponentNode,
  type RenderContext,
} from './component.ts';

/** `<Figure>`: a picture in the article's folder, with caption and credit. */
export const figureComponent: Component = {
  name: 'Figure',
  form: 'block',
  description: '그림이나 사진을 설명과 함께 놓습니다.',
  example: '<Figure src="center.jpg" alt="책이 꽂힌 서가" caption="새 도서관" credit="홍길동" />',
  attributes: {
    src: {
      required: true,
      description: '기사 옆에 둔 그림의 파일 이름',
      holds: 'picture',
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
    h('figure', [...toImage(node, context), ...toCaption(node, context)]),
  toMarkdown(node, words) {
    const [url = '', alt = ''] = [attributeOf(node, 'src'), attributeOf(node, 'alt')];
    const caption = captionText(node, words);
    return [
      {
        type: 'paragraph',
        children: [
          { type: 'image', url, alt },
          ...(caption === '' ? [] : [{ type: 'text' as const, value: ` ${caption}` }]),
        ],
      },
    ];
  },
};

/** `<Gallery>`: two pictures or more side by side. */
export const galleryComponent: Component = {
  name: 'Gallery',
  form: 'block',
  description: '그림 여러 장을 나란히 놓습니다. 안에는 Figure만 씁니다.',
  example:
    '<Gallery caption="문을 연 날">\n\n<Figure src="center.jpg" alt="책이 꽂힌 서가" />\n\n<Figure src="desk.jpg" alt="빈 책상" />\n\n</Gallery>',
  attributes: { caption: { description: '그림 모두에 붙일 설명' } },
  content: ['Figure'],
  explain: (node) =>
    node.children.length > 1
      ? []
      : [{ at: node, text: '그림이 하나입니다. 둘 이상 적거나 <Gallery>를 지워 주세요.' }],
  toHtml(node, children, { target }) {
    const caption = attributeOf(node, 'caption');
    const below = caption === undefined ? [] : [h('figcaption', caption)];
    if (target === 'feed') return h('figure', [...children, ...below]);
    const pictures = h('div', { className: ['pictures'] }, children);
    visit(pictures, 'element', ({ properties }) => {
      if ('sizes' in properties) properties.sizes = GALLERY_SIZES;
    });
    return h('figure', { className: ['gallery'] }, [pictures, ...below]);
  },
  toMarkdown(node) {
    const value = attributeOf(node, 'caption');
    return value === undefined
      ? blocksOf(node)
      : [...blocksOf(node), { type: 'paragraph', children: [{ type: 'text', value }] }];
  },
};

/** `<Attachment>`: a file in the article's folder, for download. */
export const attachmentComponent: Component = {
  name: 'Attachment',
  form: 'block',
  description: '내려받을 파일을 본문 가운데에 놓습니다.',
  example: '<Attachment file="survey.pdf" title="설문 원자료" />',
  attributes: {
    file: {
      required: true,
      description: '기사 옆에 둔 파일의 이름',
      holds: 'attachment',
      explain: (value) =>
        isFileName(value)
          ? explainAttachment(value)
          : '기사와 같은 폴더의 파일 이름만 적어 주세요. 예: survey.pdf',
    },
    title: { description: '독자에게 보이는 이름' },
  },
  content: 'nothing',
  toHtml(node, _children, { target, attachmentUrl, words }) {
    const { file, title } = attachedFile(node);
    const href = attachmentUrl(file);
    if (target !== 'page') {
      return h('p', [
        `${words.article.attachments}: `,
        h('a', { href }, title),
        ` (${attachmentKind(file)})`,
      ]);
    }
    return h('p', { className: ['attachment'] }, h('a', { href, download: true }, title));
  },
  toMarkdown(node) {
    const { file, title } = attachedFile(node);
    const children = [{ type: 'text' as const, value: title }];
    return [{ type: 'paragraph', children: [{ type: 'link', url: file, children }] }];
  },
};

function attachedFile(node: ComponentNode): { file: string; title: string } {
  const file = attributeOf(node, 'file') ?? '';
  return { file, title: attributeOf(node, 'title') ?? file };
}

function toImage(node: ComponentNode, context: RenderContext): Element[] {
  const image = context.images.get(attributeOf(node, 'src') ?? '');
  if (!image) return [];
  const picture = toPicture(image, attributeOf(node, 'alt') ?? '', context);
  return [context.target === 'page' ? toZoom(image, picture) : picture];
}

/** The `<figcaption>` with caption and credit; but in a feed the credit is a `<span>`. */
function toCaption(node: ComponentNode, { target, words }: RenderContext): Element[] {
  const caption = attributeOf(node, 'caption');
  const credit = creditOf(node, words);
  if (credit === undefined || target === 'feed') {
    const text = captionText(node, words);
    return text === '' ? [] : [h('figcaption', text)];
  }
  return [
    h('figcaption', [
      ...(caption === undefined ? [] : [`${caption} `]),
      h('span', { className: ['credit'] }, credit),
    ]),
  ];
}

/** Caption and credit: `새 컨택센터 (사진: 홍길동)`. */
function captionText(node: ComponentNode, words: Words): string {
  return [attributeOf(node, 'caption'), creditOf(node, words)]
    .filter((text) => text !== undefined)
    .join(' ');
}

function creditOf(node: ComponentNode, { text }: Words): string | undefined {
  const credit = attributeOf(node, 'credit');
  return credit === undefined ? undefined : text.photo(credit);
}
