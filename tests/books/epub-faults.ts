import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** The files of an EPUB by their path, and faults of its container. */
interface OpenedBook {
  files: ReadonlyMap<string, Uint8Array>;
  faults: string[];
}

const FOLDER = 'EPUB/';
const MIMETYPE = 'application/epub+zip';

/**
 * The faults of an EPUB that break it in a reading system: the container, XML, the manifest, links between its
 * files, repeated ids, and anything that is loaded from elsewhere. EPUBCheck finds more, but needs Java.
 */
export function findEpubFaults(bytes: Uint8Array): string[] {
  const { files, faults } = unzipBook(bytes);
  const documents = new Map<string, XmlElement>();
  for (const [path, content] of files) {
    if (!/\.(?:opf|xml|xhtml|ncx)$/u.test(path)) continue;
    try {
      const { root } = parseXml(strFromU8(content));
      if (root) documents.set(path, root);
    } catch (error) {
      faults.push(`${path}: ${String(error)}`);
    }
  }
  return [
    ...faults,
    ...findManifestFaults(files, documents),
    ...findDocumentFaults(files, documents),
  ];
}

/** The bytes of a file of an EPUB, `contents.xhtml`. */
export function fileInBook(bytes: Uint8Array, file: string): Uint8Array {
  return unzipBook(bytes).files.get(FOLDER + file) ?? new Uint8Array();
}

/** The text of a file of an EPUB, `contents.xhtml`. */
export function readInBook(bytes: Uint8Array, file: string): string {
  return strFromU8(fileInBook(bytes, file));
}

/** The paths of the files of an EPUB in its folder, without the folder. */
export function listBook(bytes: Uint8Array): string[] {
  return [...unzipBook(bytes).files.keys()]
    .filter((path) => path.startsWith(FOLDER))
    .map((path) => path.slice(FOLDER.length));
}

function unzipBook(bytes: Uint8Array): OpenedBook {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // A reading system looks for the media type at a fixed place of the file: https://www.w3.org/TR/epub-33/#sec-zip-container-mime
  const start = strFromU8(bytes.slice(30, 30 + 8 + MIMETYPE.length));
  const isStored = view.getUint16(8, true) === 0 && view.getUint16(28, true) === 0;
  const faults = start === `mimetype${MIMETYPE}` && isStored ? [] : ['mimetype'];
  return { files: new Map(Object.entries(unzipSync(bytes))), faults };
}

function findManifestFaults(
  files: OpenedBook['files'],
  documents: ReadonlyMap<string, XmlElement>,
): string[] {
  const root = documents.get(`${FOLDER}package.opf`);
  if (!root) return ['package.opf'];
  const items = elementsIn(root).filter(({ name }) => name === 'item');
  const ids = items.map(({ attributes }) => attributes.id);
  const listed = new Set(items.map(({ attributes }) => `${FOLDER}${attributes.href ?? ''}`));
  const refs = elementsIn(root).filter(({ name }) => name === 'itemref');
  const own = [...files.keys()].filter((path) => path.startsWith(FOLDER) && !path.endsWith('.opf'));
  return [
    ...[...listed].filter((path) => !files.has(path)).map((path) => `missing: ${path}`),
    ...own.filter((path) => !listed.has(path)).map((path) => `not in the manifest: ${path}`),
    ...refs.filter(({ attributes }) => !ids.includes(attributes.idref)).map(() => 'itemref'),
    ...(items.some(({ attributes }) => attributes.properties === 'nav') ? [] : ['no nav']),
    ...(items.some(({ attributes }) => attributes.properties === 'cover-image')
      ? []
      : ['no cover']),
  ];
}

function findDocumentFaults(
  files: OpenedBook['files'],
  documents: ReadonlyMap<string, XmlElement>,
): string[] {
  const pages = [...documents].filter(([path]) => /\.(?:xhtml|ncx)$/u.test(path));
  const ids = new Map(pages.map(([path, root]) => [path, idsOf(root)]));
  return pages.flatMap(([path, root]) => {
    const own = ids.get(path) ?? [];
    const repeated = own.filter((id, index) => own.indexOf(id) !== index);
    const broken = elementsIn(root).flatMap(({ name, attributes: { href, src } }) => [
      ...(src !== undefined && !files.has(FOLDER + src) ? [src] : []),
      ...(href !== undefined && !leads(href, path, name) ? [href] : []),
    ]);
    return [...repeated, ...broken].map((fault) => `${path}: ${fault}`);
  });

  function leads(href: string, from: string, element: string): boolean {
    if (/^(?:https?:|mailto:|tel:)/u.test(href)) return element === 'a';
    const [file = '', fragment] = href.split('#');
    const target = file === '' ? from : FOLDER + file;
    return (
      files.has(target) && (fragment === undefined || ids.get(target)?.includes(fragment) === true)
    );
  }
}

function idsOf(root: XmlElement): string[] {
  return elementsIn(root).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
}

function elementsIn(element: XmlElement): XmlElement[] {
  const inside = element.children.filter((child) => child instanceof XmlElement);
  return [element, ...inside.flatMap(elementsIn)];
}
