import { toString } from 'mdast-util-to-string';
import { parseBody } from '../../src/body/parse.ts';

/** What a reader of the site sees of an MDX body, without markup; throws where the site refuses it. */
export function readPlainText(mdx: string): string {
  const { tree, faults } = parseBody(mdx);
  if (!tree) throw new Error(faults.map(({ text }) => text).join('\n'));
  return toString(tree);
}
