import type { Remark } from '../imported-draft.ts';
import { keepInField, setAside, setAsideRest, type SourceClaim } from '../source-claim.ts';
import { slice, type Span } from '../span.ts';
import { claimHtml, claimListNumbers, settleClaims } from './body-claims.ts';
import { type BodyLedger, createLedger } from './body-ledger.ts';
import { convertHtml } from './convert-html.ts';
import { type EditedText, editText, uneditedText } from './edited-text.ts';
import {
  bracketAddresses,
  createCodeFinder,
  endHtmlBlocks,
  escapeFormulas,
  mendTables,
  quoteAttributes,
} from './mend-markdown.ts';
import { findCodeFences, findTemplateTags, type Templates } from './find-template-tags.ts';
import { joinDroppedElements } from './html-elements.ts';
import { parseMarkdown } from './parse-markdown.ts';
import {
  levelHeadings,
  readHeadingIds,
  settleCode,
  settleNotes,
  takeTitle,
} from './settle-blocks.ts';
import { settleImages } from './settle-images.ts';
import { settleLinks } from './settle-links.ts';
import type { TemplateTag } from './template-tags.ts';
import { tidyTree } from './tidy-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

/** A Markdown body, and what is needed to read it. */
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
  /** The heading in the text that is the article's title. */
  readonly title: { readonly value: string } | undefined;
  readonly claims: readonly SourceClaim[];
  readonly remarks: readonly Remark[];
}

/** Reads Markdown with HTML and template tags as a body that this site accepts. */
export function readMarkdownBody(body: MarkdownSource): MarkdownBody {
  const { source } = body;
  const whole = uneditedText(source.text, source.start);
  const { replaced, tags } = editTemplates(whole, body.templates);
  const edited = mendMarkdown(replaced, body.templates);
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
  settleNotes(tree, ledger);
  settleCode(tree, ledger);
  settleImages(tree, ledger, body.toPicture);
  settleLinks(tree, ledger, body.findPost);
  tidyTree(tree);
  const text = writeMarkdown(tree, edited.text);
  const titleClaims = title?.span ? claimTitle(title.span, title.value) : [];
  const claims = settleClaims(source, text, titleClaims, ledger);
  return { text, title, claims, remarks: ledger.toRemarks() };
}

/** Maximum number of HTML blocks that are ended one after the other. */
const MAX_BLOCKS = 50;

/** Corrects syntax that the old sites read in another way than this one; no letter changes. */
function mendMarkdown(source: EditedText, templates: Templates): EditedText {
  const isCode = createCodeFinder(source.text);
  const formulas = templates === 'none' ? [] : escapeFormulas(source.text, isCode);
  const tables = mendTables(source.text, isCode);
  const addresses = [
    ...quoteAttributes(source.text, isCode),
    ...bracketAddresses(source.text, isCode),
  ];
  let mended = editText(source, [...formulas, ...tables, ...addresses]);
  for (let tried = 0; tried < MAX_BLOCKS; tried++) {
    const edits = endHtmlBlocks(mended.text);
    if (edits.length === 0) break;
    mended = editText(mended, edits);
  }
  return mended;
}

interface PlacedTag {
  readonly tag: Pick<TemplateTag, 'name' | 'isKept' | 'text'>;
  readonly span: Span;
}

/** Replaces template tags outside of code by Markdown or HTML. */
function editTemplates(
  source: EditedText,
  templates: Templates,
): { replaced: EditedText; tags: PlacedTag[] } {
  if (templates === 'none') return { replaced: source, tags: [] };
  const fences = findCodeFences(source.text);
  const fenced = editText(source, fences);
  const tags = findTemplateTags(fenced.text, templates, createCodeFinder(fenced.text));
  return {
    replaced: editText(fenced, tags),
    tags: [
      ...fences.map(({ start, end, text }) => ({
        tag: { name: undefined, isKept: true, text: text.trim() },
        span: source.toSource(start, end),
      })),
      ...tags.map((tag) => ({ tag, span: fenced.toSource(tag.start, tag.end) })),
    ],
  };
}

function claimTags(tags: readonly PlacedTag[], ledger: BodyLedger): void {
  for (const { tag, span } of tags) {
    const as = tag.isKept ? tag.text || '본문' : undefined;
    ledger.leaveOut(span, tag.name === undefined ? '서식 표시' : '템플릿 표시', as);
  }
  for (const { tag, span } of tags) {
    if (tag.isKept || tag.name === undefined) continue;
    ledger.addNotice('template', span.text.replace(/\s+/gu, ' '), span);
  }
}

/** The heading's text goes into the title; its mark is left out. */
function claimTitle(span: Span, title: string): SourceClaim[] {
  const at = span.text.indexOf(title);
  if (at < 0) return [setAside(span, '제목 표시', `title: ${title}`)];
  const claims = [keepInField(slice(span, at, at + title.length), 'title')];
  return [...claims, ...setAsideRest(span, claims, '제목 표시', 'title')];
}
