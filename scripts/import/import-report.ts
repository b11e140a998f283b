import { articleDate } from '../../src/archive/article.ts';
import { shorten } from '../../src/text/shorten.ts';
import { toConsoleTable } from '../console-table.ts';
import { addTotals, type CharacterTotals } from './accounting.ts';
import type { DraftFile } from './draft-file.ts';
import { allClaims, type ArticleFields, countBody } from './imported-draft.ts';
import { type CharacterCount, countPrivateUse, lineFinder } from './input-text.ts';
import type { DistinctReading } from './place-drafts.ts';

const SHOWN_PER_REASON = 3;
const SHOWN_TEXT = 40;
const SHOWN_NAME = 28;
const SHOWN_BY = 16;

/** Result of an import, as printed by `--json`. */
export interface Report {
  /** Each input file with the name and the Korean label of its format: `webzine`, `웹진 한 쪽`. */
  readonly files: readonly (DraftCounts & { input: string; shape: string; label: string })[];
  /** Paths relative to the output folder. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that an editor changed after an earlier import; these are not overwritten. */
  readonly kept: readonly string[];
  readonly drafts: readonly DraftSummary[];
  readonly missing: readonly ReportedRemark[];
  readonly notes: readonly ReportedRemark[];
  readonly setAside: readonly Aside[];
  /** Characters that are kept, but that only the fonts of HWP or Word can draw. */
  readonly fontless: readonly (CharacterCount & { input: string })[];
  readonly totals: DraftCounts & { characters: CharacterTotals };
}

/** A remark on a draft; `line` is that of the input, if it is about a certain one. */
interface ReportedRemark {
  readonly file: string;
  readonly field: string;
  readonly text: string;
  readonly line?: number | undefined;
}

/** A row of the table of drafts. */
interface DraftSummary {
  readonly file: string;
  readonly title: string;
  /** Day or month of an article, day of posting of a notice; empty if unknown. */
  readonly date: string;
  /** The credited names of an article, or the agency of a notice. */
  readonly by: string;
  /** Visible characters of the body. */
  readonly characters: number;
  readonly remarks: number;
}

interface DraftCounts {
  readonly articles: number;
  readonly bids: number;
}

/** A piece of the input that is not copied into a body or a field. */
interface Aside {
  readonly input: string;
  readonly line: number;
  readonly text: string;
  readonly reason: string;
  /** The field into which its meaning went: `issue: 2024-04` for `[컨택저널 2024년 4월호]`. */
  readonly as?: string | undefined;
}

/** An input file and the draft files made from it. */
export interface FileOutcome {
  readonly reading: DistinctReading;
  readonly files: readonly DraftFile[];
  readonly totals: CharacterTotals;
}

/**
 * Builds the report of an import. `paths` are the output files that were written, unchanged, or
 * kept because an editor had changed them.
 */
export function buildReport(
  outcomes: readonly FileOutcome[],
  paths: Pick<Report, 'written' | 'unchanged' | 'kept'>,
): Report {
  const all = outcomes.flatMap(({ files }) => files);
  const remarks = (isMissing: boolean): ReportedRemark[] =>
    outcomes.flatMap((outcome) => remarksOf(outcome, isMissing));
  return {
    files: outcomes.map(({ reading: { input, shape }, files }) => {
      return { input, shape: shape.name, label: shape.label, ...countDrafts(files) };
    }),
    ...paths,
    drafts: all.map(toSummary),
    missing: remarks(true),
    notes: remarks(false),
    setAside: outcomes.flatMap(asidesOf),
    fontless: outcomes.flatMap(({ reading: { input, text } }) =>
      countPrivateUse(text).map((found) => ({ input, ...found })),
    ),
    totals: {
      ...countDrafts(all),
      characters: addTotals(outcomes.map((outcome) => outcome.totals)),
    },
  };
}

/** The remarks on missing fields, or all others. */
function remarksOf({ reading, files }: FileOutcome, isMissing: boolean): ReportedRemark[] {
  const lineOf = lineFinder(reading.text);
  return files.flatMap(({ path, draft }) =>
    draft.remarks
      .filter(({ kind }) => (kind === 'missing') === isMissing)
      .map(({ field, text, at }) => ({
        ...{ file: path, field, text },
        ...(at && { line: lineOf(at.start) }),
      })),
  );
}

function toSummary({ path, draft }: DraftFile): DraftSummary {
  const { matter, remarks } = draft;
  return {
    file: path,
    title: matter.title,
    date: 'posted' in matter ? matter.posted : (articleDate(matter) ?? ''),
    by: 'agency' in matter ? matter.agency : makersOf(matter),
    characters: countBody(draft),
    remarks: remarks.filter(({ kind }) => kind !== 'note').length,
  };
}

/** The credited names, or the sources of an article without any. */
function makersOf({ credits, source }: ArticleFields): string {
  return (credits.length > 0 ? credits : source).map(({ name }) => name).join(', ');
}

function countDrafts(files: readonly DraftFile[]): DraftCounts {
  const articles = files.filter(({ draft }) => draft.kind === 'article').length;
  return { articles, bids: files.length - articles };
}

function asidesOf({ reading, files }: FileOutcome): Aside[] {
  const { input, removed } = reading;
  const lineOf = lineFinder(reading.text);
  const claims = [...reading.claims, ...files.flatMap(({ draft }) => allClaims(draft))];
  const asides = claims
    .filter((claim) => claim.to === 'aside')
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, reason, as }) => ({
      input,
      line: lineOf(span.start),
      text: span.text,
      reason,
      as,
    }));
  const invisible = removed.map(({ line, name, count: times }) => ({
    input,
    line,
    text: times > 1 ? `${name} ×${times}` : name,
    reason: '보이지 않는 글자',
  }));
  return [...asides, ...invisible];
}

/** Formats the report for a terminal, in Korean. */
export function formatReport(report: Report, dryRun: boolean): string {
  const { written, unchanged, kept, setAside } = report;
  const inFields = setAside.filter((aside) => aside.as !== undefined);
  const leftOut = setAside.filter((aside) => aside.as === undefined);
  return [
    ...formatFiles(report),
    ...section('초고', formatDrafts(report)),
    ...section(
      `${dryRun ? '쓸' : '쓴'} 파일 ${written.length}개`,
      written.filter((path) => !report.drafts.some(({ file }) => file === path)),
    ),
    ...(unchanged.length > 0 ? ['', `이미 같은 파일 ${unchanged.length}개`] : []),
    ...section(`그대로 둠(고친 파일) ${kept.length}개`, kept),
    ...section('원문에 없는 것', formatRemarks(report.missing)),
    ...section('살펴볼 것', formatRemarks(report.notes)),
    ...section('사이트의 글꼴에 없는 글자', formatFontless(report)),
    ...section('필드로 옮겨 적은 표시', formatAsides(inFields)),
    ...section('싣지 않고 둔 글', formatAsides(leftOut)),
    formatTotals(report),
  ].join('\n');
}

function formatFiles({ files }: Report): string[] {
  return files.map((file) => {
    const found = [
      file.articles > 0 ? `기사 ${file.articles}편` : undefined,
      file.bids > 0 ? `입찰 공고 ${file.bids}건` : undefined,
    ].filter((part) => part !== undefined);
    return `${file.input}  ${file.label}  ${found.join(', ') || '가져올 글이 없습니다'}`;
  });
}

/** A table of the drafts, as wide as a terminal. */
function formatDrafts({ drafts }: Report): string[] {
  if (drafts.length === 0) return [];
  const rows = drafts.map(({ file, date, by, characters, remarks }) => [
    shortenPath(file),
    date === '' ? '미상' : date,
    shorten(by, SHOWN_BY),
    `${characters.toLocaleString('ko-KR')}자`,
    remarks === 0 ? '' : `살펴볼 것 ${remarks}개`,
  ]);
  return toConsoleTable(rows).split('\n');
}

/** The path for a table on the console: a long file name is cut at a hyphen, `issues/2024-04/상담사-이직률-조사…`. */
function shortenPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return (
    path.slice(0, at) +
    shorten(path.slice(at).replaceAll('-', ' '), SHOWN_NAME).replaceAll(' ', '-')
  );
}

/** A title and indented lines after an empty line; nothing if there are no lines. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function formatRemarks(remarks: readonly ReportedRemark[]): string[] {
  const byFile = Map.groupBy(remarks, (remark) => remark.file);
  return [...byFile].flatMap(([file, found]) => [
    file,
    ...found.map(({ text, line }) => `  ${line === undefined ? '' : `원문 ${line}행: `}${text}`),
  ]);
}

function formatAsides(asides: readonly Aside[]): string[] {
  return [...Map.groupBy(asides, (aside) => aside.reason)].map(([reason, found]) => {
    const shown = found
      .slice(0, SHOWN_PER_REASON)
      .map(({ text }) => shorten(text.replace(/\s+/gu, ' '), SHOWN_TEXT));
    const more = found.length > SHOWN_PER_REASON ? ' …' : '';
    return `${reason} ${found.length}곳: ${shown.join(' / ')}${more}`;
  });
}

/** One line for each character and input: `old.txt  U+F0B7 12곳(3, 7, 9번째 줄 …)`. */
function formatFontless({ fontless }: Report): string[] {
  if (fontless.length === 0) return [];
  const groups = [...Map.groupBy(fontless, ({ input, name }) => `${input}  ${name}`)];
  return [
    ...groups.map(([title, found]) => {
      const count = found.reduce((sum, one) => sum + one.count, 0);
      const lines = found.slice(0, SHOWN_PER_REASON).map(({ line }) => line);
      const more = found.length > SHOWN_PER_REASON ? ' …' : '';
      return `${title} ${count}곳(${lines.join(', ')}번째 줄${more})`;
    }),
    '글에 그대로 두었습니다. npm run check가 알려 주는 곳에서 바꿔 주세요.',
  ];
}

function formatTotals({ totals }: Report): string {
  const { input, bodies, frontmatter, setAside } = totals.characters;
  const number = (value: number): string => value.toLocaleString('ko-KR');
  return [
    '',
    `기사 ${totals.articles}편${totals.bids > 0 ? `, 입찰 공고 ${totals.bids}건` : ''}`,
    `글자 ${number(input)}자 = 본문 ${number(bodies)} + 머리말 ${number(frontmatter)} + 따로 둠 ${number(setAside)}`,
  ].join('\n');
}
