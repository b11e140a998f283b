import { parse } from 'yaml';
import { toString } from 'mdast-util-to-string';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { parseBody } from '../../src/body/parse.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { FieldPath } from '../../src/yaml/field-places.ts';
import type { DraftFile } from './draft-file.ts';
import { allClaims, type Draft } from './imported-draft.ts';
import type { RemovedCharacter } from './input-text.ts';
import type { DistinctReading } from './place-drafts.ts';
import type { SourceClaim } from './source-claim.ts';
import { visibleText } from './span.ts';

// Checks that no text is lost. To find errors of the readers, it uses only the input, the claims
// and the text of the files to write, and reads those files again.

const FENCE = '---\n';
const SHOWN = 40;

/** Checks that the claims of an input cover it once, and counts where its characters go. */
export function checkReading(
  reading: DistinctReading,
  files: readonly DraftFile[],
): { totals: CharacterTotals; problems: string[] } {
  const claims = [...reading.claims, ...files.flatMap(({ draft }) => allClaims(draft))];
  const totals = countCharacters(reading.decoded, claims, reading.removed);
  const { input, bodies, frontmatter, setAside } = totals;
  const addsUp = input === bodies + frontmatter + setAside;
  const problems = [
    ...checkCoverage(reading.text, claims),
    ...(addsUp ? [] : ['글자 수의 합이 맞지 않습니다.']),
  ];
  return { totals, problems: problems.map((problem) => `${reading.input}: ${problem}`) };
}

/** Checks that a file has all the text that its draft claims for it. */
export function checkDraftFile({ path, text, draft }: DraftFile): string[] {
  return checkFile(text, draft.kind, allClaims(draft)).map((problem) => `${path}: ${problem}`);
}

/** Problems in Korean unless the claims cover each visible character of the text exactly once. */
export function checkCoverage(text: string, claims: readonly SourceClaim[]): string[] {
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

/** Problems in Korean unless the file's body and fields have the text that the claims give them. */
export function checkFile(
  file: string,
  kind: Draft['kind'],
  claims: readonly SourceClaim[],
): string[] {
  const fence = file.indexOf(`\n${FENCE}`) + 1;
  const yaml = file.slice(FENCE.length, fence);
  const body = file.slice(fence + FENCE.length);
  const schema = kind === 'article' ? articleSchema : bidSchema;
  const fields = schema.safeParse(parse(yaml));
  if (!fields.success) return [`머리말이 규칙에 맞지 않습니다: ${fields.error.message}`];
  return [...checkBody(body, claims), ...checkFields(fields.data, claims)];
}

function checkBody(body: string, claims: readonly SourceClaim[]): string[] {
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

/** The texts claimed for a field must be in its value, in the same order. */
function checkFields(fields: unknown, claims: readonly SourceClaim[]): string[] {
  const found = new Map<string, number>();
  return claims.flatMap((claim) => {
    if (claim.to !== 'field') return [];
    const key = claim.field.join('.');
    const wanted = visibleText(claim.span.text);
    const at = visibleText(valueAt(fields, claim.field)).indexOf(wanted, found.get(key));
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
  return `‘${shorten(text, SHOWN)}’`;
}

/** The text of an MDX body without markup; throws if the site refuses the body. */
export function readPlainText(mdx: string): string {
  const { tree, faults } = parseBody(mdx);
  if (!tree) throw new Error(faults.map(({ text }) => text).join('\n'));
  return toString(tree);
}

/** Numbers of visible characters: in the input, and where they went. */
export interface CharacterTotals {
  readonly input: number;
  readonly bodies: number;
  readonly frontmatter: number;
  readonly setAside: number;
}

function countCharacters(
  decoded: string,
  claims: readonly SourceClaim[],
  removed: readonly RemovedCharacter[],
): CharacterTotals {
  const counts = { body: 0, field: 0, aside: 0 };
  for (const { to, span } of claims) counts[to] += countVisible(span.text);
  // U+FEFF is whitespace in JavaScript, so it is not counted in the input either.
  const taken = removed.filter(({ name }) => name !== 'U+FEFF');
  return {
    input: countVisible(decoded),
    bodies: counts.body,
    frontmatter: counts.field,
    setAside: counts.aside + taken.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Adds up the totals of several inputs. */
export function addTotals(totals: readonly CharacterTotals[]): CharacterTotals {
  return totals.reduce((all, one) => ({
    input: all.input + one.input,
    bodies: all.bodies + one.bodies,
    frontmatter: all.frontmatter + one.frontmatter,
    setAside: all.setAside + one.setAside,
  }));
}

function countVisible(text: string): number {
  return [...visibleText(text)].length;
}
