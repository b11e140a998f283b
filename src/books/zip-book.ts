import { strToU8, type Zippable, zipSync } from 'fflate';

const MIMETYPE = 'application/epub+zip';
const FOLDER = 'EPUB/';
const CONTAINER = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">',
  `<rootfiles><rootfile full-path="${FOLDER}package.opf" media-type="application/oebps-package+xml"/></rootfiles>`,
  '</container>',
  '',
].join('\n');

// Every file has the same fixed time, so that the same book always gives the same bytes.
const WRITTEN = { mtime: new Date(2000, 0, 1) };
/** Bytes of the header, name and content of the first entry of a zip. */
const ENTRY = 30 + 'mimetype'.length + MIMETYPE.length;
// Pictures are compressed already.
const STORED = { ...WRITTEN, level: 0 } as const;
const COMPRESSED = { ...WRITTEN, level: 6 } as const;

/** Whether a file is an EPUB that `zipBook` wrote: its first entry is the media type, with the fixed time. */
export function isOwnBook(bytes: Uint8Array): boolean {
  const start = zipSync({ mimetype: [strToU8(MIMETYPE), STORED] }).subarray(0, ENTRY);
  return start.every((byte, index) => bytes[index] === byte);
}

/** Packs the files of a book, by their path in its folder, into an EPUB; the same files give the same bytes. */
export function zipBook(
  documents: ReadonlyMap<string, string>,
  binaries: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    mimetype: [strToU8(MIMETYPE), STORED],
    'META-INF/container.xml': [strToU8(CONTAINER), COMPRESSED],
  };
  for (const [path, text] of documents) files[FOLDER + path] = [strToU8(text), COMPRESSED];
  for (const [path, bytes] of binaries) {
    files[FOLDER + path] = [bytes, /\.(?:jpeg|png)$/u.test(path) ? STORED : COMPRESSED];
  }
  return new Uint8Array(zipSync(files));
}
