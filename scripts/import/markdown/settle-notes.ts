import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { slice } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { hasChildren, mapChildren } from './mdast-children.ts';

/**
 * Moves notes out of lists and quotations to the end, where this site reads them. A note that the
 * text does not refer to, or that another has the name of, becomes paragraphs.
 */
export function settleNotes(tree: Root, ledger: BodyLedger): void {
  const named = findShown(tree);
  const shown = new Set(named);
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
  tree.children.push(...moved);
  mapChildren(tree, (children) =>
    children.map((child) =>
      child.type === 'footnoteReference' && !shown.has(child.identifier)
        ? { type: 'text', value: `[^${child.label ?? child.identifier}]` }
        : child,
    ),
  );
}

/** The notes that the text outside of notes refers to, and the notes in these. */
function findShown(tree: Root): Set<string> {
  const notes = notesIn(tree);
  const shown = new Set<string>();
  const add = (found: readonly string[]): void => {
    for (const identifier of found.filter((one) => !shown.has(one))) {
      shown.add(identifier);
      add(
        notes
          .filter((note) => note.identifier === identifier)
          .flatMap(({ children }) => children.flatMap(referencesIn)),
      );
    }
  };
  add(referencesIn(tree));
  return shown;
}

function notesIn(node: Nodes): FootnoteDefinition[] {
  const inside = hasChildren(node) ? node.children.flatMap(notesIn) : [];
  return node.type === 'footnoteDefinition' ? [node, ...inside] : inside;
}

/** The notes that a node refers to, without the notes in it. */
function referencesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  if (node.type === 'footnoteDefinition' || !hasChildren(node)) return [];
  return node.children.flatMap(referencesIn);
}

function leaveOutLabel(note: FootnoteDefinition, ledger: BodyLedger): void {
  const span = ledger.spanOf(note);
  const end = span ? span.text.indexOf(']:') + 2 : 0;
  if (span && end > 1) ledger.leaveOut(slice(span, 0, end), '본문에 표시가 없는 각주', '문단');
  ledger.addNotice('note', `[^${note.label ?? note.identifier}]`, span);
}
