import type {
  Definition,
  Image,
  ImageReference,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isWebAddress } from '../../../src/text/characters.ts';
import type { BodyLedger } from './body-ledger.ts';
import { mapChildren, nodesIn } from './mdast-children.ts';

/**
 * Replaces the address of each picture by the name of the file next to the draft. `toName` gives this name
 * for an address; undefined if there is no such file. A picture on the web becomes a link; one that cannot be
 * found is left out, with a remark.
 */
export function settleImages(
  tree: Root,
  ledger: BodyLedger,
  toName: (address: string) => string | undefined,
): void {
  const definitions = new Map(nodesIn(tree, 'definition').map((one) => [one.identifier, one]));
  const settle = (image: Image, parent: Nodes['type']): PhrasingContent[] => {
    const name = toName(image.url);
    if (name !== undefined) return [toLocal(image, name, ledger)];
    return isWebAddress(toAddress(image.url))
      ? toLink(image, parent, ledger)
      : leaveOut(image, ledger);
  };
  mapChildren(tree, (children, parent) =>
    children.flatMap((child): Nodes[] => {
      const image = child.type === 'imageReference' ? toImage(child, definitions) : child;
      if (image?.type === 'image') return settle(image, asType(parent.type));
      return child.type === 'paragraph' ? captioned(child) : [child];
    }),
  );
}

function asType(type: string): Nodes['type'] {
  return type === 'link' || type === 'linkReference' ? type : 'paragraph';
}

function toImage(
  { identifier, alt, position }: ImageReference,
  definitions: ReadonlyMap<string, Definition>,
): Image | undefined {
  const definition = definitions.get(identifier);
  if (!definition) return undefined;
  const { url, title } = definition;
  return { type: 'image', url, title, alt, ...(position && { position }) };
}

function toAddress(url: string): string {
  return url.startsWith('//') ? `https:${url}` : url;
}

function toLocal(image: Image, name: string, ledger: BodyLedger): Image {
  const span = ledger.spanOf(image);
  if (span && name !== image.url) {
    const after = /^!\[(?:[^\]\\]|\\.)*\]/u.exec(span.text)?.[0].length ?? 0;
    const rest = { ...span, start: span.start + after, text: span.text.slice(after) };
    ledger.leaveOut(rest, '그림의 옛 경로', name);
  }
  const alt = image.alt?.trim() || image.data?.caption || image.title || undefined;
  if (alt === undefined) ledger.addNotice('undescribed', name, span);
  const stem = name.replace(/\.\w+$/u, '');
  // The title is dropped, because readers see it only under a mouse pointer.
  return { ...image, url: name, alt: alt ?? stem };
}

function toLink(image: Image, parent: Nodes['type'], ledger: BodyLedger): PhrasingContent[] {
  const url = toAddress(image.url);
  const text: PhrasingContent = { type: 'text', value: image.alt?.trim() || image.title || '그림' };
  ledger.addNotice('webPicture', url, ledger.spanOf(image));
  const link: PhrasingContent[] =
    parent === 'paragraph' ? [{ type: 'link', url, children: [text] }] : [text];
  return image.data?.caption === undefined
    ? link
    : [...link, { type: 'text', value: ` ${image.data.caption}` }];
}

function leaveOut(image: Image, ledger: BodyLedger): PhrasingContent[] {
  const span = ledger.spanOf(image);
  if (span) ledger.leaveOut(span, '찾지 못한 그림');
  const alt = image.alt?.trim();
  ledger.addNotice('lostPicture', alt ? `${image.url} ‘${alt}’` : image.url, span);
  const caption = image.data?.caption;
  return caption === undefined ? [] : [{ type: 'text', value: caption }];
}

/** Replaces a paragraph that has only a picture with a caption by a `<Figure>`. */
function captioned(paragraph: Paragraph): Nodes[] {
  const [image, ...others] = paragraph.children;
  if (image?.type !== 'image' || others.length > 0 || image.data?.caption === undefined)
    return [paragraph];
  const values = { src: image.url, alt: image.alt ?? '', caption: image.data.caption };
  const figure: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Figure',
    attributes: Object.entries(values).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: [],
  };
  return [figure];
}
