import { normalizeText } from '../../body/frontmatter.ts';
import { escapeSigns, fixMarks } from './mark-fixes.ts';
import { removeEmptyCharacters } from '../../text/characters.ts';
import { fixSourceLine, fixTrailingSpaces, type ReadSourceLine } from './line-fixes.ts';
import { fixAddresses, fixAmounts } from './amount-and-address-fixes.ts';
import { fixPastedHtml } from './html/pasted-html.ts';
import { fixPastedTables } from './table-fixes.ts';
import { fixLookAlikes, fixRoundQuotes } from './look-alike-fixes.ts';
import { fixDates, fixQuotes } from './quotes-and-dates.ts';
import { editFrontmatter, yamlToJson } from './file-parts.ts';

/** Functions that fixes need from outside of the pure rooms. */
export interface FixTools {
  readSourceLine: ReadSourceLine;
  /** Gives a new `uuid:…` for the file at a path; for the same path always the same one. */
  newId: (path: string) => string;
}

/** All fixes of `npm run check -- --fix`, in order: a fix may depend on those before it. */
const FIXES: readonly {
  readonly apply: (text: string, path: string, tools: FixTools) => string;
  readonly message: string;
}[] = [
  { apply: fixLineEnds, message: 'BOM을 지우고 줄바꿈을 LF로 바꿨습니다.' },
  { apply: removeEmptyCharacters, message: '보이지 않는 글자를 지웠습니다.' },
  { apply: fixDecomposed, message: '자모가 분리된 글자(NFD)를 합쳤습니다.' },
  { apply: fixLookAlikes, message: '머리말의 전각 기호와 특수한 빈칸을 보통 글자로 바꿨습니다.' },
  { apply: fixAmounts, message: '금액을 항목과 숫자로 적었습니다.' },
  { apply: fixRoundQuotes, message: '값을 감싼 둥근따옴표를 곧은 따옴표로 바꿨습니다.' },
  { apply: fixQuotes, message: '제목 같은 항목의 값을 따옴표로 감쌌습니다.' },
  { apply: fixDates, message: '날짜와 호를 2024-04-01, 2024-04 형식으로 바꿨습니다.' },
  {
    apply: (text, path, { newId }) => fixMissingId(text, path, newId(path)),
    message: '빠진 id를 새로 만들어 적었습니다. 앞으로는 고치지 마세요.',
  },
  {
    apply: (text, path, { readSourceLine }) => fixSourceLine(text, path, readSourceLine),
    message: '본문의 <출처> 줄을 머리말의 source로 옮겼습니다.',
  },
  { apply: fixPastedHtml, message: 'HTML 태그를 마크다운으로 바꿨습니다.' },
  { apply: escapeSigns, message: '글자로 쓴 <와 { 앞에 \\를 적었습니다.' },
  { apply: fixMarks, message: '마크다운의 기호 옆 빈칸과 콜론을 바로잡았습니다.' },
  { apply: fixAddresses, message: '주소 앞에 https://를 적었습니다.' },
  { apply: fixPastedTables, message: '탭으로 나눈 줄을 표로 바꿨습니다.' },
  { apply: fixTrailingSpaces, message: '줄 끝의 빈칸을 지웠습니다.' },
];

/** The fixed text, and a Korean line for each kind of fix that changed it. */
export interface FixedText {
  text: string;
  done: string[];
}

// Maximum number of rounds. A fix may make an earlier one possible: YAML can read the lines below a `{` only
// after the `{` has been quoted.
const MOST_ROUNDS = 5;

/**
 * Applies all safe fixes to a file's text, again and again until nothing changes. `path` is relative to
 * the content folder.
 */
export function applyTextFixes(text: string, path: string, tools: FixTools): FixedText {
  const done = new Set<string>();
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = fixed;
    for (const { apply, message } of FIXES) {
      const next = apply(fixed, path, tools);
      if (next !== fixed) done.add(message);
      fixed = next;
    }
    if (fixed === before) break;
  }
  return { text: fixed, done: [...done] };
}

/** The path with its file name in NFC, because macOS may write NFD; folder names are not changed. */
export function fixName(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return path.slice(0, slash) + fixDecomposed(path.slice(slash));
}

function fixLineEnds(text: string): string {
  return normalizeText(text.replace(/^\uFEFF+/u, ''));
}

// NFC turns a few other characters into ASCII (U+1FEF into a backtick, U+037E into a semicolon), so
// only letters are composed. URLs are not changed: the server may use NFD.
const ADDRESS_OR_LETTERS = /https?:\/\/[^\s<>"')\]]+|\p{L}[\p{L}\p{M}]*/gu;

/** Composes decomposed letters (NFD to NFC) outside of URLs. */
function fixDecomposed(text: string): string {
  return text.replace(ADDRESS_OR_LETTERS, (found) =>
    found.includes('://') ? found : found.normalize('NFC'),
  );
}

/** Writes an `id` into an article without one; `id` is new, `uuid:…`. */
function fixMissingId(text: string, path: string, id: string): string {
  return /^issues\/[^/]+\/[^/]+\.mdx$/u.test(path)
    ? editFrontmatter(text, path, (matter) => (lacksId(matter) ? `id: ${id}\n${matter}` : matter))
    : text;
}

/** Whether the frontmatter is a mapping of fields in YAML's block style, without `id`. */
function lacksId(matter: string): boolean {
  const fields = /^[a-z]+:/mu.test(matter) ? yamlToJson(matter) : undefined;
  return fields !== undefined && /^\{"(?!id":)/u.test(fields) && !fields.includes(',"id":');
}
