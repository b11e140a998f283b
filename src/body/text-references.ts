import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { TextFacts } from '../archive/entry-text.ts';
import type { Words } from '../words/words.ts';
import { collectHeadings } from './headings.ts';
import { allNodes } from './nodes.ts';
import { type Attribute, attributeOf } from './vocabulary/component.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

/** A file in the article's folder, and the position in the text where it is first used. */
interface NamedFile {
  name: string;
  /** The `title` of the component, `<Attachment>` or `<Audio>`, else the file name. */
  title: string;
  line: number;
  column: number;
}

/** Files used in the text: pictures and attachments, each once. */
export function namedFiles(tree: Root): { images: NamedFile[]; attachments: NamedFile[] } {
  const images = new Map<string, NamedFile>();
  const attachments = new Map<string, NamedFile>();
  for (const node of allNodes(tree)) {
    if (node.type === 'image') add(images, node, node.url);
    if (node.type !== 'mdxJsxFlowElement') continue;
    for (const name of valuesOf(node, 'picture')) add(images, node, name);
    for (const name of valuesOf(node, 'attachment')) {
      add(attachments, node, name, attributeOf(node, 'title'));
    }
  }
  return { images: [...images.values()], attachments: [...attachments.values()] };
}

/**
 * The values of a component's attributes that name a thing of this kind (`holds`): `a.png` of `<Figure
 * src="a.png">`.
 */
function valuesOf(node: MdxJsxFlowElement, held: Attribute['holds']): string[] {
  return Object.entries(findComponent(node.name)?.attributes ?? {}).flatMap(([name, { holds }]) =>
    holds === held ? (attributeOf(node, name) ?? []) : [],
  );
}

function add(files: Map<string, NamedFile>, node: Nodes, name?: string, title = name): void {
  if (name === undefined || title === undefined || files.has(name)) return;
  files.set(name, { name, title, ...startOf(node) });
}

function startOf({ position }: Nodes): { line: number; column: number } {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** Links of a text, the HTML `id`s that a link can end in, and its attachments. */
export function collectFacts(tree: Root, words: Words): TextFacts {
  const nodes = allNodes(tree);
  const links = nodes.flatMap((node) =>
    addressesOf(node)
      .filter((url) => /^(?:[/#]|https?:)/iu.test(url))
      .map((url) => ({ url, ...startOf(node) })),
  );
  const notes = Map.groupBy(
    nodes.filter((node) => node.type === 'footnoteReference'),
    ({ identifier }) => identifier.toLowerCase(),
  );
  return {
    links,
    anchors: [
      ...[...collectHeadings(tree, words).values()].map(({ id }) => id),
      ...(notes.size > 0 ? ['footnote-label'] : []),
      ...[...notes].flatMap(([note, { length }]) => noteAnchors(note, length)),
    ],
    attachments: namedFiles(tree).attachments.map(({ name }) => name),
  };
}

function addressesOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  return node.type === 'mdxJsxFlowElement' ? valuesOf(node, 'address') : [];
}

/** The `id`s that mdast-util-to-hast gives a footnote and each reference to it: `fn-1`, `fnref-1`, `fnref-1-2`. */
function noteAnchors(note: string, count: number): string[] {
  const backs = Array.from({ length: count }, (_, index) => (index === 0 ? '' : `-${index + 1}`));
  return [`fn-${note}`, ...backs.map((back) => `fnref-${note}${back}`)];
}
