import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type * as z from 'zod';
import { explainIssue } from './explain.ts';
import { withParticle } from './korean.ts';
import type { FieldPath, Message } from './message.ts';
import { type Fault, findCutOff, howToQuote } from './quoting.ts';

/** Where a field stands in its file; the line and column count from 1. */
export type Locate = (field: FieldPath) => { line: number; column: number };

/** YAML text of a file, read: the value if it is right, and everything that is wrong with it. */
export interface YamlReading<T> {
  value: T | undefined;
  /** What the text says, whatever the schema thinks of it; absent where it is no YAML of ours. */
  raw: unknown;
  messages: Message[];
  locate: Locate;
}

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
const MAX_LENGTH = 100_000;
const MAX_NESTING = 40;

/**
 * Reads YAML by a schema: YAML 1.2 core, no aliases, no tags, no duplicate keys.
 * `firstLine` is the line of the file on which the text starts.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine = 1,
): YamlReading<T> {
  const counter = new LineCounter();
  const at = (offset: number | undefined): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset ?? 0);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const message = (offset: number | undefined, rule: string, explanation: string): Message => ({
    file,
    ...at(offset),
    rule,
    text: explanation,
  });

  const tooDeep = findExcess(text);
  if (tooDeep) {
    return {
      value: undefined,
      raw: undefined,
      messages: [message(0, '항목', tooDeep)],
      locate: () => at(0),
    };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    // Silent would swallow a second document too.
    logLevel: 'error',
  });
  const locate: Locate = (field) => at(offsetOf(document, field));
  const faults = [
    ...[...document.errors, ...document.warnings].map(explainSyntaxIn(text)),
    ...findForbidden(document, text),
  ].map(({ offset, text: why }) => message(offset, '항목', why));
  if (faults.length > 0)
    return { value: undefined, raw: undefined, messages: onePerLine(faults), locate };

  const raw: unknown = document.toJS();
  const read = schema.safeParse(raw ?? {}, { reportInput: true });
  const advice = findCutOff(document, text).map(({ offset, text: why }): Message => ({
    ...message(offset, '항목', why),
    severity: 'advice',
  }));
  if (read.success) return { value: read.data, raw, messages: advice, locate };
  const messages = read.error.issues
    .flatMap((issue) => explainIssue(issue, schema, (field) => sourceOf(document, text, field)))
    .map(({ field, rule, text: explanation }) => ({
      file,
      ...locate(field),
      rule,
      text: explanation,
    }));
  return { value: undefined, raw, messages: [...messages, ...advice], locate };
}

/** Text that would take the parser seconds, told by a scan that takes none. */
function findExcess(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return '항목이 너무 깁니다. 본문은 --- 아래에 적어 주세요.';
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open++;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MAX_NESTING) return '괄호가 너무 깊게 겹쳐 있습니다. 괄호를 풀어 주세요.';
  }
  const indented = new RegExp(`^(?:[ ?-]{${MAX_NESTING * 4},})\\S`, 'mu');
  return indented.test(text) ? '들여쓰기가 너무 깊습니다. 들여쓰기를 줄여 주세요.' : undefined;
}

/** A line that cannot be read is said once: what follows in it is a consequence. */
function onePerLine(messages: readonly Message[]): Message[] {
  return messages.filter(
    ({ line }, index) => messages.findIndex((other) => other.line === line) === index,
  );
}

function findForbidden(document: Document, source: string): Fault[] {
  const found: Fault[] = [];
  const add = (offset = 0, text: string): void => {
    found.push({ offset, text });
  };
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      add(
        node.range?.[0],
        `*로 다른 값을 끌어올 수 없습니다. ${howToQuote(source, node.range?.[0])}`,
      );
    } else if (isNode(node) && node.anchor !== undefined) {
      add(
        node.range?.[0],
        `&로 값에 이름을 붙일 수 없습니다. ${howToQuote(source, node.range?.[0])}`,
      );
    } else if (isPair(node) && isScalar(node.key)) {
      const key = node.key.value;
      if (key === null)
        add(node.key.range?.[0], '쌍점(:) 앞에 항목의 이름을 적어 주세요. 예: title');
      if (key === null) return undefined;
      if (isScalar(node.value) && node.value.value === null && node.value.comment) {
        add(
          node.value.range?.[0],
          `# 뒤는 읽지 않습니다. ${howToQuote(source, node.value.range?.[0])}`,
        );
      }
      if (typeof key === 'string' && !FORBIDDEN_KEYS.includes(key)) return undefined;
      add(node.key.range?.[0], explainKey(node.key, source));
    } else if (isPair(node)) {
      const offset = isNode(node.key) ? node.key.range?.[0] : undefined;
      add(offset, '항목의 이름은 title처럼 한 낱말로 적어 주세요.');
    }
    return undefined;
  });
  return found;
}

/** `{ krw: 1,000 }` has a field `000`: its comma parts fields. */
function explainKey({ value, range }: Scalar, source: string): string {
  const before = source.slice(0, range?.[0]);
  if (typeof value === 'number' && /\d,$/u.test(before)) {
    return '숫자에 쉼표를 쓸 수 없습니다. 쉼표 없이 적어 주세요. 예: krw: 50000000';
  }
  return `${withParticle(JSON.stringify(value), '이라/라')}는 항목은 쓸 수 없습니다. 지워 주세요.`;
}

/** The offset of the deepest part of the path that is there. */
function offsetOf(document: Document, field: FieldPath): number | undefined {
  for (let length = field.length; length > 0; length--) {
    const path = field.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    }
    const node = document.getIn(path, true);
    if (isNode(node)) return node.range?.[0];
  }
  return document.contents?.range?.[0];
}

/** The value as it is typed, where it stands on one line without quotes. */
function sourceOf(document: Document, source: string, field: FieldPath): string | undefined {
  const node = document.getIn(field, true);
  if (isScalar(node)) return node.type === 'PLAIN' ? node.source : undefined;
  const written =
    isCollection(node) && node.flow && node.range ? source.slice(node.range[0], node.range[1]) : '';
  return /^\S.{0,200}$/u.test(written.trim()) ? written.trim() : undefined;
}

function explainSyntaxIn(source: string): (error: YAMLError) => Fault {
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
        return '항목 이름 뒤에 쌍점(:)과 빈칸을 적어 주세요. 예: date: 2024-04-01';
      }
      return /^Missing closing|must end with/u.test(error.message)
        ? '닫는 따옴표나 괄호가 없습니다. 짝을 맞춰 주세요.'
        : `읽을 수 없는 줄입니다. ${howToQuote(source, offset)}`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `값에 쌍점(:)이 있습니다. ${howToQuote(source, offset)}`;
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
