import type { Root } from 'mdast';
import type { Facts } from '../archive/entry-text.ts';
import { collectHeadings } from './headings.ts';
import { namedFiles } from './named-files.ts';
import { allNodes } from './nodes.ts';

/** What other texts can be held to of this one: where it links to and what can be linked to in it. */
export function collectFacts(tree: Root): Facts {
  const links: Facts['links'] = [];
  const notes = new Map<string, number>();
  for (const node of allNodes(tree)) {
    if (
      (node.type === 'link' || node.type === 'definition') &&
      /^(?:[/#]|https?:)/iu.test(node.url)
    ) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      links.push({ url: node.url, line, column });
    }
    if (node.type !== 'footnoteReference') continue;
    const note = node.identifier.toLowerCase();
    notes.set(note, (notes.get(note) ?? 0) + 1);
  }
  return {
    links,
    anchors: [
      ...[...collectHeadings(tree).values()].map(({ id }) => id),
      ...(notes.size > 0 ? ['footnote-label'] : []),
      ...[...notes].flatMap(([note, count]) => noteAnchors(note, count)),
    ],
    attachments: namedFiles(tree).attachments.map(({ name }) => name),
  };
}

/** The ids that mdast-util-to-hast gives a note and each place that asks for it. */
function noteAnchors(note: string, count: number): string[] {
  const backs = Array.from({ length: count }, (_, index) => (index === 0 ? '' : `-${index + 1}`));
  return [`fn-${note}`, ...backs.map((back) => `fnref-${note}${back}`)];
}
