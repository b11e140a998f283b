import { parse } from 'yaml';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import type { FieldPath } from '../../src/yaml/places.ts';
import type { Claim } from './claim.ts';
import type { Draft } from './draft.ts';
import { readPlainText } from './plain-text.ts';
import { visibleText } from './span.ts';

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
