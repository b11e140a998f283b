import type { Nodes, Root } from 'mdast';
import { allNodes } from './nodes.ts';
import { attributeOf } from './vocabulary/component.ts';

/** A file beside the article, where the text first names it. */
interface NamedFile {
  name: string;
  /** What the editor calls an attachment, or its name. */
  title: string;
  line: number;
  column: number;
}

/** The pictures and attachments that the text names, each once. */
export function namedFiles(tree: Root): { images: NamedFile[]; attachments: NamedFile[] } {
  const images = new Map<string, NamedFile>();
  const attachments = new Map<string, NamedFile>();
  const add = (
    files: Map<string, NamedFile>,
    name: string | undefined,
    node: Nodes,
    title = name,
  ): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (name === undefined || title === undefined || files.has(name)) return;
    files.set(name, { name, title, line, column });
  };
  for (const node of allNodes(tree)) {
    if (node.type === 'image') add(images, node.url, node);
    if (node.type !== 'mdxJsxFlowElement') continue;
    if (node.name === 'Figure') add(images, attributeOf(node, 'src'), node);
    if (node.name === 'Attachment') {
      add(attachments, attributeOf(node, 'file'), node, attributeOf(node, 'title'));
    }
  }
  return { images: [...images.values()], attachments: [...attachments.values()] };
}
