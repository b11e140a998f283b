import { toZip, type ZipEntry } from './zip.ts';

const FOLDER = 'EPUB/';
const CONTAINER = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">',
  `<rootfiles><rootfile full-path="${FOLDER}package.opf" media-type="application/oebps-package+xml"/></rootfiles>`,
  '</container>',
  '',
].join('\n');

const MIMETYPE: ZipEntry = {
  path: 'mimetype',
  bytes: Buffer.from('application/epub+zip'),
  compresses: false,
};
/** The first entry of a zip: from after its flags, which older books have otherwise, to the end of its content. */
const FIRST = [8, 30 + MIMETYPE.path.length + MIMETYPE.bytes.length] as const;

/** Whether a file is an EPUB that `zipBook` wrote: its first entry is the media type, with the fixed time. */
export function isOwnBook(bytes: Uint8Array): boolean {
  const own = toZip([MIMETYPE]).subarray(...FIRST);
  return Buffer.from(bytes.subarray(...FIRST)).equals(own);
}

/** Packs the files of a book, by their path in its folder, into an EPUB; the same files give the same bytes. */
export function zipBook(
  documents: ReadonlyMap<string, string>,
  binaries: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const texts = [...documents].map(([path, text]) => toEntry(FOLDER + path, Buffer.from(text)));
  const files = [...binaries].map(([path, bytes]) => toEntry(FOLDER + path, bytes));
  const container = toEntry('META-INF/container.xml', Buffer.from(CONTAINER));
  return toZip([MIMETYPE, container, ...texts, ...files]);
}

// Pictures are compressed already.
function toEntry(path: string, bytes: Uint8Array): ZipEntry {
  return { path, bytes, compresses: !/\.(?:jpeg|png)$/u.test(path) };
}
