import type { Definition, FootnoteDefinition, List, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseBody } from '../../../src/body/parse.ts';
import { POLICY } from '../../../src/check/check-entry.ts';
import type { RuleFile } from '../../../src/check/message.ts';
import { escapeParagraph } from '../escape-markdown.ts';
import { writeNode, WRITING_STYLES } from './markdown-writers.ts';
import { hasChildren } from './mdast-children.ts';

/**
 * Writes a tree as a draft's body. A block that has the same meaning in `source`, the text from which the
 * tree was parsed, is copied letter for letter; the others are written anew.
 */
export function writeMarkdown(tree: Root, source: string): string {
  const readsAs = createReader(tree);
  let before = '';
  const blocks = tree.children.map((block) => {
    before = writeBlock(block, source, before, readsAs);
    return before;
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** How this site reads a text; `seen` is undefined if it cannot be parsed. */
interface Reading {
  readonly seen: string | undefined;
  readonly isRefused: boolean;
}

type Reader = (text: string) => Reading;

function writeBlock(block: RootContent, source: string, before: string, readsAs: Reader): string {
  const wanted = toComparable([block]);
  const isRight = (text: string): boolean =>
    !continuesList(text, before) && readsAs(text).seen === wanted;
  const isAccepted = (text: string): boolean => isRight(text) && !readsAs(text).isRefused;
  const copy = copyOf(block, source);
  if (copy !== undefined && isAccepted(copy)) return copy;
  const written = WRITING_STYLES.flatMap((style) => {
    const text = writeNode(block, style);
    // The escape in an address, `?a=1\&b=2`, is seldom needed.
    return [text.replace(/\\&/gu, '&'), text];
  });
  // The last way of writing escapes everything that could be Markdown.
  const safest = written.at(-1) ?? '';
  const found = written.find(isAccepted) ?? written.find(isRight);
  if (found !== undefined || readsAs(safest).seen !== undefined) return found ?? safest;
  return toString(block).split(/\n+/u).map(escapeParagraph).join('\n\n');
}

const CODE_START = /^[\s>*+\d.)-]*(?:import|export)\b/mu;

/**
 * The text of a block as it was typed; undefined if it could be read as code, because writing it anew escapes
 * that.
 */
function copyOf(block: RootContent, source: string): string | undefined {
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const text = source.slice(start.offset, end.offset);
  const isRisky = CODE_START.test(text) || hasOpenNote(block);
  return block.type !== 'code' && isRisky ? undefined : text;
}

/** Whether a text in the node contains `[^`, which must be escaped unless it is a footnote. */
function hasOpenNote(node: Nodes): boolean {
  if (node.type === 'text') return node.value.includes('[^');
  return hasChildren(node) && node.children.some(hasOpenNote);
}

/** Whether two lists with the same mark follow each other, which Markdown would read as one. */
function continuesList(text: string, before: string): boolean {
  const markOf = (one: string): string | undefined =>
    /^(?:[-*+]|\d+[.)])(?=\s)/u.exec(one)?.[0].at(-1);
  return markOf(text) !== undefined && markOf(text) === markOf(before);
}

/**
 * Returns a function that parses the text of a block as the site does, with the footnotes and link
 * definitions of the whole tree.
 */
function createReader(tree: Root): Reader {
  const stubs = definitionsIn(tree).map((node) => writeNode(toStub(node), WRITING_STYLES[0]));
  return (text) => {
    const source = [text, ...stubs].join('\n\n');
    const { tree: read } = parseBody(source);
    if (!read) return { seen: undefined, isRefused: true };
    return {
      seen: toComparable(read.children.slice(0, read.children.length - stubs.length)),
      isRefused: isRefused(read, source, text.split('\n').length),
    };
  };
}

/**
 * Whether the check has an error in the first lines of a text; errors of footnotes are ignored, because they
 * depend on the whole body.
 */
function isRefused(tree: Root, source: string, lines: number): boolean {
  const file: RuleFile = {
    ...{ path: '', kind: 'article', source, matter: {}, sizes: new Map(), words: [] },
    locate: () => ({ line: 1, column: 1 }),
  };
  return POLICY.flatMap((rule) => rule(tree, file)).some(
    ({ line, rule }) => line <= lines && rule !== '각주',
  );
}

function definitionsIn(node: Nodes): (Definition | FootnoteDefinition)[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node];
  return hasChildren(node) ? node.children.flatMap(definitionsIn) : [];
}

function toStub(node: Definition | FootnoteDefinition): Definition | FootnoteDefinition {
  if (node.type === 'definition') return { ...node, url: '/', title: null };
  return { ...node, children: [{ type: 'paragraph', children: [{ type: 'text', value: '.' }] }] };
}

/** Properties of nodes that readers see; neither positions nor the way in which the Markdown is written. */
const SEEN = [
  ...(['type', 'value', 'url', 'title', 'alt', 'depth', 'lang', 'meta', 'ordered'] as const),
  ...(['start', 'checked', 'identifier', 'name'] as const),
];

/**
 * A text that is equal for trees that look the same to readers. Bare addresses count as text, because this
 * site turns them into links and `parseMarkdown` does not.
 */
function toComparable(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes.flatMap(toValues)).replace(TEXTS_SIDE_BY_SIDE, '');
}

/** Matches what JSON has between two texts side by side; without it they are one text, as readers see them. */
const TEXTS_SIDE_BY_SIDE = /(?<="text":"(?:[^"\\]|\\.)*)"\},\{"text":"/gu;

function toValues(node: Nodes): object[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/gu, ' ') }];
  if (isBareAddress(node) && hasChildren(node)) return node.children.flatMap(toValues);
  const seen = Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) => SEEN.some((one) => one === key) && value !== null && value !== '',
    ),
  );
  const attributes = 'attributes' in node ? node.attributes.map(toAttribute) : undefined;
  const children = hasChildren(node) ? node.children.flatMap(toValues) : undefined;
  // This site shows the numbers that are typed, other sites count up from the first one.
  const numbers = node.type === 'list' && node.ordered ? numbersOf(node) : undefined;
  return [{ ...seen, attributes, numbers, children }];
}

function numbersOf({ start, children }: List): number[] {
  return children.map(({ data }, index) => data?.number ?? (start ?? 1) + index);
}

function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link' || node.title) return false;
  const [child] = node.children;
  const text = node.children.length === 1 && child?.type === 'text' ? child.value : undefined;
  return (
    text !== undefined && ['', 'http://', 'mailto:'].some((start) => node.url === start + text)
  );
}

function toAttribute(attribute: object): unknown[] {
  const values = new Map<string, unknown>(Object.entries(attribute));
  return [values.get('name'), values.get('value')];
}
