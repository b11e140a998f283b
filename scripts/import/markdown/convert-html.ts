import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { DROPPED_ELEMENTS, isHtmlName } from './html-elements.ts';
import { hasChildren, isBlock, mapChildren, isFlowParent } from './mdast-children.ts';

declare module 'mdast' {
  interface ImageData {
    /** Text of the `figcaption` below the picture. */
    caption?: string;
  }
}

/**
 * Replaces the HTML in a tree by Markdown. HTML and Markdown may be nested in each other: Markdown nodes
 * between HTML tags become placeholder elements in the HTML, and are put back unchanged afterwards.
 */
export function convertHtml(tree: Root): void {
  mapChildren(tree, (children, parent) =>
    children.some(({ type }) => type === 'html')
      ? convertChildren(children, isFlowParent(parent))
      : children,
  );
}

const PLACEHOLDER = 'md-node';

function convertChildren(children: readonly Nodes[], isFlow: boolean): Nodes[] {
  const html = children.map((child, index) =>
    child.type === 'html'
      ? escapeUnknownTags(child.value)
      : `<${PLACEHOLDER} data-index="${index}"></${PLACEHOLDER}>`,
  );
  // Blocks are separated by a line break; the parts of a sentence are not.
  const hast = fromHtml(html.join(isFlow ? '\n' : ''), { fragment: true });
  removePositions(hast);
  const converted = toMdast(hast, {
    document: isFlow,
    handlers: { ...createHandlers(children) },
    nodeHandlers: { comment: () => undefined },
  });
  return hasChildren(converted) ? converted.children : [];
}

/** Removes positions, which count in the HTML and not in the file. */
function removePositions(node: HastNodes): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) removePositions(child);
}

const TAG = /<(?=\/?([A-Za-z][\w:.-]*))/gu;

/** Escapes tags that are no HTML: `List<String>` becomes text. */
function escapeUnknownTags(html: string): string {
  return html.replace(TAG, (sign, name: string) => (isHtmlName(name) ? sign : '&lt;'));
}

function createHandlers(nodes: readonly Nodes[]): Record<string, Handle> {
  const toNode: Handle = (_state, element) => nodeOf(element);
  const nodeOf = ({ properties }: Element): Nodes | undefined =>
    nodes[Number(properties.dataIndex)];
  const textOf = (element: Element): string =>
    element.children
      .map((child) => {
        if (child.type === 'text') return child.value;
        if (child.type !== 'element') return '';
        return child.tagName === PLACEHOLDER ? toString(nodeOf(child)) : textOf(child);
      })
      .join('');
  const code: Handle = (_state, element) => ({ type: 'inlineCode', value: textOf(element).trim() });
  const figure: Handle = (state, element) => {
    const caption = find(element, 'figcaption');
    const image = find(element, 'img');
    if (!image || !caption || find(caption, 'a')) return state.toFlow(state.all(element));
    const [picture] = state.all({ ...element, children: [image] });
    if (picture?.type !== 'image') return undefined;
    const text = textOf(caption).replace(/\s+/gu, ' ').trim();
    const children = [text === '' ? picture : { ...picture, data: { caption: text } }];
    return { type: 'paragraph', children };
  };
  return {
    ...Object.fromEntries(DROPPED_ELEMENTS.map((name) => [name, dropped])),
    ...{ [PLACEHOLDER]: toNode, code, kbd: code, samp: code, figure, p: paragraph },
    ...Object.fromEntries(HEADINGS.map((name) => [name, heading])),
    ...Object.fromEntries(UNWRAPPED.map((name) => [name, unwrapped])),
  };
}

/** Elements whose text stays, but which the library would leave out or change. */
const UNWRAPPED =
  'button datalist dialog mark menu optgroup option picture select template textarea title u'.split(
    ' ',
  );

/** For an element that is left out: keeps the author's Markdown inside it. */
const dropped: Handle = (state, element) =>
  state.all({ ...element, children: placeholdersIn(element) });

function placeholdersIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === PLACEHOLDER ? [child] : placeholdersIn(child);
  });
}

/** For an element without a Markdown equivalent: keeps only its content. */
const unwrapped: Handle = (state, element) => state.all(element);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A heading keeps its id, so that links to it can be found. */
const heading: Handle = (state, element) => {
  const node = defaultHandlers.h1(state, element);
  const { id } = element.properties;
  return typeof id === 'string' ? { ...node, data: { anchor: id } } : node;
};

/** A paragraph that contains blocks, because the author has not closed it, becomes these blocks. */
const paragraph: Handle = (state, element) =>
  state.all(element).some(isBlock)
    ? state.toFlow(state.all(element))
    : defaultHandlers.p(state, element);

function find(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}
