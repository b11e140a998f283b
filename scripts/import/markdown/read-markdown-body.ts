import type { Nodes, Root } from 'mdast';
import type { Remark } from '../imported-draft.ts';
import { keep, setAside, setAsideRest, type SourceClaim } from '../source-claim.ts';
import { slice, type Span } from '../span.ts';
import { toBodyClaims } from './body-claims.ts';
import { type BodyLedger, createLedger } from './body-ledger.ts';
import { convertHtml } from './convert-html.ts';
import { type EditedText, editText, uneditedText } from './edited-text.ts';
import { findCodeFences, findTemplateTags, type Templates } from './find-template-tags.ts';
import { joinDroppedElements } from './dropped-elements.ts';
import { claimHtml } from './html-claims.ts';
import { claimListNumbers } from './list-numbers.ts';
import { hasChildren } from './mdast-children.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { levelHeadings, readHeadingIds, takeTitle } from './settle-headings.ts';
import { settleImages } from './settle-images.ts';
import { settleLinks } from './settle-links.ts';
import type { TemplateTag } from './template-tags.ts';
import { tidyTree } from './tidy-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A body of Markdown and what it is read with. */
interface MarkdownSource {
  readonly source: Span;
  /** Title in the front matter. */
  readonly title: string | undefined;
  readonly templates: Templates;
  readonly lineOf: (offset: number) => number;
  readonly toPicture: (address: string) => string | undefined;
  readonly findPost: (address: string) => string | undefined;
}

/** A draft's body. */
interface MarkdownBody {
  readonly text: string;
  /** The heading that is the article's title. */
  readonly title: { readonly value: string } | undefined;
  readonly claims: readonly SourceClaim[];
  readonly remarks: readonly Remark[];
}

/** Reads Markdown with HTML and template tags as a body that this site takes. */
export function readMarkdownBody(body: MarkdownSource): MarkdownBody {
  const { source } = body;
  const { edited, tags } = editTemplates(quoteAttributes(source), body.templates);
  const ledger = createLedger(edited, body.lineOf);
  claimTags(tags, ledger);
  const tree = parseMarkdown(edited.text);
  joinDroppedElements(tree, edited.text);
  claimHtml(tree, ledger);
  claimListNumbers(tree, ledger);
  if (body.templates !== 'none') readHeadingIds(tree, ledger);
  convertHtml(tree);
  tidyTree(tree);
  const title = takeTitle(tree, body.title, ledger);
  levelHeadings(tree);
  settleImages(tree, ledger, body.toPicture);
  settleLinks(tree, ledger, body.findPost);
  tidyTree(tree);
  const claims = title?.span ? claimTitle(title.span, title.value) : [];
  return {
    text: writeMarkdown(tree, edited.text),
    title,
    claims: toBodyClaims(source, [...ledger.asides, ...claims]),
    remarks: ledger.toRemarks(),
  };
}

const TAG_IN_TEXT = /<[A-Za-z][^<>]*>/gu;
const UNQUOTED = /=([^\s"'<>`]*[/=][^\s"'<>`]*)/gu;

/** Quotes addresses in HTML tags, `<img src=https://…>`, which the parser takes for text otherwise. */
function quoteAttributes({ text, start }: Span): EditedText {
  const edits = [...text.matchAll(TAG_IN_TEXT)].flatMap((tag) =>
    [...tag[0].matchAll(UNQUOTED)].flatMap(({ index, 0: found, 1: value = '' }) => {
      const from = tag.index + index + 1;
      const isQuoted = (tag[0].slice(0, index).match(/["']/gu) ?? []).length % 2 === 1;
      return isQuoted ? [] : [{ start: from, end: from + found.length - 1, text: `"${value}"` }];
    }),
  );
  return editText(uneditedText(text, start), edits);
}

interface PlacedTag {
  readonly tag: Pick<TemplateTag, 'name' | 'isKept' | 'text'>;
  readonly span: Span;
}

/** Replaces template tags outside of code by Markdown or HTML. */
function editTemplates(
  source: EditedText,
  templates: Templates,
): { edited: EditedText; tags: PlacedTag[] } {
  if (templates === 'none') return { edited: source, tags: [] };
  const fences = findCodeFences(source.text);
  const fenced = editText(source, fences);
  const code = codeIn(parseMarkdown(fenced.text));
  const isCode = (offset: number): boolean =>
    code.some(([start, end]) => start <= offset && offset < end);
  const tags = findTemplateTags(fenced.text, templates, isCode);
  return {
    edited: editText(fenced, tags),
    tags: [
      ...fences.map(({ start, end, text }) => ({
        tag: { name: undefined, isKept: true, text: text.trim() },
        span: source.toSource(start, end),
      })),
      ...tags.map((tag) => ({ tag, span: fenced.toSource(tag.start, tag.end) })),
    ],
  };
}

/** Start and end of all code in a tree. */
function codeIn(node: Nodes | Root): [number, number][] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    return [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]];
  }
  return hasChildren(node) ? node.children.flatMap(codeIn) : [];
}

function claimTags(tags: readonly PlacedTag[], ledger: BodyLedger): void {
  for (const { tag, span } of tags) {
    const as = tag.isKept ? tag.text || '본문' : undefined;
    ledger.leaveOut(span, tag.name === undefined ? '서식 표시' : '템플릿 표시', as);
  }
  for (const { tag, span } of tags) {
    if (tag.isKept || tag.name === undefined) continue;
    ledger.tell('template', span.text.replace(/\s+/gu, ' '), span);
  }
}

/** The heading's text goes into the title; its mark is left out. */
function claimTitle(span: Span, title: string): SourceClaim[] {
  const at = span.text.indexOf(title);
  if (at < 0) return [setAside(span, '제목 표시', `title: ${title}`)];
  const claims = [keep(slice(span, at, at + title.length), 'title')];
  return [...claims, ...setAsideRest(span, claims, '제목 표시', 'title')];
}
