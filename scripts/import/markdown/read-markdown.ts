import { UNDATED } from '../../../src/archive/issue.ts';
import { checkLimits } from '../../../src/body/limits.ts';
import { DEFAULT_CATEGORY } from '../article-fields.ts';
import {
  type ArticleDraft,
  missingRemark,
  type Remark,
  type SourceFormat,
  type FormatReading,
} from '../imported-draft.ts';
import { lineFinder } from '../input-text.ts';
import type { SourceClaim } from '../source-claim.ts';
import type { Templates } from './find-template-tags.ts';
import type { FrontMatter } from './front-matter.ts';
import { claimFences } from './matter-claims.ts';
import { type MarkdownHead, type MarkdownSurroundings, readMarkdownHead } from './markdown-head.ts';
import { textsIn } from './matter-values.ts';
import { readMarkdownBody } from './read-markdown-body.ts';

const UNKNOWN_CATEGORY: Remark = {
  kind: 'missing',
  field: 'category',
  text: '원문의 분류가 journal.yaml에 없어 report로 두었습니다. category에 journal.yaml에 있는 분류를 적어 주세요.',
};

/** Reads a Markdown file as an article. Its claims cover the whole file. */
function readMarkdownArticle(
  head: MarkdownHead,
  findPost: MarkdownSurroundings['findPost'],
): ArticleDraft {
  const { input, text, matter, name, reading, issue, slug, pictures, toPicture } = head;
  const bodyStart = matter?.bodyStart ?? 0;
  const body = readMarkdownBody({
    source: { start: bodyStart, end: text.length, text: text.slice(bodyStart) },
    title: reading.fields.title,
    templates: templatesOf(input, matter),
    lineOf: lineFinder(text),
    toPicture,
    findPost: (address) => findPost(input, address),
  });
  const { fields } = reading;
  const title = fields.title ?? body.title?.value;
  const date = fields.date ?? name.day;
  const category = fields.category;
  const missing = Object.entries({ title, date, category, issue: date })
    .filter(([, value]) => value === undefined)
    .map(([field]) => field);
  const namesCategory = (matter?.entries ?? []).some(
    ({ key, value }) => /^categor(?:y|ies)$/iu.test(key) && textsIn(value).length > 0,
  );
  return {
    kind: 'article',
    matter: {
      ...{ source: [], credits: [], tags: [], ...fields },
      title: title ?? `[제목 없음] ${name.stem}`,
      issue,
      date,
      category: category ?? DEFAULT_CATEGORY,
    },
    slug,
    blocks: [],
    markdown: { text: body.text, pictures },
    claims: [...claimMatter(matter, reading.claims), ...body.claims],
    remarks: [
      ...(['title', 'issue', 'category', 'date'] as const)
        .filter((field) => missing.includes(field))
        .map((field) =>
          field === 'category' && namesCategory ? UNKNOWN_CATEGORY : missingRemark(field),
        ),
      ...issueRemark(issue),
      ...reading.remarks,
      ...body.remarks,
      ...limitRemarks(body.text),
    ],
  };
}

/**
 * The template tags that the old site's generator ran. Hugo, whose posts are below `content/`, runs only
 * shortcodes; Jekyll and Hexo also `{{ … }}`.
 */
function templatesOf(input: string, matter: FrontMatter | undefined): Templates {
  if (matter === undefined) return 'none';
  const isHugo = matter.format !== 'YAML' || /(?:^|[\\/])content[\\/]/u.test(input);
  return isHugo ? 'shortcodes' : 'all';
}

function claimMatter(
  matter: FrontMatter | undefined,
  claims: readonly SourceClaim[],
): SourceClaim[] {
  return matter ? [...claims, ...claimFences(matter.span, claims)] : [];
}

function issueRemark(issue: string): Remark[] {
  if (issue === UNDATED) return [];
  return [{ kind: 'note', field: 'issue', text: `날짜의 달을 호로 적었습니다: ${issue}` }];
}

function limitRemarks(text: string): Remark[] {
  return checkLimits(text).map((fault) => ({ kind: 'check', field: 'body', text: fault.text }));
}

/** Reads a file as Markdown; undefined if it is none. */
export function readMarkdown(
  input: string,
  text: string,
  surroundings: MarkdownSurroundings,
): (FormatReading & { shape: Pick<SourceFormat, 'name' | 'label'> }) | undefined {
  const head = readMarkdownHead(input, text, surroundings);
  if (!head) return undefined;
  const label = head.matter ? `머리말이 있는 마크다운(${head.matter.format})` : '마크다운';
  return {
    shape: { name: head.matter ? 'front-matter' : 'markdown', label },
    drafts: [readMarkdownArticle(head, surroundings.findPost)],
    claims: [],
  };
}
