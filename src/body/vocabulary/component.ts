import type { Element, ElementContent } from 'hast';
import type { BlockContent, Heading, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ImageInfo } from '../../archive/image.ts';
import type { HeadingLink } from '../../archive/entry-text.ts';

/** A component as it stands in an article's tree. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** What an editor may write as an attribute. */
export interface Attribute {
  required?: boolean;
  /** What an editor writes here, in Korean. */
  description: string;
  /** What is wrong with the value, in Korean; absent if nothing is. */
  explain?: (value: string) => string | undefined;
}

/** What rendering knows besides the tree. */
export interface RenderContext {
  /** `page`: the site's own page; `feed`: plain HTML that reads well unstyled. */
  target: 'page' | 'feed';
  /** Where each heading is linked to. */
  headings: ReadonlyMap<Heading, HeadingLink>;
  images: ReadonlyMap<string, ImageInfo>;
  /** Where a file beside the article is downloaded. */
  attachmentUrl: (file: string) => string;
}

/**
 * One word of the article vocabulary. The same declaration gives the check, the page,
 * the feed, the plain text and the Markdown.
 */
export interface Component {
  name: string;
  form: 'block' | 'inline';
  /** One sentence for editors and an example. */
  description: string;
  example: string;
  attributes: Record<string, Attribute>;
  /** What stands between the tags: nothing, a sentence, blocks, or these components alone. */
  content: 'nothing' | 'phrase' | 'blocks' | readonly string[];
  /** The component that it must stand in. */
  inside?: string;
  /** What is wrong with this use as a whole, in Korean; absent if nothing is. */
  explain?: (node: ComponentNode) => string | undefined;
  toHtml: (node: ComponentNode, children: ElementContent[], context: RenderContext) => Element;
  /** The same in plain Markdown. */
  toMarkdown: (node: ComponentNode) => (BlockContent | PhrasingContent)[];
}

/** The literal value of an attribute; absent if it is not given. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** The blocks between the tags. */
export function blocksOf(node: ComponentNode): BlockContent[] {
  return node.children.filter(
    (child): child is BlockContent =>
      'children' in child || child.type === 'code' || child.type === 'thematicBreak',
  );
}
