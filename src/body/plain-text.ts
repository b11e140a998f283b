import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ANY_SITE } from '../site/urls.ts';
import { writeNumberedItem } from './list-numbers.ts';
import { isFileName } from '../text/slug.ts';
import type { Words } from '../words/words.ts';
import { textOf } from './text-of.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    handlers: { listItem: writeNumberedItem },
  })
  .freeze();

/**
 * The article without components: as Markdown, as plain text with one line per block, and its
 * opening (taken from paragraphs, if there are any). `page` is the article's URL path; `addressOf`
 * gives the URL of a file named in the text. All URLs in the Markdown are absolute, with the
 * placeholder `ANY_SITE` as the site.
 */
export function toPlain(
  tree: Root,
  page: string,
  addressOf: (file: string) => string,
  words: Words,
): { markdown: string; text: string; opening: string } {
  const plain = replaceComponents(tree, words);
  visit(plain, ['link', 'image', 'definition'], (node) => {
    if (!('url' in node)) return;
    const address = isFileName(node.url) ? addressOf(node.url) : node.url;
    node.url = URL.parse(address, ANY_SITE + page)?.href ?? address;
  });
  const text = blockTexts(plain).join('\n');
  const opening = toOpening(paragraphsOf(tree, words), words) || toOpening(text, words);
  return { markdown: writer.stringify(plain), text, opening };
}

/** Copies the tree with each component replaced by plain Markdown nodes. */
function replaceComponents(tree: Root, words: Words): Root {
  const copy = structuredClone(tree);
  visit(copy, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    if (!parent || !('children' in parent) || index === undefined) return undefined;
    parent.children.splice(index, 1, ...(findComponent(node.name)?.toMarkdown(node, words) ?? []));
    // Continue at the same index: the inserted nodes may contain components.
    return [SKIP, index];
  });
  return copy;
}

function paragraphsOf({ children }: Root, words: Words): string {
  const paragraphs = children.filter(({ type }) => type === 'paragraph');
  return replaceComponents({ type: 'root', children: paragraphs }, words)
    .children.map((paragraph) => textOf(paragraph, { pictures: false }))
    .join(' ');
}

const BLOCKS: readonly Nodes['type'][] = [
  ...(['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'code'] as const),
  ...(['table', 'tableRow', 'tableCell', 'footnoteDefinition'] as const),
];

function blockTexts(node: Nodes): string[] {
  if ('children' in node && node.children.some(({ type }) => BLOCKS.includes(type))) {
    return node.children.flatMap(blockTexts);
  }
  const text = textOf(node).trim();
  return text === '' ? [] : [text];
}

/** Characters of an opening: the maximum, and the minimum for ending it after a whole sentence. */
const OPENING = { most: 200, least: 80 };

/**
 * An excerpt from the start of a text: whole sentences, at most 200 characters. If these have fewer
 * than 80 characters, the excerpt ends after a word, with `…`.
 */
export function toOpening(text: string, { language }: Pick<Words, 'language'>): string {
  // Only the start is needed: 4 UTF-16 units per character allow for surrogate pairs and spaces.
  const line = text
    .slice(0, 4 * OPENING.most)
    .replace(/\s+/gu, ' ')
    .trim();
  if ([...line].length <= OPENING.most) return line;
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  let whole = '';
  for (const { segment } of sentences.segment(line)) {
    if ([...(whole + segment).trimEnd()].length > OPENING.most) break;
    whole += segment;
  }
  return [...whole].length >= OPENING.least ? whole.trimEnd() : cutAfterWord(line);
}

function cutAfterWord(line: string): string {
  const start = [...line].slice(0, OPENING.most - 1).join('');
  const end = line.startsWith(' ', start.length) ? start.length : start.lastIndexOf(' ');
  return `${(end > 0 ? start.slice(0, end) : start).replace(/[\s,·:;]+$/u, '')}…`;
}

/** Characters without spaces that a Korean adult reads silently in a minute. */
const CHARACTERS_A_MINUTE = 500;

/** Words that an adult reads silently in a minute: 238 of English non-fiction (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

/** Languages whose characters are counted: Korean words differ much in length, and others have no spaces. */
const UNSPACED = ['ko', 'ja', 'zh', 'th'];

/**
 * Reading time of a text in whole minutes, at least 1. A Korean study measured 588 characters a
 * minute (202.3 words of 2.9) on second-grade textbooks (Song, Kim and Hyung, J Korean Ophthalmol
 * Soc 2016;57(4):642-649). Reports are harder to read; Medium also assumes 500 for Korean.
 */
export function readingMinutes(text: string, { language }: Pick<Words, 'language'>): number {
  const count = UNSPACED.includes(new Intl.Locale(language).language)
    ? text.replace(/\s+/gu, '').length / CHARACTERS_A_MINUTE
    : (text.match(/\S+/gu)?.length ?? 0) / WORDS_A_MINUTE;
  return Math.max(1, Math.round(count));
}
