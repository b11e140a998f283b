import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** What a reader sees of an MDX body, without markup; throws where it is not valid MDX. */
export function readPlainText(mdx: string): string {
  return toString(processor.parse(mdx));
}
