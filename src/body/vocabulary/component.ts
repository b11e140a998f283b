import type { Element, ElementContent } from 'hast';
import type { BlockContent, Heading, PhrasingContent, Strong } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ImageInfo } from '../../archive/image.ts';
import type { HeadingLink } from '../../archive/entry-text.ts';

/** A component in the syntax tree of an article. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface Attribute {
  required?: boolean;
  /** What an editor writes here, in Korean. */
  description: string;
  /** The error in the value, in Korean; undefined if it is valid. */
  explain?: (value: string) => string | undefined;
}

/** What rendering needs in addition to the tree. */
export interface RenderContext {
  /** `page`: the site's own page; `feed`: plain HTML that is readable without styles. */
  target: 'page' | 'feed';
  headings: ReadonlyMap<Heading, HeadingLink>;
  images: ReadonlyMap<string, ImageInfo>;
  /** The download address of a file beside the article. */
  attachmentUrl: (file: string) => string;
}

/** One word of the article vocabulary: how it is checked, and how it is written in each format. */
export interface Component {
  name: string;
  form: 'block' | 'inline';
  /** One sentence for editors. */
  description: string;
  example: string;
  attributes: Record<string, Attribute>;
  /** What is allowed between the tags: nothing, a sentence, blocks, or only these components. */
  content: 'nothing' | 'phrase' | 'blocks' | readonly string[];
  /** The parent component that it requires. */
  inside?: string;
  /** The error in this use as a whole, in Korean; undefined if it is valid. */
  explain?: (node: ComponentNode) => string | undefined;
  toHtml: (node: ComponentNode, children: ElementContent[], context: RenderContext) => Element;
  toMarkdown: (node: ComponentNode) => (BlockContent | PhrasingContent)[];
}

/** The literal value of an attribute; undefined if it is not given. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The blocks between the tags. */
export function blocksOf(node: ComponentNode): BlockContent[] {
  return node.children.filter(
    (child): child is BlockContent =>
      'children' in child || child.type === 'code' || child.type === 'thematicBreak',
  );
}

/** Bold text in Markdown. */
export function toStrong(value: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value }] };
}
