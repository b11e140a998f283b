import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import * as z from 'zod';
import { articleSchema, type Source } from '../../archive/article.ts';
import { checkLimits } from '../../body/limits.ts';
import { parseBody } from '../../body/parse.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { type FileParts, splitFile, joinParts, yamlToJson } from './file-parts.ts';

const LABELLED = /^<\s*출처\s*(?::\s*([^<>]+)>|>\s*([^<>{}]+))\s*$/u;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
const OPENED = /^<[A-Z]\w*(?:\s[^>]*[^/>]|\s*)>/u;
const CLOSED = /<\/[A-Z]\w*>/gu;

/** Parses the value of a `<출처>` line, `프라임경제 (김이래 기자)`; undefined if it contains anything but sources. */
export type ReadSourceLine = (value: string) => Source[] | undefined;

const matterSchema = z.record(z.string(), z.unknown());

/**
 * Moves a line `<출처> 프라임경제 (김이래 기자)` of the text into the frontmatter, as
 * `source: { name: 프라임경제, reporter: 김이래 }`. If the frontmatter has another source, the line
 * is kept for the editor to decide.
 */
export function fixSourceLine(text: string, path: string, readValue: ReadSourceLine): string {
  const parts = path.startsWith('issues/') && path.endsWith('.mdx') && splitFile(text, path);
  if (!parts || !/^<\s*출처/mu.test(parts.body)) return text;
  const lines = parts.body.split('\n');
  const found = findSources(lines, readValue);
  if (found.size === 0) return text;
  const matter = withSources(parts, [...found.values()].flat());
  const body = dropLines(lines, found).join('\n');
  return matter === undefined ? text : joinParts({ ...parts, matter, body });
}

/** Finds lines that have only sources, outside of code and components; the key is the line's index. */
function findSources(lines: readonly string[], readValue: ReadSourceLine): Map<number, Source[]> {
  const found = new Map<number, Source[]>();
  let fence: string | undefined;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      depth += (OPENED.test(line) ? 1 : 0) - (line.match(CLOSED)?.length ?? 0);
      const sources = depth > 0 ? undefined : readSources(line, readValue);
      if (sources) found.set(index, sources);
      fence = mark;
    } else if (mark?.startsWith(fence)) fence = undefined;
  }
  return found;
}

function readSources(line: string, readValue: ReadSourceLine): Source[] | undefined {
  const [, inside, behind] = LABELLED.exec(line) ?? [];
  const value = inside ?? behind;
  return value === undefined ? undefined : readValue(value);
}

/** The frontmatter with the sources added; undefined if it already has other sources. */
function withSources({ matter }: FileParts, sources: readonly Source[]): string | undefined {
  const { value } = readYaml(matter, matterSchema);
  if (!value) return undefined;
  if ('source' in value) {
    const known = articleSchema.shape.source.safeParse(value.source).data ?? [];
    const isKnown = sources.every(({ name }) => known.some((one) => one.name === name));
    return isKnown ? matter : undefined;
  }
  const source = sources.length > 1 ? sources : sources[0];
  const result = `${matter}\n${stringify({ source }, { lineWidth: 0 }).trimEnd()}`;
  return yamlToJson(result) === JSON.stringify({ ...value, source }) ? result : undefined;
}

/** Removes the dropped lines; one blank line separates the lines before and after. */
function dropLines(lines: readonly string[], dropped: ReadonlyMap<number, unknown>): string[] {
  const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!dropped.has(index)) kept.push(line);
    else if (!isBlank(kept.at(-1)) && !isBlank(lines[index + 1])) kept.push('');
    else if (isBlank(kept.at(-1)) && isBlank(lines[index + 1])) kept.pop();
  }
  return kept;
}

const SPACES = /[ \t]+$/gmu;

/**
 * Removes spaces at line ends. Markdown's line break of two spaces becomes a backslash. Code is not
 * changed, nor a text that would then be parsed differently.
 */
export function fixTrailingSpaces(text: string, path: string): string {
  const parts = path.startsWith('pages/') ? undefined : splitFile(text, path);
  if (!parts || text.search(SPACES) < 0) return text;
  const matter = parts.matter.replace(SPACES, '');
  return joinParts({
    open: parts.open.replace(SPACES, ''),
    matter: yamlToJson(matter) === yamlToJson(parts.matter) ? matter : parts.matter,
    close: parts.close.replace(SPACES, ''),
    body: stripBody(parts.body),
  });
}

function stripBody(body: string): string {
  const tree = body.search(SPACES) < 0 ? undefined : parse(body);
  if (!tree) return body;
  const { code, breaks } = findPlaces(tree);
  const stripped = body.replace(SPACES, (spaces, offset: number) => {
    const isBreak = breaks.some((place) => place >= offset && place < offset + spaces.length);
    if (isBreak) return '\\';
    const isCode = code.some(([start, end]) => start <= offset && offset < end);
    // `\ ` at the end of a line is an escaped space; without the space it would become a line
    // break.
    return isCode || body[offset - 1] === '\\' ? spaces : '';
  });
  return shapeOf(parse(stripped)) === shapeOf(tree) ? stripped : body;
}

function parse(body: string): Root | undefined {
  return checkLimits(body).length > 0 ? undefined : parseBody(body).tree;
}

function findPlaces(tree: Root): { code: [start: number, end: number][]; breaks: number[] } {
  const code: [number, number][] = [];
  const breaks: number[] = [];
  visit(tree, ({ type, position }) => {
    const start = position?.start.offset ?? 0;
    if (type === 'break') breaks.push(start);
    if (type === 'code' || type === 'inlineCode') code.push([start, position?.end.offset ?? start]);
  });
  return { code, breaks };
}

/** The tree as JSON without positions, to compare two trees. */
function shapeOf(tree: Root | undefined): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}
