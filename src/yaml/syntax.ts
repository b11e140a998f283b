import type { YAMLError } from 'yaml';
import { type YamlFault, howToQuote } from './quoting.ts';

/** Says in Korean what the parser stumbled on in the text, and where that is to be mended. */
export function explainSyntaxIn(source: string): (error: YAMLError) => YamlFault {
  return (error) => {
    const offset = error.code === 'DUPLICATE_KEY' ? error.pos[0] : startOf(source, error);
    return { offset, text: explainSyntax(error, source, offset) };
  };
}

/** A quote that is not closed is found at the end of everything: what to mend is where it opens. */
function startOf(source: string, error: YAMLError): number {
  if (!error.message.startsWith('Missing closing')) return error.pos[0];
  const mark = /Missing closing (.)quote/u.exec(error.message)?.[1] === "'" ? "'" : '"';
  const opening = new RegExp(`: +(?=${mark}[^${mark}\\n]*$)`, 'mu').exec(source);
  return opening ? opening.index + opening[0].length : error.pos[0];
}

function explainSyntax(error: YAMLError, source: string, offset: number): string {
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]+/u.exec(source.slice(offset))?.[0] ?? '같은';
      return `${key} 항목이 두 번 있습니다. 하나를 지워 주세요.`;
    }
    case 'TAB_AS_INDENT':
      return '탭으로 들여쓸 수 없습니다. 빈칸 두 개로 바꿔 주세요.';
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map keys')) {
        return '항목 이름 뒤에 콜론(:)과 빈칸을 적어 주세요. 예: date: 2024-04-01';
      }
      return /^Missing closing|must end with/u.test(error.message)
        ? '닫는 따옴표나 괄호가 없습니다. 짝을 맞춰 주세요.'
        : `읽을 수 없는 줄입니다. ${howToQuote(source, offset)}`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `값에 콜론(:)이 있습니다. ${howToQuote(source, offset)}`;
    case 'BAD_INDENT':
      return '들여쓰기가 맞지 않습니다. 같은 단계의 항목은 같은 칸에서 시작해 주세요.';
    case 'TAG_RESOLVE_FAILED':
      return `!로 시작하는 값은 읽을 수 없습니다. ${howToQuote(source, offset)}`;
    case 'MULTIPLE_DOCS':
      return '... 아래는 읽지 않습니다. ... 줄을 지워 주세요.';
    default:
      return `읽을 수 없는 줄입니다. ${howToQuote(source, offset)}`;
  }
}
