import type { Paragraph, Root, RootContent } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { type MdxJsxFlowElement, mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdx } from 'micromark-extension-mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Fault } from '../text/fault.ts';
import { bareAddressSyntax } from './bare-address-syntax.ts';
import { correctAddresses, linkAddressesInBrackets } from './address-links.ts';
import { explainFailure, withoutHtml } from './syntax-faults.ts';
import { checkDepth } from './limits.ts';
import { typedItemNumbers } from './list-numbers.ts';
import { keepMarksInWords } from './literal-marks.ts';
import { restoreNumbers, shieldNumbers } from './typed-numbers.ts';

/**
 * Parses an article's text: Markdown with components and extensions for Korean (docs/design.md, decision 3).
 * This is MDX without a JavaScript parser: an expression is the text between braces, and a rule
 * reports it.
 */
export function parseBody(text: string): { tree: Root | undefined; faults: Fault[] } {
  try {
    const shielded = shieldNumbers(text);
    const tree = parser.parse(shielded);
    const tooDeep = checkDepth(tree);
    if (tooDeep.length > 0) return { tree: undefined, faults: tooDeep };
    restoreNumbers(tree, shielded);
    linkAddressesInBrackets(tree, text);
    keepMarksInWords(tree, text);
    correctAddresses(tree, text);
    liftComponents(tree);
    return { tree, faults: [] };
  } catch (error) {
    return { tree: undefined, faults: [explainFailure(error, text)] };
  }
}

/** Limits on how often `parseWithRecovery` parses again: 20 times, and 200,000 characters in all. */
const MAX_TRIES = 20;
const MAX_CHARACTERS = 200_000;

/**
 * Parses a text like `parseBody`, and continues after an invalid `<` or `{`, so that the editor
 * sees all errors at once. A tree with faults may be checked, but not rendered.
 */
export function parseWithRecovery(text: string): { tree: Root | undefined; faults: Fault[] } {
  const tries = Math.min(MAX_TRIES, Math.floor(MAX_CHARACTERS / Math.max(text.length, 1)));
  const faults: Fault[] = [];
  let readable = text;
  for (let tried = 0; tried <= tries; tried++) {
    const { tree, faults: found } = parseBody(readable);
    const html = found[0] && withoutHtml(readable, found[0]);
    faults.push(...(html ? [html.fault] : found));
    if (tree) return { tree, faults };
    const next = html ? html.text : found[0] && withoutSign(readable, found[0]);
    if (next === undefined) break;
    readable = next;
  }
  return { tree: undefined, faults };
}

// Full-width characters have no meaning in MDX and the same length, so that columns do not shift.
const HARMLESS: Record<string, string> = { '<': '＜', '{': '｛' };
// A tag is not replaced, because its closing tag would become a second error.
const TAG = /^<\/?[A-Za-z>](?!\S*[:@.])/u;

/** Replaces the `<` or `{` that caused a fault, which is at the fault's column or before it on the line. */
function withoutSign(text: string, { line, column }: Fault): string | undefined {
  const lines = text.split('\n');
  const source = lines[line - 1] ?? '';
  const start = source.slice(0, column);
  const at = Math.max(start.lastIndexOf('<'), start.lastIndexOf('{'));
  const harmless = HARMLESS[source[at] ?? ''];
  if (harmless === undefined || TAG.test(source.slice(at))) return undefined;
  return lines.with(line - 1, source.slice(0, at) + harmless + source.slice(at + 1)).join('\n');
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(declarativeMdx)
  .freeze();

function declarativeMdx(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdx(), bareAddressSyntax());
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = [
    // The transform of GFM makes links up to the next space; `linkAddressesInBrackets` replaces it.
    ...extensions.map((extension) => ({ ...extension, transforms: [] })),
    mdxJsxFromMarkdown(),
    mdxExpressionFromMarkdown(),
    typedItemNumbers,
  ];
}

/** The only component that is used inside sentences. */
const INLINE = 'Hanja';

/** Turns a paragraph that has only components, such as `<Q>…</Q>` on a line of its own, into blocks. */
function liftComponents(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const blocks = toBlocks(paragraph);
    if (!blocks || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...blocks);
    return [SKIP, index];
  });
}

function toBlocks(paragraph: Paragraph): RootContent[] | undefined {
  const blocks: MdxJsxFlowElement[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'mdxJsxTextElement' || !child.name || INLINE === child.name)
      return undefined;
    blocks.push({
      type: 'mdxJsxFlowElement',
      name: child.name,
      attributes: child.attributes,
      children: child.children.length > 0 ? [{ type: 'paragraph', children: child.children }] : [],
      ...(child.position ? { position: child.position } : {}),
    });
  }
  return blocks.length > 0 ? blocks : undefined;
}
