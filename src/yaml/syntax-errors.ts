import type { YAMLError } from 'yaml';
import { howToQuote } from './quoting-hint.ts';

/** An error at an offset of YAML text, in Korean. */
export interface YamlFault {
  offset: number;
  text: string;
}

const INDENT = '들여쓰기가 맞지 않습니다. 같은 단계의 항목은 같은 칸에서 시작해 주세요.';

/** A line with which git marks two versions that it could not merge. */
const CONFLICT = /^(?:<{7} |={7}\r?$|>{7} )/mu;
const MERGE =
  'git이 합치지 못한 두 글이 함께 있습니다. 맞는 쪽만 남기고 <<<<<<<, =======, >>>>>>>로 시작하는 줄을 지워 주세요.';

/**
 * Explains errors of the YAML parser by what the editor typed on the line. Errors that follow from
 * an indented first line are left out.
 */
export function explainErrors(errors: readonly YAMLError[], source: string): YamlFault[] {
  const conflict = CONFLICT.exec(source);
  // All other errors follow from these lines.
  if (errors.length > 0 && conflict) return [{ offset: conflict.index, text: MERGE }];
  const indent = /^(?:[ \t]*(?:#.*)?\n)* +(?=[^\s#])/u.exec(source)?.[0];
  const isShifted = errors.some(
    ({ message }) => message.includes('at node end') || message.includes('in YAML stream'),
  );
  if (indent !== undefined && isShifted) {
    return [{ offset: indent.length, text: '줄 앞에 빈칸이 있습니다. 빈칸을 지워 주세요.' }];
  }
  // If a quote is not closed, the brackets around it are not either: only the quote is reported.
  const isOpen = errors.some(({ message }) => message.startsWith('Missing closing'));
  return errors
    .filter(({ message }) => !(isOpen && message.includes(STILL_OPEN)))
    .map((error) => explainError(error, source));
}

const STILL_OPEN = 'must be sufficiently indented and end with a ';

function explainError(error: YAMLError, source: string): YamlFault {
  const [offset] = error.pos;
  const at = (text: string, place = offset): YamlFault => ({ offset: place, text });
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]+/u.exec(source.slice(offset))?.[0] ?? '같은';
      return at(`${key} 항목이 두 번 있습니다. 하나를 지워 주세요.`);
    }
    case 'TAB_AS_INDENT':
      return at('탭으로 들여쓸 수 없습니다. 빈칸 두 개로 바꿔 주세요.');
    case 'MISSING_CHAR':
      return explainMissing(error, source);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKeyless(offset, source);
    case 'BAD_INDENT':
      return explainIndent(error, source);
    case 'TAG_RESOLVE_FAILED':
      return at(`!로 시작하는 값은 읽을 수 없습니다. ${howToQuote(source, offset)}`);
    case 'MULTIPLE_DOCS':
      return at('‘...’ 줄 아래는 읽지 않습니다. 그 줄을 지워 주세요.');
    default:
      return error.message.startsWith('Unexpected , in flow')
        ? at('쉼표 앞이 비어 있습니다. 쉼표를 하나 지워 주세요.')
        : at(`읽을 수 없는 줄입니다. ${howToQuote(source, offset)}`);
  }
}

const NOT_CLOSED = '닫는 따옴표나 괄호가 없습니다. 짝을 맞춰 주세요.';

function explainMissing({ message, pos: [offset] }: YAMLError, source: string): YamlFault {
  if (message.startsWith('Implicit map keys')) return explainKeyless(offset, source);
  if (message.startsWith('Sequence item without')) return indentFault(source, offset);
  if (message.startsWith('Comments must')) return explainComment(source, offset);
  return /^Missing closing|must end with/u.test(message)
    ? explainOpen(openingQuote(source, message) ?? offset, source)
    : { offset, text: `읽을 수 없는 줄입니다. ${howToQuote(source, offset)}` };
}

/** A quote or bracket that is not closed; a quote may also be the apostrophe of a shortened year: `'24. 8. 9.` */
function explainOpen(offset: number, source: string): YamlFault {
  const [, year, month = '8', day = '9'] = SHORT_YEAR.exec(source.slice(offset)) ?? [];
  const text =
    year === undefined
      ? NOT_CLOSED
      : `작은따옴표 대신 연도를 네 자리로 적어 주세요. 예: 20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { offset, text };
}

const SHORT_YEAR = /^'(\d{2})\s*[-./년](?:\s*(\d{1,2})\s*[-./월]\s*(\d{1,2}))?/u;

/** Offset of the quote that is not closed; the parser's error is at the end of the text. */
function openingQuote(source: string, message: string): number | undefined {
  const mark = /Missing closing (.)quote/u.exec(message)?.[1] === "'" ? "'" : '"';
  const opening = new RegExp(`: +(?=${mark}[^${mark}\\n]*$)`, 'mu').exec(source);
  return opening ? opening.index + opening[0].length : undefined;
}

/** Explains a line with wrong indentation, or the bracket that is not closed before it. */
function explainIndent({ message, pos: [offset] }: YAMLError, source: string): YamlFault {
  if (!message.includes(STILL_OPEN)) return indentFault(source, offset);
  const opening = source.lastIndexOf(message.endsWith(']') ? '[' : '{', offset - 1);
  const comment = /(?<=[[{,\s])#/u.exec(source.slice(opening, offset));
  return comment
    ? explainComment(source, opening + comment.index)
    : { offset: opening, text: NOT_CLOSED };
}

function explainComment(source: string, offset: number): YamlFault {
  return { offset, text: `# 뒤는 읽지 않습니다. ${howToQuote(source, offset)}` };
}

/** The fault of a line with wrong indentation, or of a hyphen without a space after it: `-상담사`. */
function indentFault(source: string, offset: number): YamlFault {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const item = /^[ ]*-(?=[^\s-])/u.exec(source.slice(start))?.[0];
  return item === undefined
    ? { offset, text: INDENT }
    : { offset: start + item.length - 1, text: '하이픈(-) 뒤를 한 칸 띄워 주세요. 예: - 산책' };
}

/** Explains a line without the colon after a field's name, or a value with a colon, which YAML takes for a name. */
function explainKeyless(offset: number, source: string): YamlFault {
  const [typed = '', next = ''] = source.slice(offset).split('\n');
  if (/:(?:\s|$)/u.test(typed)) {
    return { offset, text: `값에 콜론(:)이 있습니다. ${howToQuote(source, offset)}` };
  }
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const isValue = source.slice(start, offset).trim() !== '';
  if (isValue) {
    // YAML reads the value together with the next line if that is indented by mistake: `  title: 봄`.
    const isField = /^ +[A-Za-z_]+:/u.test(next);
    return isField
      ? { offset: offset + typed.length + 1, text: INDENT }
      : { offset, text: `값에 콜론(:)이 있습니다. ${howToQuote(source, offset)}` };
  }
  if (/^-[^\s-]/u.test(typed)) return indentFault(source, offset);
  const field = /^([A-Za-z_]+)(?:\s*[:=]\s*|\s+|$)(.{0,40})/u.exec(typed);
  return field
    ? { offset, text: explainColon(field) }
    : { offset, text: '이 줄에는 항목 이름이 없습니다. 윗줄의 값이면 윗줄에 이어 적어 주세요.' };
}

function explainColon([, key = '', value = '']: readonly string[]): string {
  const example = value.trim() === '' ? 'date: 2024-04-01' : `${key}: ${value.trim()}`;
  return `항목 이름 뒤에 콜론(:)과 빈칸을 적어 주세요. 예: ${example}`;
}
