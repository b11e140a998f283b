import type { Paragraph, RootContent, Text } from 'mdast';
import { mdxExpressionToMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Processor, unified } from 'unified';

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>;
type ListMarks = Pick<Options, 'bullet' | 'bulletOrdered'>;

const FIRST_MARKS: ListMarks = { bullet: '-', bulletOrdered: '.' };
const OTHER_MARKS: ListMarks = { bullet: '*', bulletOrdered: ')' };

/**
 * Matches a bare web or email address, up to Hangul, a bracket or a quote. It is written unchanged, because
 * an escape would become part of the address.
 */
const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** Writes a text with only the escapes that MDX always needs. */
const writeLightly: Handler = (node: Text, _parent, state) => {
  const isInTable = state.stack.includes('tableCell');
  return aroundAddresses(node.value, (part) => {
    const safe = part
      .replace(/[\\<{]|\[(?=\^)/gu, '\\$&')
      .replace(/&(?=#?[\p{L}\p{N}]{1,40};)/gu, '\\&');
    return isInTable ? safe.replaceAll('|', '\\|') : safe;
  });
};

/** Writes a text and escapes everything that could be Markdown syntax. */
const writeSafely: Handler = (node: Text, _parent, state, info) =>
  aroundAddresses(node.value, (part, at) => {
    const isFirst = at === 0;
    const isLast = at + part.length === node.value.length;
    const before = isFirst ? info.before : node.value.slice(at - 1, at);
    const after = isLast ? info.after : node.value.slice(at + part.length, at + part.length + 1);
    return state.safe(part, { ...info, before, after });
  });

/** Changes the parts of a text that are no addresses; `at` is the offset of the part. */
function aroundAddresses(text: string, change: (part: string, at: number) => string): string {
  let written = '';
  let at = 0;
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    if (index > at) written += change(text.slice(at, index), at);
    written += address;
    at = index + address.length;
  }
  return at < text.length ? written + change(text.slice(at), at) : written;
}

const CODE_START = /^(import|export)\s/gmu;

/**
 * Writes a paragraph; a line that begins with `import` or `export` gets an escaped space, because MDX would
 * read it as code.
 */
const writeParagraph: Handler = (node: Paragraph, _parent, state, info) => {
  const exits = [state.enter('paragraph'), state.enter('phrasing')];
  const text = state.containerPhrasing(node, info);
  for (const exit of exits.reverse()) exit();
  return text.replace(CODE_START, '$1&#32;');
};

/** A way to write Markdown: with few or many escapes, and with one or the other list mark. */
type WritingStyle = ReturnType<typeof createWriter>;

/** All ways to write Markdown, the most readable first and the safest last. */
export const WRITING_STYLES = [
  createWriter(FIRST_MARKS, writeLightly),
  createWriter(OTHER_MARKS, writeLightly),
  createWriter(OTHER_MARKS, writeSafely),
  createWriter(FIRST_MARKS, writeSafely),
] as const;

function createWriter(marks: ListMarks, text: Handler) {
  return unified()
    .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .use(withComponents)
    .use(remarkStringify, {
      ...marks,
      ...{ rule: '-', emphasis: '*', fences: true, resourceLink: true, listItemIndent: 'one' },
      handlers: { text, paragraph: writeParagraph },
    })
    .freeze();
}

function withComponents(this: Processor): void {
  (this.data().toMarkdownExtensions ??= []).push(mdxJsxToMarkdown(), mdxExpressionToMarkdown());
}

/** Writes one block as Markdown. */
export function writeNode(node: RootContent, style: WritingStyle): string {
  return style.stringify({ type: 'root', children: [node] }).trimEnd();
}
