import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import { attachmentKind, attachmentType } from '../../archive/attachment.ts';
import { explainMissingScheme } from '../../text/missing-scheme.ts';
import { isFileName } from '../../text/slug.ts';
import { toPicture } from '../picture.ts';
import { embeddedPage } from '../videos.ts';
import { attributeOf, type Component, type ComponentNode, type ContentFault } from './component.ts';

/** `<Video>`: a card that links to a video on another site. Nothing is loaded from there. */
export const videoComponent: Component = {
  name: 'Video',
  form: 'block',
  description: '다른 사이트의 동영상으로 가는 카드입니다.',
  example:
    '<Video url="https://www.youtube.com/watch?v=x" title="도서관의 하루" still="day.jpg" />',
  attributes: {
    url: {
      required: true,
      description: '동영상이 있는 페이지의 주소',
      holds: 'address',
      explain: explainVideoAddress,
    },
    title: { required: true, description: '동영상의 제목' },
    still: {
      description: '기사 옆에 둔 장면 그림의 파일 이름',
      holds: 'picture',
      explain: (value) =>
        isFileName(value) ? undefined : '기사와 같은 폴더의 그림 이름만 적어 주세요. 예: day.jpg',
    },
  },
  content: 'nothing',
  toHtml(node, _children, context) {
    const { url, title, host } = linkOf(node);
    const still = context.images.get(attributeOf(node, 'still') ?? '');
    // The alternative text is empty, because the title already names the link.
    const picture = still ? [toPicture(still, '', context)] : [];
    const where = context.words.text.watchAt(host);
    if (context.target !== 'page') {
      return h('figure', [
        ...picture.map((image) =>
          context.target === 'book' ? toDecoration(image) : h('a', { href: url }, image),
        ),
        h('figcaption', [h('a', { href: url }, title), ` (${where})`]),
      ]);
    }
    return h('figure', { className: ['video'] }, [
      h('a', { href: url }, [
        ...picture.map((image) => h('span', { className: ['still'] }, image)),
        h('span', { className: ['media-title'] }, title),
        h('span', { className: ['media-host'] }, where),
      ]),
    ]);
  },
  toMarkdown(node, { text }) {
    const { host } = linkOf(node);
    const still = attributeOf(node, 'still');
    const image: PhrasingContent[] =
      still === undefined
        ? []
        : [
            { type: 'image', url: still, alt: '' },
            { type: 'text', value: ' ' },
          ];
    return [{ type: 'paragraph', children: [...image, ...toLink(node, text.watchAt(host))] }];
  },
};

/** `<Audio>`: a recording in the article's folder, with a player, or a link to one on another site. */
export const audioComponent: Component = {
  name: 'Audio',
  form: 'block',
  description: '소리를 듣는 카드입니다. 기사 옆에 둔 파일이거나 다른 사이트의 주소입니다.',
  example: '<Audio file="talk.mp3" title="홍길동 센터장과의 대담" />',
  attributes: {
    file: {
      description: '기사 옆에 둔 소리 파일의 이름',
      holds: 'attachment',
      explain: explainAudioFile,
    },
    url: {
      description: '소리가 있는 페이지의 주소',
      holds: 'address',
      explain: explainAudioAddress,
    },
    title: { required: true, description: '소리의 제목' },
  },
  content: 'nothing',
  explain: explainAudio,
  toHtml(node, _children, context) {
    const { url, title, host } = linkOf(node);
    const file = attributeOf(node, 'file');
    const href = file === undefined ? url : context.attachmentUrl(file);
    const where = file === undefined ? context.words.text.listenAt(host) : attachmentKind(file);
    if (context.target !== 'page') return h('p', [h('a', { href }, title), ` (${where})`]);
    return h('figure', { className: ['audio'] }, toPlayer(title, href, file, where));
  },
  toMarkdown(node, { text }) {
    const file = attributeOf(node, 'file');
    const where = file === undefined ? text.listenAt(linkOf(node).host) : attachmentKind(file);
    return [{ type: 'paragraph', children: toLink(node, where, file) }];
  },
};

/** A title with the browser's own player, or with a link if the recording is on another site. */
function toPlayer(title: string, href: string, file: string | undefined, where: string): Element[] {
  const name = h('span', { className: ['media-title'] }, title);
  if (file === undefined) {
    return [h('a', { href }, [name, h('span', { className: ['media-host'] }, where)])];
  }
  return [
    h('figcaption', h('a', { href, download: true }, [name, ` (${where})`])),
    h('audio', { controls: true, preload: 'none', src: href, ariaLabel: title }),
  ];
}

/** Makes a picture decorative: as a link it would need a name for screen readers. */
function toDecoration(image: Element): Element {
  return { ...image, properties: { ...image.properties, role: 'presentation' } };
}

function linkOf(node: ComponentNode): { url: string; title: string; host: string } {
  const url = attributeOf(node, 'url') ?? '';
  const host = (URL.parse(url)?.hostname ?? '').replace(/^(?:www|m)\./u, '');
  return { url, title: attributeOf(node, 'title') ?? '', host };
}

function toLink(node: ComponentNode, where: string, file?: string): PhrasingContent[] {
  const { url, title } = linkOf(node);
  return [
    { type: 'link', url: file ?? url, children: [{ type: 'text', value: title }] },
    { type: 'text', value: ` (${where})` },
  ];
}

const VIDEO_FILE = /\.(?:mp4|m4v|mov|avi|wmv|webm|mkv)$/iu;

function explainVideoAddress(value: string): string | undefined {
  if (isFileName(value) && VIDEO_FILE.test(value)) {
    return '동영상 파일은 실을 수 없습니다. YouTube 같은 곳에 올리고 그 페이지의 주소를 적어 주세요.';
  }
  const page = embeddedPage(value);
  return page === undefined
    ? explainAddress(value)
    : `동영상을 끼워 넣는 주소입니다. 페이지의 주소로 적어 주세요: ${page}`;
}

function explainAddress(value: string): string | undefined {
  if (/^https?:\/\/[^\s<>"\\]+$/iu.test(value) && URL.canParse(value)) return undefined;
  if (/^\s*https?:.*\s|^\s+https?:/isu.test(value)) {
    return '주소에 빈칸이 있습니다. 지우거나 %20으로 적어 주세요.';
  }
  return explainMissingScheme(value) ?? 'https://로 시작하는 주소를 적어 주세요.';
}

function explainAudioAddress(value: string): string | undefined {
  return isFileName(value) && attachmentType(value)?.startsWith('audio/') === true
    ? `같은 폴더에 올린 파일은 file에 적어 주세요: file="${value}"`
    : explainAddress(value);
}

function explainAudioFile(value: string): string | undefined {
  if (explainAddress(value) === undefined) {
    return `다른 사이트의 소리는 url에 적어 주세요: url="${value}"`;
  }
  if (!isFileName(value)) return '기사와 같은 폴더의 파일 이름만 적어 주세요. 예: talk.mp3';
  return attachmentType(value)?.startsWith('audio/') === true
    ? undefined
    : '들을 수 있는 파일이 아닙니다. mp3나 m4a로 바꾸어 올려 주세요.';
}

function explainAudio(node: ComponentNode): ContentFault[] {
  const given = ['file', 'url'].filter((name) => attributeOf(node, name) !== undefined);
  if (given.length === 1) return [];
  const text =
    given.length === 0
      ? 'file="talk.mp3"나 url="https://…" 가운데 하나를 적어 주세요.'
      : 'file과 url 가운데 하나만 남겨 주세요.';
  return [{ at: node, text }];
}
