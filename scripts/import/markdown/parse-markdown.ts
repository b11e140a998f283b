import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { keepMarksInWords } from '../../../src/body/literal-marks.ts';
import { restoreNumbers, shieldNumbers } from '../../../src/body/typed-numbers.ts';
import { mapChildren } from './mdast-children.ts';

/**
 * Parses Markdown as the old sites did, with HTML, and otherwise as this site does. Bare addresses stay text,
 * so that they are written as they were typed.
 */
export function parseMarkdown(text: string): Root {
  const shielded = shieldNumbers(text);
  const tree = parser.parse(shielded);
  restoreNumbers(tree, shielded);
  keepMarksInWords(tree, text);
  // mdast-util-gfm turns bare addresses into links, the only links without a position.
  mapChildren(tree, (children) =>
    children.flatMap((child) =>
      child.type === 'link' && !child.position ? child.children : [child],
    ),
  );
  return tree;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
  .use(withoutBareLinks)
  .freeze();

function withoutBareLinks(this: Processor): void {
  const names = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  (this.data().micromarkExtensions ??= []).push({ disable: { null: names } });
}
