import { attachmentType } from '../archive/attachment.ts';
import type { Article } from '../archive/article.ts';
import { coverOf, type ImageInfo } from '../archive/image.ts';
import { attachmentUrl, decodeUrl, mediaUrl, sealedFileUrl } from '../site/urls.ts';
import { type Rendition, sealedRenditionOf } from './picture.ts';

/**
 * A picture or an attachment of an article for members, with the address of its encrypted ("sealed") file and
 * its media type.
 */
export type SealedFile = { address: string; type: string } & (
  { image: ImageInfo; rendition: Rendition } | { attachment: string }
);

/**
 * The files of an article that are encrypted, as its text is: its pictures, each in one rendition, then its
 * attachments. Their addresses are numbers, which reveal nothing. The cover is not among them, because
 * everybody may see it.
 */
export function sealedFilesOf(article: Article): SealedFile[] {
  const cover = coverOf(article);
  const listed = (article.attachments ?? []).map(({ file }) => file);
  const pictures = article.images
    .filter((image) => image !== cover)
    .map((image) => {
      const rendition = sealedRenditionOf(image);
      return { image, rendition, type: `image/${rendition.format}` };
    });
  const attachments = [...new Set([...listed, ...article.attachmentsInText])].map((attachment) => ({
    attachment,
    type: attachmentType(attachment) ?? 'application/octet-stream',
  }));
  return [...pictures, ...attachments].map((file, index) => ({
    ...file,
    address: sealedFileUrl(article, index + 1),
  }));
}

// Safe because our own HTML quotes every value with `"`.
const ATTRIBUTES = String.raw`(?:[^">]|"[^"]*")*`;
const IMAGE = String.raw`<picture>(?:<source ${ATTRIBUTES}>)*<img (${ATTRIBUTES})></picture>`;
const PICTURE = new RegExp(`<a class="zoom" ${ATTRIBUTES}>${IMAGE}</a>|${IMAGE}`, 'gu');
const PLAYER = new RegExp(`<audio ${ATTRIBUTES}></audio>`, 'gu');
const LINK = /href="([^"]*)"(?: download(?:="")?)?/gu;

/**
 * The HTML of an article for members before it is encrypted. A picture becomes a `canvas` and the link to an
 * attachment leads nowhere; `data-sealed` is the address of the encrypted file, `data-type` its media type,
 * and the browser decrypts the file when it is needed. A recording is only a link, because the Content
 * Security Policy lets no page play anything but files of the site.
 */
export function toSealedHtml(html: string, article: Article): string {
  const files = sealedFilesOf(article);
  const pictureAt = (src: string): SealedFile | undefined =>
    files.find((file) => 'image' in file && src.startsWith(mediaUrl(`${file.image.name}-`)));
  const attachmentAt = (href: string): SealedFile | undefined =>
    files.find(
      (file) =>
        'attachment' in file &&
        decodeUrl(href) === decodeUrl(attachmentUrl(article, file.attachment)),
    );
  return html
    .replace(PICTURE, (whole, linked: string | undefined, plain: string | undefined) => {
      const attributes = linked ?? plain ?? '';
      const file = pictureAt(valueOf(attributes, 'src'));
      if (!file) return whole;
      const canvas = toCanvas(attributes, file);
      return linked === undefined ? canvas : `<a class="zoom" href="#">${canvas}</a>`;
    })
    .replace(PLAYER, (whole) => (attachmentAt(valueOf(whole, 'src')) ? '' : whole))
    .replace(LINK, (whole, href: string) => {
      const file = attachmentAt(href);
      if (!file || !('attachment' in file)) return whole;
      const name = file.attachment.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `href="#" download="${name}" ${toData(file)}`;
    });
}

/**
 * The `canvas` for a picture; `attributes` are those of its `img`. A picture without a description is hidden
 * from screen readers.
 */
function toCanvas(attributes: string, file: SealedFile): string {
  const alt = valueOf(attributes, 'alt');
  const name = alt === '' ? 'aria-hidden="true"' : `role="img" aria-label="${alt}"`;
  const size = ['width', 'height'].map((side) => `${side}="${valueOf(attributes, side)}"`);
  return `<canvas ${name} ${size.join(' ')} ${toData(file)}></canvas>`;
}

function toData({ address, type }: SealedFile): string {
  return `data-sealed="${address}" data-type="${type}"`;
}

/** The value of an attribute as it is written; '' if there is none. */
function valueOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
}
