import { stringify } from 'yaml';
import * as z from 'zod';
import { articleSchema, type Source } from '../../archive/article.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { type Cut, cutAtMatter, joinCut, readMatter } from './matter.ts';

const LABELLED = /^<\s*출처\s*(?::\s*([^<>]+)>|>\s*([^<>{}]+))\s*$/u;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
const OPENED = /^<[A-Z]\w*(?:\s[^>]*[^/>]|\s*)>/u;
const CLOSED = /<\/[A-Z]\w*>/gu;

/** Reads the value of a `<출처>` line; `undefined` where it is not only sources. */
export type ReadSourceLine = (value: string) => Source[] | undefined;

const matterSchema = z.record(z.string(), z.unknown());

/**
 * `<출처> 프라임경제 (김이래 기자)` on a line of the text goes into the frontmatter, as
 * `source: { name: 프라임경제, reporter: 김이래 }`; where another source stands there already,
 * the line stays for the editor to choose.
 */
export function fixSourceLine(text: string, path: string, readValue: ReadSourceLine): string {
  const cut = path.startsWith('issues/') && path.endsWith('.mdx') && cutAtMatter(text, path);
  if (!cut || !/^<\s*출처/mu.test(cut.body)) return text;
  const lines = cut.body.split('\n');
  const found = findSources(lines, readValue);
  if (found.size === 0) return text;
  const matter = withSources(cut, [...found.values()].flat());
  const body = dropLines(lines, found).join('\n');
  return matter === undefined ? text : joinCut({ ...cut, matter, body });
}

/** The lines that name sources and nothing else, by index; none within code or a component. */
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

/** The frontmatter with these sources; absent where it has others. */
function withSources({ matter }: Cut, sources: readonly Source[]): string | undefined {
  const { value } = readYaml(matter, matterSchema);
  if (!value) return undefined;
  if ('source' in value) {
    const known = articleSchema.shape.source.safeParse(value.source).data ?? [];
    const isKnown = sources.every(({ name }) => known.some((one) => one.name === name));
    return isKnown ? matter : undefined;
  }
  const source = sources.length > 1 ? sources : sources[0];
  const result = `${matter}\n${stringify({ source }, { lineWidth: 0 }).trimEnd()}`;
  return readMatter(result) === JSON.stringify({ ...value, source }) ? result : undefined;
}

/** The lines without those, and without a blank line too many where they stood. */
function dropLines(lines: readonly string[], dropped: ReadonlyMap<number, unknown>): string[] {
  const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!dropped.has(index)) kept.push(line);
    // What stood above and below it stays apart.
    else if (!isBlank(kept.at(-1)) && !isBlank(lines[index + 1])) kept.push('');
    else if (isBlank(kept.at(-1)) && isBlank(lines[index + 1])) kept.pop();
  }
  return kept;
}
