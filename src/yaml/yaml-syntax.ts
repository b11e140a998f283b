import {
  type Document,
  isAlias,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { withParticle } from '../text/particles.ts';

/** An error at an offset of YAML text, in Korean. */
interface YamlFault {
  offset: number;
  text: string;
}

// Keys of one-line texts, in which an editor may mean `#` as a character.
const TEXT_KEYS = new Set(
  'title subtitle summary agency theme lead description publisher notice text label winner'.split(
    ' ',
  ),
);

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Errors of the YAML parser and forbidden YAML (`findForbidden`), explained in Korean. */
export function findSyntaxFaults(document: Document, source: string): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].filter(
    // `findForbidden` explains both groups of digits in `500,000,000`.
    ({ code, pos }) => code !== 'DUPLICATE_KEY' || !isSplitByComma(source, pos[0]),
  );
  const errors = faults.map((error) => {
    const offset = error.code === 'DUPLICATE_KEY' ? error.pos[0] : startOf(source, error);
    return { offset, text: explainSyntax(error, source, offset) };
  });
  return [...errors, ...findForbidden(document, source)];
}

/** Offset of an error. For an unclosed quote it is the opening quote, not the end of the text. */
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
      return '‘...’ 줄 아래는 읽지 않습니다. 그 줄을 지워 주세요.';
    default:
      return `읽을 수 없는 줄입니다. ${howToQuote(source, offset)}`;
  }
}

/** Valid YAML that we refuse: aliases, anchors, keys that are not words, values that are only a comment. */
function findForbidden(document: Document, source: string): YamlFault[] {
  const found: YamlFault[] = [];
  const add = (offset = 0, text: string): void => {
    found.push({ offset, text });
  };
  const refuse = ({ range }: Node, text: string): void => {
    add(range?.[0], `${text} ${howToQuote(source, range?.[0])}`);
  };
  visit(document, (_key, node, path) => {
    if (isScalar(node) && isSeq(path.at(-1)) && isSplitByComma(source, node.range?.[0])) {
      add(node.range?.[0], explainComma(source, node.range?.[0]));
    } else if (isAlias(node)) {
      refuse(node, 'YAML 별칭(*)은 쓸 수 없습니다.');
    } else if (isNode(node) && node.anchor !== undefined) {
      refuse(node, 'YAML 앵커(&)는 쓸 수 없습니다.');
    } else if (isPair(node) && isScalar(node.key)) {
      const key = node.key.value;
      if (key === null) {
        add(node.key.range?.[0], '콜론(:) 앞에 항목의 이름을 적어 주세요. 예: title');
        return undefined;
      }
      if (isScalar(node.value) && node.value.value === null && node.value.comment) {
        refuse(node.value, '# 뒤는 읽지 않습니다.');
      }
      if (isSplitByComma(source, node.key.range?.[0])) {
        add(node.key.range?.[0], explainComma(source, node.key.range?.[0]));
        return undefined;
      }
      if (typeof key === 'string' && !FORBIDDEN_KEYS.includes(key)) return undefined;
      add(node.key.range?.[0], explainKey(node.key));
    } else if (isPair(node)) {
      const offset = isNode(node.key) ? node.key.range?.[0] : undefined;
      add(offset, '항목의 이름은 title처럼 한 낱말로 적어 주세요.');
    }
    return undefined;
  });
  return found;
}

function explainKey({ value }: Scalar): string {
  return `${withParticle(JSON.stringify(value), '이라/라')}는 항목은 쓸 수 없습니다. 지워 주세요.`;
}

/**
 * Whether a comma inside a number has split a value in brackets here: in `{ krw: 1,000 }` and
 * `[1,000명]` YAML reads `000` as another field or item.
 */
function isSplitByComma(source: string, offset = 0): boolean {
  return (
    /\d,$/u.test(source.slice(Math.max(0, offset - 2), offset)) &&
    /^\d{3}(?!\d)/u.test(source.slice(offset, offset + 4))
  );
}

/** In `{ krw: 1,000 }` the value is a number; in `{ title: 상담사 1,000명 }` it is text. */
function explainComma(source: string, offset = 0): string {
  const before = source.slice(0, offset).split('\n').at(-1) ?? '';
  const isNumber =
    /: *[\d,]+$/u.test(before) && /^[\d,]+ *원? *(?:\}|, |$)/mu.test(source.slice(offset));
  return isNumber
    ? '숫자에 쉼표를 쓸 수 없습니다. 쉼표 없이 적어 주세요. 예: krw: 50000000'
    : '괄호 안의 쉼표가 값을 나눕니다. 쉼표가 든 말은 따옴표로 감싸 주세요. 예: "1,000명"';
}

/** Texts in which YAML takes ` #` and the rest of the line as a comment. */
export function findCutOff(document: Document, source: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !TEXT_KEYS.has(String(key.value)) || !isScalar(value)) return;
      const offset = offsetOfComment(value, source);
      if (offset === undefined) return;
      const text = `# 뒤는 싣지 않습니다. 글자로 쓰려면 ${howToQuote(source, offset)}`;
      found.push({ offset, text });
    },
  });
  return found;
}

/** Offset of the `#` on the same line after an unquoted value; undefined if there is none. */
function offsetOfComment({ type, range }: Scalar, source: string): number | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const space = /^[ \t]+(?=#)/u.exec(source.slice(range[1]))?.[0];
  return space === undefined ? undefined : range[1] + space.length;
}

/**
 * Says to use quotes, with the line itself as the example if its value is one line:
 * `따옴표로 감싸 주세요: title: "[특집] 상담"`.
 */
function howToQuote(source: string, offset = 0): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const [, key, value = ''] = /^[ -]*([a-z]+): +(.{1,200}?) *$/u.exec(line) ?? [];
  const isText = !/^(?:\[.*\]|\{.*\}|[|>].?)$|\\/u.test(value);
  if (key === undefined || !isText) return '따옴표로 감싸 주세요. 예: title: "[특집] 상담"';
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return `따옴표로 감싸 주세요: ${key}: ${quoted}`;
}
