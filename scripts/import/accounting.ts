import { parse } from 'yaml';
import { toString } from 'mdast-util-to-string';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { parseBody } from '../../src/body/parse.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { FieldPath } from '../../src/yaml/field-places.ts';
import type { DraftFile } from './draft-file.ts';
import { allClaims, type Draft } from './imported-draft.ts';
import { findLostWords } from './lost-words.ts';
import type { CharacterCount } from './input-text.ts';
import type { DistinctReading } from './place-drafts.ts';
import type { SourceClaim } from './source-claim.ts';
import { visibleText } from './span.ts';

// Checks that no text of a source is lost. To find errors of the readers, these functions use only
// the input, its claims and the files to write, which are parsed again.

const FENCE = '---\n';
const SHOWN = 40;

/** Checks that each character of an input went to exactly one place, and counts the characters in each place. */
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

/** Checks that a draft's file contains all text that was read for its body and its fields. */
export function checkDraftFile({ path, text, draft }: DraftFile): string[] {
  const form = draft.kind === 'article' && draft.markdown ? 'markdown' : 'text';
  return checkFile(text, draft.kind, allClaims(draft), form).map(
    (problem) => `${path}: ${problem}`,
  );
}

/** Error messages (Korean) for visible characters of the input that went nowhere or to two places. */
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

/** Error messages (Korean) for an invalid file, and for text missing in its body or its fields. */
export function checkFile(
  file: string,
  kind: Draft['kind'],
  claims: readonly SourceClaim[],
  form: 'text' | 'markdown' = 'text',
): string[] {
  const fence = file.indexOf(`\n${FENCE}`) + 1;
  const yaml = file.slice(FENCE.length, fence);
  const body = file.slice(fence + FENCE.length);
  const schema = kind === 'article' ? articleSchema : bidSchema;
  const fields = schema.safeParse(parse(replacePrivateUse(yaml)));
  if (!fields.success) return [`머리말이 규칙에 맞지 않습니다: ${fields.error.message}`];
  const checkText = form === 'markdown' ? checkMarkdown : checkBody;
  return [...checkText(body, claims), ...checkFields(fields.data, claims)];
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

/** Checks that a body has each word of the Markdown that was read for it, and that this site accepts it. */
function checkMarkdown(body: string, claims: readonly SourceClaim[]): string[] {
  const { tree, faults } = parseBody(body);
  if (!tree) return faults.map(({ line, text }) => `본문 ${line}행: ${text}`);
  const claimed = claims.filter((claim) => claim.to === 'body').map((claim) => claim.span.text);
  const lost = findLostWords(claimed.join('\n'), body);
  return lost.length === 0 ? [] : [`본문에 없는 말: ${show(lost.join(' '))}`];
}

/** Checks that each field contains the texts read for it, in the same order. */
function checkFields(fields: unknown, claims: readonly SourceClaim[]): string[] {
  const found = new Map<string, number>();
  return claims.flatMap((claim) => {
    if (claim.to !== 'field') return [];
    const key = claim.field.join('.');
    const wanted = visibleText(replacePrivateUse(claim.span.text));
    const at = visibleText(valueAt(fields, claim.field)).indexOf(wanted, found.get(key));
    found.set(key, at + wanted.length);
    return at < 0 ? [`${key}에 없는 글자: ${show(wanted)}`] : [];
  });
}

/** Each private-use character as `□`: the draft keeps them, but the schemas refuse them. */
function replacePrivateUse(text: string): string {
  return text.replace(/\p{Co}/gu, '□');
}

function valueAt(value: unknown, path: FieldPath): string {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return '';
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  // The schema converts the short form `cover: a.png` to `{ src: 'a.png' }`.
  const values: unknown[] = typeof at === 'object' && at !== null ? Object.values(at) : [at];
  return values.filter((one) => typeof one === 'string' || typeof one === 'number').join('');
}

function show(text: string): string {
  return `‘${shorten(text, SHOWN)}’`;
}

/** Plain text of an MDX body; throws if the body is not valid for the site. */
export function readPlainText(mdx: string): string {
  const { tree, faults } = parseBody(mdx);
  if (!tree) throw new Error(faults.map(({ text }) => text).join('\n'));
  return toString(tree);
}

/** Numbers of visible characters in an input, in the bodies, in the frontmatter, and left out. */
export interface CharacterTotals {
  readonly input: number;
  readonly bodies: number;
  readonly frontmatter: number;
  readonly setAside: number;
}

function countCharacters(
  decoded: string,
  claims: readonly SourceClaim[],
  removed: readonly CharacterCount[],
): CharacterTotals {
  const counts = { body: 0, field: 0, aside: 0 };
  for (const { to, span } of claims) counts[to] += countVisible(span.text);
  // JavaScript counts U+FEFF as whitespace, so it is not among the visible characters of the input.
  const taken = removed.filter(({ name }) => name !== 'U+FEFF');
  return {
    input: countVisible(decoded),
    bodies: counts.body,
    frontmatter: counts.field,
    setAside: counts.aside + taken.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Adds up the totals of several inputs; the list must not be empty. */
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
