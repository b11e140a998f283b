import { fixDecomposed } from './composed.ts';
import { fixDates } from './dates.ts';
import { fixLineEnds } from './line-ends.ts';
import { fixQuotes } from './quotes.ts';
import { fixSourceLine, type ReadSourceLine } from './source-line.ts';
import { fixTrailingSpaces } from './trailing-spaces.ts';

/** What `--fix` mends, each with its message in Korean; a later one relies on the earlier. */
const FIXES: readonly {
  readonly apply: (text: string, path: string, readSourceLine: ReadSourceLine) => string;
  readonly said: string;
}[] = [
  { apply: fixLineEnds, said: 'BOM과 줄 끝(CRLF)을 맞췄습니다.' },
  { apply: fixDecomposed, said: '풀어쓴 글자(NFD)를 모아썼습니다.' },
  { apply: fixQuotes, said: '제목 같은 항목의 값을 따옴표로 감쌌습니다.' },
  { apply: fixDates, said: '날짜와 호를 2024-04-01, 2024-04처럼 적었습니다.' },
  { apply: fixSourceLine, said: '본문의 <출처> 줄을 머리말의 source로 옮겼습니다.' },
  { apply: fixTrailingSpaces, said: '줄 끝의 빈칸을 지웠습니다.' },
];

/** A text mended and, in Korean, what was done; an editor would have done the same by hand. */
export interface Fixed {
  text: string;
  done: string[];
}

/** Mends what is safe to mend; doing it twice changes nothing more. `path` is in the content folder. */
export function applyTextFixes(text: string, path: string, readSourceLine: ReadSourceLine): Fixed {
  const fixed: Fixed = { text, done: [] };
  for (const { apply, said } of FIXES) {
    const next = apply(fixed.text, path, readSourceLine);
    if (next !== fixed.text) fixed.done.push(said);
    fixed.text = next;
  }
  return fixed;
}

/** The file's name as everybody but macOS writes it; the folders above it stay. */
export function fixName(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return path.slice(0, slash) + fixDecomposed(path.slice(slash));
}
