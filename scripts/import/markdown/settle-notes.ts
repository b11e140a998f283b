import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { slice } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { hasChildren, isBlock, mapChildren } from './mdast-children.ts';

/**
 * Moves notes out of lists and quotations to the end, where this site reads them. A note that the
 * text does not refer to, or that another has the name of, becomes paragraphs.
 */
export function settleNotes(tree: Root, ledger: BodyLedger): void {
  const named = new Set(referencesIn(tree));
  const moved: FootnoteDefinition[] = [];
  mapChildren(tree, (children, parent) =>
    children.flatMap((child): Nodes[] => {
      if (child.type !== 'footnoteDefinition') return [child];
      if (named.delete(child.identifier)) {
        if (parent === tree) return [child];
        moved.push(child);
        return [];
      }
      leaveOutLabel(child, ledger);
      return child.children;
    }),
  );
  tree.children.push(
    ...moved.filter((note): note is RootContent & FootnoteDefinition => isBlock(note)),
  );
}

function referencesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return hasChildren(node) ? node.children.flatMap(referencesIn) : [];
}

function leaveOutLabel(note: FootnoteDefinition, ledger: BodyLedger): void {
  const span = ledger.spanOf(note);
  const end = span ? span.text.indexOf(']:') + 2 : 0;
  if (span && end > 1) ledger.leaveOut(slice(span, 0, end), '본문에 표시가 없는 각주', '문단');
  ledger.tell('note', `[^${note.label ?? note.identifier}]`, span);
}
