import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Says by signs what a reader without our style and forms would not see: which tasks of a list are done. */
export function setForFeed(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: isChecked(element) ? '☑' : '☐' };
  });
}

function isChecked({ properties }: Element): boolean {
  return properties.checked === true;
}
