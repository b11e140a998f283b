import { stringify } from 'yaml';
import type { Draft, Remark } from './imported-draft.ts';
import type { Block, Turn } from './block.ts';

/** The frontmatter of a draft with its `---` lines; remarks for the editor come first, as comments. */
export function writeFrontmatter(id: string, draft: Draft): string {
  const comments = draft.remarks.filter((remark) => remark.kind !== 'note').map(toComment);
  const fields = draft.kind === 'article' ? articleFields(draft.matter) : bidFields(draft.matter);
  const yaml = stringify({ id, ...fields }, { lineWidth: 0, aliasDuplicateObjects: false });
  return ['---', ...comments, `${yaml}---`, ''].join('\n');
}

function toComment(remark: Remark): string {
  return `# 확인 필요: ${remark.text}`;
}

type Matter<Kind extends Draft['kind']> = Extract<Draft, { kind: Kind }>['matter'];

/** In the order of articleSchema; `yaml` leaves out what is undefined. */
function articleFields(matter: Matter<'article'>): Record<string, unknown> {
  const { title, subtitle, issue, category, date, source, credits, tags, series } = matter;
  return {
    title,
    subtitle,
    issue,
    category,
    date,
    source: source.length > 1 ? source : source[0],
    credits: credits.length > 0 ? credits : undefined,
    tags: tags.length > 0 ? tags : undefined,
    series,
  };
}

/** In the order of bidSchema. */
function bidFields(matter: Matter<'bid'>): Record<string, unknown> {
  const { title, agency, posted, deadline, amount, kind, seats } = matter;
  const limit = amount?.limit ? true : undefined;
  return { title, agency, posted, deadline, amount: amount && { ...amount, limit }, kind, seats };
}

/** Writes a body as MDX, one line a paragraph, ending in a line break; empty for no blocks. */
export function writeBody(blocks: readonly Block[]): string {
  return blocks.map((block) => `${writeBlock(block)}\n`).join('\n');
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeHeading(block.text.text)}`;
    case 'paragraph':
      return escapeParagraph(block.text.text);
    case 'list':
      return block.items
        .map((item, index) => `${listMark(block.start, index)} ${escapeParagraph(item.text)}`)
        .join('\n');
    case 'interview':
      return ['<Interview>', ...block.turns.map(writeTurn), '</Interview>'].join('\n\n');
  }
}

function listMark(start: number | undefined, index: number): string {
  return start === undefined ? '-' : `${start + index}.`;
}

function writeTurn({ role, by, paragraphs }: Turn): string {
  const open = by === undefined ? `<${role}>` : `<${role} by="${by}">`;
  return [open, ...paragraphs.map(({ text }) => escapeParagraph(text)), `</${role}>`].join('\n\n');
}

// A paragraph is written as one line with blank lines around it, so the marks that need
// a second line (tables, underlined headings, definitions of links) cannot arise.
const ALWAYS = /[\\<{]/gu;
/** Marks that work in pairs: one alone stays as it is, so that `2000~3000` can be read. */
const PAIRED = ['*', '_', '~', '`'];
const ENTITY = /&(?=#?[\p{L}\p{N}]{1,40};)/gu;
const LINK = /\]\(/gu;
const LINE_START = /^(?:[#>+=|[:-]|(?=\d{1,9}[.)])|[*_~`])/u;
const ESM = /^(import|export)\s+/u;
const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@)\S*/giu;

/** Escapes a line of text as Markdown, so that it is read back as the same text anywhere in a line. */
function escapeInline(text: string): string {
  const paired = PAIRED.filter((mark) => text.split(mark, 3).length > 2);
  const marks = paired.length > 0 ? new RegExp(`[${paired.join('')}]`, 'gu') : undefined;
  const escape = (part: string): string => {
    const safe = part.replace(ALWAYS, '\\$&').replace(ENTITY, '\\&').replace(LINK, ']\\(');
    return marks ? safe.replace(marks, '\\$&') : safe;
  };
  return escape(text).replace(ADDRESS, (address) =>
    address.includes('\\') ? address.replace(/:(?=\/\/)|@|(?<=www)\./giu, '\\$&') : address,
  );
}

/** A line of text as a Markdown paragraph that reads back as the same text. */
export function escapeParagraph(text: string): string {
  const escaped = escapeInline(text).replace(ESM, '$1&#32;');
  const numbered = /^\d{1,9}(?=[.)])/u.exec(escaped)?.[0];
  if (numbered !== undefined) return `${numbered}\\${escaped.slice(numbered.length)}`;
  return LINE_START.test(escaped) ? `\\${escaped}` : escaped;
}

/** A line of text as what follows `## `. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(?<=^|\s)#+$/u, (hashes) =>
    [...hashes].map(() => '\\#').join(''),
  );
}
