import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ANY_SITE } from '../site/urls.ts';
import { isFileName } from '../text/slug.ts';
import { toOpening } from './opening.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' })
  .freeze();

/**
 * The article without components: as Markdown that any reader takes, and as its words alone,
 * a block a line. `addressOf` gives the address from the root of a file that the text names;
 * the Markdown has every address of the site in full, with `ANY_SITE` for the site. The opening is
 * of paragraphs, where the text has any of its own.
 */
export function toPlain(
  tree: Root,
  page: string,
  addressOf: (file: string) => string,
): { markdown: string; text: string; opening: string } {
  const plain = lower(tree);
  visit(plain, ['link', 'image', 'definition'], (node) => {
    if (!('url' in node)) return;
    const address = isFileName(node.url) ? addressOf(node.url) : node.url;
    node.url = URL.parse(address, ANY_SITE + page)?.href ?? address;
  });
  const text = blockTexts(plain).join('\n');
  const opening = toOpening(paragraphsOf(tree)) || toOpening(text);
  return { markdown: writer.stringify(plain), text, opening };
}

/** A copy without components: each is replaced by what it says in plain Markdown. */
function lower(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    if (!parent || !('children' in parent) || index === undefined) return undefined;
    const plain = findComponent(node.name)?.toMarkdown(node) ?? [];
    parent.children.splice(index, 1, ...plain);
    // What took its place may hold components too.
    return [SKIP, index];
  });
  return copy;
}

function paragraphsOf({ children }: Root): string {
  const own = children.filter(({ type }) => type === 'paragraph');
  return lower({ type: 'root', children: own })
    .children.map((paragraph) => toString(paragraph, { includeImageAlt: false }))
    .join(' ');
}

function blockTexts(node: Nodes): string[] {
  if ('children' in node && node.children.some(isBlock)) return node.children.flatMap(blockTexts);
  const text = toString(node).trim();
  return text === '' ? [] : [text];
}

function isBlock(node: Nodes): boolean {
  return [
    'paragraph',
    'heading',
    'blockquote',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
    'code',
    'footnoteDefinition',
  ].includes(node.type);
}
