import { slice, type Span, toSpan } from '../span.ts';
import { type MatterMap, readJson, readToml, readYamlMatter } from './matter-values.ts';

/** How the front matter of a file is written: Jekyll and Hexo write YAML, Hugo also TOML and JSON. */
type MatterFormat = 'YAML' | 'TOML' | 'JSON';

/** An entry of front matter, `tags: [상담, 이사]`. */
export interface MatterEntry {
  readonly key: string;
  readonly value: MatterMap[string];
  /** The text of the entry: its key, its value, and comments up to the next entry. */
  readonly span: Span;
}

/** The front matter of a file. */
export interface FrontMatter {
  readonly format: MatterFormat;
  readonly entries: readonly MatterEntry[];
  /** The front matter together with its fences, the lines around it (`---`). */
  readonly span: Span;
  /** Offset of the body in the file. */
  readonly bodyStart: number;
}

interface Fenced {
  readonly format: MatterFormat;
  /** The text between the fences, the lines around front matter. */
  readonly inner: Span;
  readonly bodyStart: number;
}

const FENCES: readonly (readonly [MatterFormat, RegExp])[] = [
  ['YAML', /^\s*---[ \t]*\n(?<inner>[\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/du],
  ['TOML', /^\s*\+\+\+[ \t]*\n(?<inner>[\s\S]*?)(?<=\n)\+\+\+[ \t]*(?:\n|$)/du],
  // Hexo: YAML without an opening line, and JSON without braces that ends with `;;;`.
  ['YAML', /^(?<inner>(?:title|layout|date|tags|categories|author):[\s\S]*?\n)---[ \t]*(?:\n|$)/du],
  ['JSON', /^(?<inner>\s*"[\s\S]*?\n);;;[ \t]*(?:\n|$)/du],
];

/** Finds the front matter at the start of a file; undefined if there is none or it has no entries. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  for (const fenced of [...findFenced(text), ...findObject(text)]) {
    const values = readValues(fenced);
    if (!values || Object.keys(values).length === 0) continue;
    return {
      format: fenced.format,
      entries: toEntries(values, fenced),
      span: toSpan(text.slice(0, fenced.bodyStart)),
      bodyStart: fenced.bodyStart,
    };
  }
  return undefined;
}

function findFenced(text: string): Fenced[] {
  return FENCES.flatMap(([format, pattern]) => {
    const found = pattern.exec(text);
    const range = found?.indices?.groups?.inner;
    if (!found || !range) return [];
    const inner = { start: range[0], end: range[1], text: text.slice(...range) };
    return [{ format, inner, bodyStart: found[0].length }];
  });
}

/** Finds a JSON object at the start of a text, as Hugo allows it. */
function findObject(text: string): Fenced[] {
  if (!/^\s*\{\s*"/u.test(text)) return [];
  let depth = 0;
  for (const { index, 0: sign } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/gu)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth > 0) continue;
    const inner = { start: 0, end: index + 1, text: text.slice(0, index + 1) };
    return [{ format: 'JSON', inner, bodyStart: index + 1 }];
  }
  return [];
}

function readValues({ format, inner }: Fenced): MatterMap | undefined {
  if (format === 'YAML') return readYamlMatter(inner.text);
  if (format === 'TOML') return readToml(inner.text);
  return readJson(inner.text);
}

/** Gives each entry its text: from its key to the key of the next entry. */
function toEntries(values: MatterMap, { format, inner }: Fenced): MatterEntry[] {
  let from = 0;
  const starts = Object.keys(values).map((key) => {
    from = findKey(inner.text, key, format, from);
    return from;
  });
  return Object.entries(values).map(([key, value], index) => ({
    key,
    value,
    span: slice(inner, starts[index] ?? 0, starts[index + 1]),
  }));
}

/** Offset of a top-level key; if it cannot be found, the offset of the entry before it. */
function findKey(text: string, key: string, format: MatterFormat, from: number): number {
  const name = key.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const pattern = {
    YAML: `^["']?${name}["']?[ \\t]*:`,
    TOML: `^[ \\t]*(?:\\[+)?["']?${name}["']?[ \\t]*[=.\\]]`,
    JSON: `"${name}"\\s*:`,
  }[format];
  const found = text.slice(from).search(new RegExp(pattern, 'mu'));
  return found < 0 ? from : from + found;
}
