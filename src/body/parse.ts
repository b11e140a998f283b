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
import { VFileMessage } from 'vfile-message';
import { withParticle } from '../text/particles.ts';
import type { Fault, Place } from '../text/fault.ts';
import { checkDepth } from './limits.ts';

/**
 * Reads the text of an article: Markdown with components, for Korean (design decision 3).
 * Expressions are read as text between braces, never as code, so that the policy can
 * name each; that is why this is MDX without a JavaScript parser.
 */
export function parseBody(text: string): { tree: Root | undefined; faults: Fault[] } {
  try {
    const tree = parser.parse(text);
    const tooDeep = checkDepth(tree);
    if (tooDeep.length > 0) return { tree: undefined, faults: tooDeep };
    liftComponents(tree);
    return { tree, faults: [] };
  } catch (error) {
    return { tree: undefined, faults: [explainFailure(error, text)] };
  }
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
  (data.micromarkExtensions ??= []).push(mdx());
  (data.fromMarkdownExtensions ??= []).push([mdxJsxFromMarkdown(), mdxExpressionFromMarkdown()]);
}

/** `<Q>…</Q>` on a line of its own is a block, though Markdown reads a paragraph around it. */
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
    if (child.type !== 'mdxJsxTextElement' || !isBlockName(child.name)) return undefined;
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

// Hanja is the one component that stands inside a sentence.
function isBlockName(name: string | null): boolean {
  return name !== null && name !== 'Hanja';
}

function explainFailure(error: unknown, source: string): Fault {
  if (error instanceof VFileMessage) return explainSyntax(error, source);
  // remark's own assertions fail on a few unclosed tags (`x<A by="나">\n- `), without a place.
  const text = '본문을 읽을 수 없습니다. 닫지 않은 태그가 있는지 살펴봐 주세요.';
  return { line: 1, column: 1, rule: '본문', text };
}

function explainSyntax(error: VFileMessage, source: string): Fault {
  const place = toPoint(error) ?? pointInText(error.reason);
  const tag = place && tagAt(source, place);
  if (tag && ADDRESS.test(tag.text)) {
    return { line: tag.line, column: tag.column, rule: '본문', text: NO_AUTOLINK };
  }
  return {
    line: place?.line ?? 1,
    column: place?.column ?? 1,
    rule: '본문',
    text: explainReason(error),
  };
}

// `<https://…>`, `<www.…>` and `<a@b.kr>` are links elsewhere; here `<` begins a tag.
const ADDRESS = /^<(?:[a-z][a-z\d+.-]*:|www\.|[^\s<>@]+@)/iu;
const NO_AUTOLINK =
  '주소를 < >로 감쌀 수 없습니다. < > 없이 주소만 적거나 [보일 말](주소)로 적어 주세요.';

/** What is typed from the `<` on that the place is in, or begins at. */
function tagAt(
  source: string,
  { line, column }: { line: number; column: number },
): { text: string; line: number; column: number } {
  const text = source.split('\n')[line - 1] ?? '';
  const start = Math.max(0, text.lastIndexOf('<', column - 1));
  return { text: text.slice(start), line, column: start + 1 };
}

function explainReason({ reason, ruleId = '' }: VFileMessage): string {
  const tag = /`<\/?([^`>]*)>`/u.exec(reason)?.[1];
  if (reason.includes('`!`'))
    return '<!-- -->는 쓸 수 없습니다. <!로 시작하는 것은 모두 지워 주세요.';
  if (ruleId.startsWith('end-tag-mismatch') && tag !== undefined) {
    return explainUnclosed(tag, reason);
  }
  if (ruleId === 'unexpected-closing-slash') {
    return '여는 태그 없이 닫는 태그가 있습니다. 지우거나 여는 태그를 적어 주세요.';
  }
  if (reason.includes('closing brace')) {
    return '{를 닫는 }가 없습니다. 글자라면 \\{로 적어 주세요.';
  }
  if (reason.includes('before attribute value')) {
    return '속성의 값은 큰따옴표로 감싸 주세요. 예: title="조사 개요"';
  }
  return '<는 \\<로 적어 주세요. 예: 값이 \\<5';
}

/** The tag that is open where another ends, or the text does. */
function explainUnclosed(tag: string, reason: string): string {
  if (tag === 'br') return '<br>은 쓸 수 없습니다. 줄을 바꾸려면 앞 줄의 끝에 \\를 적어 주세요.';
  const open = /expected corresponding closing tag for `<([^`>]*)>`/u.exec(reason)?.[1] ?? tag;
  return `${withParticle(`<${open}>`, '을/를')} 닫는 ${withParticle(`</${open}>`, '이/가')} 없습니다. 태그가 아니라 글자라면 \\<로 적어 주세요.`;
}

function toPoint(error: VFileMessage): Place | undefined {
  const { place } = error;
  if (!place) return undefined;
  return 'start' in place ? place.start : place;
}

/** Some messages carry their place in words alone: `(1:1-1:6)`. */
function pointInText(reason: string): Place | undefined {
  const found = /\((\d+):(\d+)-/u.exec(reason);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}
