import { stringify } from 'yaml';
import { writeLeastJournal } from '../../src/archive/least-journal.ts';
import { writeTable } from '../../src/body/write-table.ts';
import { JOURNAL_FILE } from '../../src/content/settings.ts';
import { BIDS_CATEGORY, CATEGORY_LABELS } from './article-fields.ts';
import { escapeHeading, escapeParagraph } from './escape-markdown.ts';
import type { ArticleFields, BidDraft, Block, Draft, Turn } from './imported-draft.ts';
import type { IdentifiedDraft } from './place-drafts.ts';

/** A file to write; `path` is relative to the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** A draft with its file's path and text. */
export interface DraftFile extends OutputFile {
  readonly draft: Draft;
}

/** Writes a draft as MDX; `path` is that of its file: `issues/2024-04/챗봇.mdx`. */
export function toDraftFile({ id, draft }: IdentifiedDraft, path: string): DraftFile {
  const markdown = draft.kind === 'article' ? draft.markdown : undefined;
  const body = markdown?.text ?? writeDraftBody(draft.blocks);
  return { path, draft, text: writeFrontmatter(id, draft) + (body === '' ? '' : `\n${body}`) };
}

/** An issue.yaml for each issue folder that has one of the files. */
export function toIssueFiles(files: readonly DraftFile[]): OutputFile[] {
  const months = files.flatMap(({ path }) => /^issues\/([^/]+)\//u.exec(path)?.[1] ?? []);
  return [...new Set(months)].sort().map((month) => ({
    path: `issues/${month}/issue.yaml`,
    text: `month: ${month}\n`,
  }));
}

/** The journal.yaml of an output folder that has none, with the categories of the drafts. */
export function toJournalFile(files: readonly DraftFile[]): OutputFile {
  const drafts = files.map(({ draft }) => draft);
  const text = writeLeastJournal({
    paths: drafts.flatMap((draft) => (draft.kind === 'article' ? draft.matter.category : [])),
    bids: drafts.some(({ kind }) => kind === 'bid') ? BIDS_CATEGORY : undefined,
    labels: CATEGORY_LABELS,
  });
  return { path: JOURNAL_FILE, text: `# ${JOURNAL_HINT}\n${text}` };
}

const JOURNAL_HINT =
  '가져온 글로 사이트를 만들 수 있게 둔 파일입니다. 이름과 주소, 분류를 내 저널에 맞게 고쳐 주세요.';

/** Writes the frontmatter; remarks for the editor are YAML comments at its top. */
function writeFrontmatter(id: string, draft: Draft): string {
  const comments = draft.remarks
    .filter((remark) => remark.kind !== 'note')
    .map((remark) => `# 확인 필요: ${remark.text.replace(/\s+/gu, ' ')}`);
  const fields = draft.kind === 'article' ? articleFields(draft.matter) : bidFields(draft.matter);
  const yaml = stringify({ id, ...fields }, { lineWidth: 0, aliasDuplicateObjects: false });
  return ['---', ...comments, `${yaml}---`, ''].join('\n');
}

/** Orders the fields for YAML; `stringify` omits those that are undefined. */
function articleFields(fields: ArticleFields): object {
  const { title, subtitle, issue, pages, category, date, source, credits, tags, ...others } =
    fields;
  const { summary, series, cover, aliases, updated, draft } = others;
  return {
    ...{ title, subtitle, issue, category, date },
    // A number as an editor types it, without quotation marks.
    pages: /^\d+$/u.test(pages ?? '') ? Number(pages) : pages,
    source: source.length > 1 ? source : source[0],
    credits: credits.length > 0 ? credits : undefined,
    tags: tags.length > 0 ? tags : undefined,
    ...{ summary, series, cover, aliases, updated, draft },
  };
}

function bidFields({ amount, kind, seats, ...fields }: BidDraft['matter']): object {
  const limit = amount?.limit ? true : undefined;
  return { ...fields, amount: amount && { ...amount, limit }, kind, seats };
}

/** Writes blocks as MDX, each paragraph on one line; empty for no blocks. */
export function writeDraftBody(blocks: readonly Block[]): string {
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
    case 'table':
      return writeTable(block.rows.map((row) => row.map(({ text }) => escapeParagraph(text))));
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
