import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import { withParticle } from '../text/particles.ts';
import { TEXT_FIELDS } from './field-kinds.ts';
import { howToQuote } from './quoting-hint.ts';
import { explainErrors, type YamlFault } from './syntax-errors.ts';

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Errors of the YAML parser and forbidden YAML (`findForbidden`), explained in Korean. */
export function findSyntaxFaults(document: Document, source: string): YamlFault[] {
  const errors = [...document.errors, ...document.warnings].filter(
    // YAML reads `500,000,000` in braces as three keys, two of them equal; `findForbidden` explains the commas.
    ({ code, pos }) => code !== 'DUPLICATE_KEY' || !isRestOfNumber(source, pos[0]),
  );
  return [...explainErrors(errors, source), ...findForbidden(document, source)];
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
      if (isOtherNumber(node.key, node.value)) {
        add(node.value.range?.[0], explainNumber(node.value));
      }
      if (isRestOfNumber(source, node.key.range?.[0])) {
        add(node.key.range?.[0], explainComma(source, node.key.range?.[0]));
        return undefined;
      }
      if (typeof key === 'string' && !FORBIDDEN_KEYS.includes(key)) return undefined;
      const isPart = typeof key !== 'string' && isFlow(path.at(-1)) && node.value === null;
      add(node.key.range?.[0], isPart ? COMMA_IN_BRACKETS : explainKey(node.key));
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

/** Whether a comma inside a number has split a list here: in `[1,000명]` YAML reads `000명` as another item. */
function isSplitByComma(source: string, offset = 0): boolean {
  return (
    /\d,$/u.test(source.slice(Math.max(0, offset - 2), offset)) &&
    /^\d{3}(?!\d)/u.test(source.slice(offset, offset + 4))
  );
}

/** Whether a key is the digits after a comma in a number: `000` in `{ krw: 1,000 }` or `{ krw: 1, 000 }`. */
function isRestOfNumber(source: string, offset = 0): boolean {
  // No field is called 000, but `[1, 100]` is a list of two.
  return (
    /\d, {0,3}$/u.test(source.slice(Math.max(0, offset - 5), offset)) &&
    /^\d{3}(?!\d)/u.test(source.slice(offset, offset + 4))
  );
}

// Fields of a whole number.
const NUMBER_FIELDS = /^(?:amount|krw|seats|part|number|since)$/u;

/** Whether YAML reads a number that differs from the typed digits: `5.000` as 5, `1e3` as 1000. */
function isOtherNumber(key: Scalar, value: unknown): value is Scalar {
  return (
    NUMBER_FIELDS.test(String(key.value)) &&
    isScalar(value) &&
    Number.isInteger(value.value) &&
    !/^-?\d+$/u.test(value.source ?? '')
  );
}

function explainNumber({ source = '', value }: Scalar): string {
  return `${withParticle(source, '을/를')} ${withParticle(String(value), '으로/로')} 읽습니다. 점이나 다른 글자 없이 숫자만 적어 주세요. 예: 50000000`;
}

/** In `{ krw: 1,000 }` the value is a number; in `{ title: 상담사 1,000명 }` it is text. */
function explainComma(source: string, offset = 0): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const [, key] = /\b(krw|seats|part) *: *[^:]*$/u.exec(source.slice(start, offset)) ?? [];
  if (key === undefined) return COMMA_IN_BRACKETS;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const typed = new RegExp(
    `\\b${key} *: *[￦₩]?(\\d{1,3}(?:, {0,3}\\d{3})+) *원?(?= *(?:,(?! *\\d)|[}#]|$))`,
    'u',
  ).exec(line);
  const digits = typed?.[1]?.replaceAll(/[, ]/gu, '');
  return `숫자에 쉼표를 쓸 수 없습니다. 쉼표 없이 적어 주세요${digits === undefined ? '. 예: krw: 50000000' : `: ${key}: ${digits}`}`;
}

const COMMA_IN_BRACKETS =
  '괄호 안의 쉼표가 값을 나눕니다. 쉼표가 든 말은 따옴표로 감싸 주세요. 예: "1,000명"';

function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** Finds texts that are cut off because YAML takes ` #` and the rest of the line as a comment. */
export function findCutOff(document: Document, source: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !TEXT_FIELDS.has(String(key.value)) || !isScalar(value)) return;
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
