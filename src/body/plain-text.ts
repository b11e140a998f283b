import type { Nodes, Parents, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { ANY_SITE } from '../site/urls.ts';
import { writeNumberedItem } from './list-numbers.ts';
import { memoise } from '../text/memoise.ts';
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
  const toUrl = (url: string): string => {
    const address = isFileName(url) ? addressOf(url) : url;
    return URL.parse(address, ANY_SITE + page)?.href ?? address;
  };
  const blocks = tree.children.map((block) => toPlainNodes(block, toUrl, words));
  const plain: Root = { type: 'root', children: blocks.flat() };
  const paragraphs = blocks.filter((_, index) => tree.children[index]?.type === 'paragraph');
  const start = paragraphs.flat().map((paragraph) => textOf(paragraph, { pictures: false }));
  const text = blockTexts(plain).join('\n');
  const opening = toOpening(start.join(' '), words) || toOpening(text, words);
  return { markdown: writer.stringify(plain), text, opening };
}

/** Copies a node with each component in it replaced by plain Markdown nodes, and each URL by that of `toUrl`. */
function toPlainNodes(
  node: RootContent,
  toUrl: (url: string) => string,
  words: Words,
): RootContent[] {
  const convert = (child: RootContent): RootContent[] => toPlainNodes(child, toUrl, words);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return (findComponent(node.name)?.toMarkdown(node, words) ?? []).flatMap(convert);
  }
  const copy = 'url' in node ? { ...node, url: toUrl(node.url) } : node;
  return ['children' in copy ? withChildren(copy, copy.children.flatMap(convert)) : copy];
}

function withChildren<Parent extends Parents>(node: Parent, children: RootContent[]): Parent {
  return { ...node, children };
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
  let whole = '';
  for (const { segment } of sentencesIn(language).segment(line)) {
    if ([...(whole + segment).trimEnd()].length > OPENING.most) break;
    whole += segment;
  }
  return [...whole].length >= OPENING.least ? whole.trimEnd() : cutAfterWord(line);
}

const sentencesIn = memoise(
  (language) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);

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
const isUnspaced = memoise((tag) => UNSPACED.includes(new Intl.Locale(tag).language));

/**
 * Reading time of a text in whole minutes, at least 1. A Korean study measured 588 characters a
 * minute (202.3 words of 2.9) on second-grade textbooks (Song, Kim and Hyung, J Korean Ophthalmol
 * Soc 2016;57(4):642-649). Reports are harder to read; Medium also assumes 500 for Korean.
 */
export function readingMinutes(text: string, { language }: Pick<Words, 'language'>): number {
  const count = isUnspaced(language)
    ? text.replace(/\s+/gu, '').length / CHARACTERS_A_MINUTE
    : (text.match(/\S+/gu)?.length ?? 0) / WORDS_A_MINUTE;
  return Math.max(1, Math.round(count));
}
