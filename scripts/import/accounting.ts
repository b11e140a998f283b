import { parse } from 'yaml';
import { toString } from 'mdast-util-to-string';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import type { FieldPath } from '../../src/yaml/field-places.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './imported-draft.ts';
import { visibleText } from './span.ts';
import { parseBody } from '../../src/body/parse.ts';
import type { RemovedCharacter } from './text-lines.ts';

// The proof that nothing is lost. It knows nothing of shapes, titles or lists: it has the
// input, the claims over it and the bytes about to be written, and trusts none of them.

const FENCE = '---\n';
const SHOWN = 40;

/** What keeps the claims from covering every visible character of the text exactly once; empty if they do. */
export function checkCoverage(text: string, claims: readonly Claim[]): string[] {
  const problems: string[] = [];
  let at = 0;
  for (const { span } of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    const source = visibleText(text.slice(span.start, span.end));
    if (source !== visibleText(span.text)) problems.push(`다르게 읽은 곳: ${show(source)}`);
    const gap = visibleText(text.slice(at, span.start));
    if (gap !== '') problems.push(`어디에도 가지 않은 글자: ${show(gap)}`);
    const twice = visibleText(text.slice(span.start, Math.min(at, span.end)));
    if (twice !== '') problems.push(`두 번 쓰인 글자: ${show(twice)}`);
    at = Math.max(at, span.end);
  }
  const rest = visibleText(text.slice(at));
  if (rest !== '') problems.push(`어디에도 가지 않은 글자: ${show(rest)}`);
  return problems;
}

/** What keeps a written file from holding all that was claimed for its body and its fields; empty if it does. */
export function checkFile(file: string, kind: Draft['kind'], claims: readonly Claim[]): string[] {
  const fence = file.indexOf(`\n${FENCE}`) + 1;
  const yaml = file.slice(FENCE.length, fence);
  const body = file.slice(fence + FENCE.length);
  const schema = kind === 'article' ? articleSchema : bidSchema;
  const matter = schema.safeParse(parse(yaml));
  if (!matter.success) return [`머리말이 규칙에 맞지 않습니다: ${matter.error.message}`];
  return [...checkBody(body, claims), ...checkFields(matter.data, claims)];
}

function checkBody(body: string, claims: readonly Claim[]): string[] {
  const claimed = claims.filter((claim) => claim.to === 'body').map((claim) => claim.span.text);
  const wanted = visibleText(claimed.join(''));
  const written = visibleText(readPlainText(body));
  if (written === wanted) return [];
  let same = 0;
  while (wanted[same] === written[same]) same++;
  return [
    `본문이 원문과 다른 곳: 원문 ${show(wanted.slice(same))}, 본문 ${show(written.slice(same))}`,
  ];
}

/** The characters claimed for a field stand in its value, in their order. */
function checkFields(matter: unknown, claims: readonly Claim[]): string[] {
  const found = new Map<string, number>();
  return claims.flatMap((claim) => {
    if (claim.to !== 'field') return [];
    const key = claim.field.join('.');
    const wanted = visibleText(claim.span.text);
    const at = visibleText(valueAt(matter, claim.field)).indexOf(wanted, found.get(key));
    found.set(key, at + wanted.length);
    return at < 0 ? [`${key}에 없는 글자: ${show(wanted)}`] : [];
  });
}

function valueAt(value: unknown, path: FieldPath): string {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return '';
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
}

function show(text: string): string {
  return `‘${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}’`;
}

/** What a reader of the site sees of an MDX body, without markup; throws where the site refuses it. */
export function readPlainText(mdx: string): string {
  const { tree, faults } = parseBody(mdx);
  if (!tree) throw new Error(faults.map(({ text }) => text).join('\n'));
  return toString(tree);
}

/** Visible characters by where they went. */
export interface CharacterTotals {
  readonly input: number;
  readonly bodies: number;
  readonly frontmatter: number;
  readonly setAside: number;
}

/** Counts the visible characters of an input, and of each destination. */
export function countCharacters(
  decoded: string,
  claims: readonly Claim[],
  removed: readonly RemovedCharacter[],
): CharacterTotals {
  const counts = { body: 0, field: 0, aside: 0 };
  for (const { to, span } of claims) counts[to] += countVisible(span.text);
  const taken = removed.filter(({ name }) => !SPACES.has(name));
  return {
    input: countVisible(decoded),
    bodies: counts.body,
    frontmatter: counts.field,
    setAside: counts.aside + taken.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Adds up the totals of several inputs. */
export function addTotals(totals: readonly CharacterTotals[]): CharacterTotals {
  const sum = (key: keyof CharacterTotals): number =>
    totals.reduce((all, one) => all + one[key], 0);
  return {
    input: sum('input'),
    bodies: sum('bodies'),
    frontmatter: sum('frontmatter'),
    setAside: sum('setAside'),
  };
}

/** Whether every visible character of the input is in one of the destinations. */
export function addsUp({ input, bodies, frontmatter, setAside }: CharacterTotals): boolean {
  return input === bodies + frontmatter + setAside;
}

/** Removed characters that count as space, so as nothing visible. */
const SPACES = new Set(['U+FEFF']);

function countVisible(text: string): number {
  const units = visibleText(text);
  return units.length - (units.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}
