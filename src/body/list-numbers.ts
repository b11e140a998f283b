import type { Element } from 'hast';
import type { List, ListItem, Parents } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { defaultHandlers as markdownHandlers, type Handle } from 'mdast-util-to-markdown';

declare module 'mdast' {
  interface ListItemData {
    /** The number that the editor typed before an item of a numbered list: 3 for `3. 셋째`. */
    number?: number;
    /** Whether a bracket follows it: `3) 셋째`. */
    hasBracket?: boolean;
  }
}

/**
 * Parser extension that stores the typed number of each list item; Markdown itself keeps only the first of
 * a list.
 */
export const typedItemNumbers: Extension = {
  exit: {
    listItemValue(token) {
      const item = this.stack.at(-1);
      if (item?.type === 'listItem') item.data = { number: Number(this.sliceSerialize(token)) };
    },
    listItemMarker(token) {
      const item = this.stack.at(-1);
      const hasBracket = this.sliceSerialize(token) === ')';
      if (item?.type === 'listItem' && hasBracket) item.data = { ...item.data, hasBracket };
    },
  },
};

/** HTML of a list; it has the class `bracketed` if the editor typed `1)` and not `1.`. */
export function numberedList(state: State, list: List): Element {
  const element = defaultHandlers.list(state, list);
  if (list.children[0]?.data?.hasBracket) element.properties.className = ['bracketed'];
  return element;
}

/** HTML of a list item, with the attribute `value` where its typed number is not the next one. */
export function numberedItem(state: State, item: ListItem, parent: Parents | undefined): Element {
  const element = defaultHandlers.listItem(state, item, parent);
  const number = item.data?.number;
  if (number !== undefined && parent?.type === 'list' && number !== nextNumber(parent, item)) {
    element.properties.value = String(number);
  }
  return element;
}

/** The number that browsers give an item without the attribute `value`: that of the item before it plus one. */
function nextNumber(list: List, item: ListItem): number {
  const before = list.children[list.children.indexOf(item) - 1];
  return before ? (before.data?.number ?? 0) + 1 : (list.start ?? 1);
}

/** Markdown of a list item with its typed number. */
export const writeNumberedItem: Handle = (item: ListItem, parent, state, info) => {
  const number = item.data?.number;
  if (parent?.type !== 'list' || number === undefined) {
    return markdownHandlers.listItem(item, parent, state, info);
  }
  if (item.data?.hasBracket) state.bulletCurrent = ')';
  const single = { ...parent, children: [item], start: number };
  return markdownHandlers.listItem(item, single, state, info);
};
