import { isTagLine } from './article-fields.ts';
import { splitEntries } from './entries.ts';
import { isHeaderLine } from './header-lines.ts';
import { doubtsOf } from './doubts.ts';
import type { Draft, Remark, SourceFormat, FormatReading } from './imported-draft.ts';
import { cleanText, type CharacterCount, type Line, toLines } from './input-text.ts';
import { isQuestion } from './interview.ts';
import { articleListing, reportListing } from './listings.ts';
import { type MarkdownSurroundings, NO_SURROUNDINGS } from './markdown/markdown-head.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { removeSecondCopy, isFurniture, splitFurniture } from './page-furniture.ts';
import { readArticleOrNotice } from './read-article-or-notice.ts';
import { NO_PROFILE, readIssueMark, type SiteProfile } from './site-profile.ts';
import { isBidNotice } from './split-labels.ts';

/** An input file and its drafts; offsets of spans refer to `text`. */
export interface InputReading extends FormatReading {
  /** Path as given on the command line. */
  readonly input: string;
  readonly shape: Pick<SourceFormat, 'name' | 'label'>;
  readonly decoded: string;
  /** `decoded` without invisible characters. */
  readonly text: string;
  readonly removed: readonly CharacterCount[];
}

/** Reads a text that is no list page: an article or a notice, or several with issue marks or rules between. */
const readPage: SourceFormat['read'] = (lines, profile) => ({
  drafts: splitEntries(lines, profile).map((entry) => readArticleOrNotice({ ...entry, profile })),
  claims: [],
});

/** Format: blog post, which ends with `#tags` or has its text twice. */
const blogPost: SourceFormat = {
  name: 'blog-post',
  label: '블로그 글',
  matches: (lines) => lines.some(isTagLine) || removeSecondCopy(lines).claims.length > 0,
  read: readPage,
};

const COMMENT_BOX = /^(?:Leave a Comment|댓글\s?(?:남기기|쓰기))$/iu;

/** Format: article of a news site, with a comment box at the end or an interview. */
const newsArticle: SourceFormat = {
  name: 'news-article',
  label: '뉴스 사이트 기사',
  matches: (lines) => lines.some((line) => COMMENT_BOX.test(line.text) || isQuestion(line)),
  read: readPage,
};

const HEAD_LINES = 4;
const PAGE_HEAD = /^(?:본문\s?바로가기|Home\s*>.{0,60})$/u;

/** Format: page of a company's webzine, with `본문 바로가기` or `Home >`, a title, and short chapters. */
const webzine: SourceFormat = {
  name: 'webzine',
  label: '웹진 한 쪽',
  matches: (lines) => lines.slice(0, HEAD_LINES).some(({ text }) => PAGE_HEAD.test(text)),
  read: readPage,
};

/** Format: no text, or only lines that belong to a web page. */
const empty: SourceFormat = {
  name: 'empty',
  label: '내용이 없는 파일',
  matches: (lines, profile) => lines.every((line) => isFurniture(line, profile)),
  read: (lines, profile) => ({ drafts: [], claims: splitFurniture(lines, profile).claims }),
};

/** Format: text with a line for its author, its day or its issue, or with the labels of a notice. */
const boardPost: SourceFormat = {
  name: 'board-post',
  label: '게시판이나 웹진의 글',
  matches: (lines, profile) =>
    isBidNotice(lines, profile) ||
    lines.some((line) => isHeaderLine(line, profile) || readIssueMark(line, profile)),
  read: readPage,
};

const UNKNOWN_REMARK: Remark = {
  kind: 'check',
  field: 'shape',
  text: '알 수 없는 형식의 글입니다. 제목과 소제목을 짐작해 옮겼습니다. 나눌 곳과 머리말을 살펴봐 주세요.',
};

/** Format: any other text. */
const unknown: SourceFormat = {
  name: 'unknown',
  label: '알 수 없는 형식',
  matches: () => true,
  read: (lines, profile) => ({
    drafts: splitEntries(lines, profile).map((entry) =>
      readArticleOrNotice({ ...entry, remarks: [...entry.remarks, UNKNOWN_REMARK], profile }),
    ),
    claims: [],
  }),
};

const SHAPES = [empty, reportListing, articleListing, webzine, newsArticle, blogPost, boardPost];

/** Reads a decoded file as Markdown, or in the first format that matches. */
export function readInput(
  input: string,
  decoded: string,
  surroundings: MarkdownSurroundings = NO_SURROUNDINGS,
  profile: SiteProfile = NO_PROFILE,
): InputReading {
  const { text, removed } = cleanText(decoded);
  const markdown = readMarkdown(input, text, surroundings);
  const read = markdown ?? readLines(toLines(text), profile);
  const drafts = read.drafts.map((draft) => withDoubts(draft, profile));
  return { input, decoded, text, removed, ...read, drafts };
}

function readLines(lines: readonly Line[], profile: SiteProfile) {
  const shape = SHAPES.find((one) => one.matches(lines, profile)) ?? unknown;
  return { shape, ...shape.read(lines, profile) };
}

function withDoubts(draft: Draft, profile: SiteProfile): Draft {
  return { ...draft, remarks: [...draft.remarks, ...doubtsOf(draft, profile)] };
}

/** Whether the text is already a content file: frontmatter with an id, or an issue.yaml. */
export function isContentFile(text: string): boolean {
  return (
    /^---\r?\n(?:.*\r?\n){0,40}id: uuid:/u.test(text) ||
    /^month: (?:\d{4}-\d{2}|undated)\s/u.test(text)
  );
}
