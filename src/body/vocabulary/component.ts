import type { Element, ElementContent } from 'hast';
import type { BlockContent, Heading, Nodes, PhrasingContent, Strong } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ImageInfo } from '../../archive/image.ts';
import type { HeadingLink } from '../../archive/entry-text.ts';
import type { Words } from '../../words/words.ts';

/** A component tag in the syntax tree of an article. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Definition of an attribute of a component. */
export interface Attribute {
  required?: boolean;
  /** Description of the attribute for editors, in Korean. */
  description: string;
  /** Kind of thing that the value names: a picture or another file in the article's folder, or an address. */
  holds?: 'picture' | 'attachment' | 'address';
  /** Gives the error message (Korean) for a value; undefined if it is valid. */
  explain?: (value: string) => string | undefined;
}

/** Input of rendering in addition to the tree. */
export interface RenderContext {
  /**
   * `page`: HTML for the site, with classes; `feed`: plain HTML that is readable without styles; `book`:
   * HTML with classes for an EPUB, which is written as XHTML, has no scripts and folds nothing.
   */
  target: 'page' | 'feed' | 'book';
  headings: ReadonlyMap<Heading, HeadingLink>;
  images: ReadonlyMap<string, ImageInfo>;
  /** Gives the download URL of a file in the article's folder. */
  attachmentUrl: (file: string) => string;
  words: Words;
}

/** An error message (Korean) about the content of a tag, and the node where the error is. */
export interface ContentFault {
  at: Nodes;
  text: string;
}

/** A component that articles can use, `<Figure>`: rules for its use, and its HTML and Markdown. */
export interface Component {
  name: string;
  form: 'block' | 'inline';
  /** Description of the component for editors, one Korean sentence. */
  description: string;
  example: string;
  attributes: Record<string, Attribute>;
  /** Content allowed between the tags: none, text of a sentence, blocks, or only the listed components. */
  content: 'nothing' | 'phrase' | 'blocks' | readonly string[];
  /** Name of the component in which it must be: `Interview` for `Q`. */
  inside?: string;
  /** Gives the errors in the content of a tag, or in its attributes together; none if it is valid. */
  explain?: (node: ComponentNode) => ContentFault[];
  toHtml: (node: ComponentNode, children: ElementContent[], context: RenderContext) => Element;
  toMarkdown: (node: ComponentNode, words: Words) => (BlockContent | PhrasingContent)[];
}

/** Value of an attribute; undefined if the tag does not have it. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The block children of a component. */
export function blocksOf(node: ComponentNode): BlockContent[] {
  return node.children.filter(
    (child): child is BlockContent =>
      'children' in child || child.type === 'code' || child.type === 'thematicBreak',
  );
}

/** A bold Markdown node. */
export function toStrong(value: string): Strong {
  return { type: 'strong', children: [{ type: 'text', value }] };
}
