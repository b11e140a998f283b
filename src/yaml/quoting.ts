import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** Something in YAML text and what is said of it. */
export interface YamlFault {
  offset: number;
  text: string;
}

// Fields that hold a line of text, in which `#` may be meant.
const TEXT_KEYS = new Set(
  'title subtitle summary agency theme lead description publisher notice text label winner'.split(
    ' ',
  ),
);

/** Where ` #` in a line of text begins a note: YAML drops all that follows. */
export function findCutOff(document: Document, source: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || !TEXT_KEYS.has(String(key.value)) || !isScalar(value)) return;
      const offset = offsetOfNote(value, source);
      if (offset === undefined) return;
      const text = `# 뒤는 싣지 않습니다. 글이면 ${howToQuote(source, offset)}`;
      found.push({ offset, text });
    },
  });
  return found;
}

/** The `#` after a value without quotes, on its line. */
function offsetOfNote({ type, range }: Scalar, source: string): number | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const space = /^[ \t]+(?=#)/u.exec(source.slice(range[1]))?.[0];
  return space === undefined ? undefined : range[1] + space.length;
}

/** `따옴표로 감싸 주세요: title: "[특집] 상담"`, with the line itself if its value is a line of text. */
export function howToQuote(source: string, offset = 0): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const [, key, value = ''] = /^[ -]*([a-z]+): +(.{1,200}?) *$/u.exec(line) ?? [];
  const isText = !/^(?:\[.*\]|\{.*\}|[|>].?)$|\\/u.test(value);
  if (key === undefined || !isText) return '따옴표로 감싸 주세요. 예: title: "[특집] 상담"';
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return `따옴표로 감싸 주세요: ${key}: ${quoted}`;
}
