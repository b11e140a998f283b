import { type Credit, CREDIT_ROLES, type Source } from '../../src/archive/article.ts';
import { type Claim, keep, setAsideRest } from './claim.ts';
import { readSource } from './source.ts';
import { slice, type Span } from './span.ts';

/** Where an article comes from and who made it, and the lines that say neither. */
interface Attributions {
  readonly source: readonly Source[];
  readonly credits: readonly Credit[];
  readonly claims: readonly Claim[];
  readonly lines: readonly Span[];
}

/** `< 출처 > …` cut into the label and what it says. */
interface Labelled {
  readonly whole: Span;
  readonly role: string;
  readonly value: Span;
}

const LABEL = new RegExp(`<\\s*(출처|${CREDIT_ROLES.join('|')})\\s*>`, 'gu');
const COLON_LABEL = /^(출처)\s*:\s*/u;
const MAX_VALUE = 100;
/** Labels stand at the end of a line: looking no further back keeps long lines quick. */
const TAIL = 400;

/** Takes `< 출처 > …`, `< 정리 > …` and their like out of lines, also where they end a line of text. */
export function readAttributions(lines: readonly Span[]): Attributions {
  const source: Source[] = [];
  const credits: Credit[] = [];
  const claims: Claim[] = [];
  const rest: Span[] = [];
  for (const line of lines) {
    const { text, labelled } = splitLabelled(line);
    if (text) rest.push(text);
    for (const one of labelled) {
      const found = one.role === '출처' ? readSources(one, source) : readCredits(one, credits);
      if (found) claims.push(...found);
      else rest.push(one.whole);
    }
  }
  return { source, credits, claims, lines: rest };
}

function splitLabelled(line: Span): { text: Span | undefined; labelled: Labelled[] } {
  const from = Math.max(0, line.text.length - TAIL);
  const tail = slice(line, from);
  const colon = COLON_LABEL.exec(line.text);
  const labels = colon ? [colon] : [...tail.text.matchAll(LABEL)];
  const labelled = labels.map((label, index) => ({
    whole: slice(tail, label.index, labels[index + 1]?.index),
    role: label[1] ?? '',
    value: slice(tail, label.index + label[0].length, labels[index + 1]?.index),
  }));
  const first = labelled[0]?.whole.start ?? line.end;
  const text = slice(line, 0, first - line.start);
  const isTail = labelled.every(({ value }) => value.text.length <= MAX_VALUE);
  if (!isTail || !endsSentence(text)) return { text: line, labelled: [] };
  return { text: text.text === '' ? undefined : text, labelled };
}

/** In running text `<글>` may mean something else: a label opens the line or follows a sentence. */
function endsSentence({ text }: Span): boolean {
  return text === '' || /[.!?…”"’'」』)\]]$/u.test(text);
}

function readSources({ whole, value }: Labelled, known: Source[]): Claim[] | undefined {
  const found = splitNames(value).map((name, index) => readSource(name, known.length + index));
  const sources = found.filter((source) => source !== undefined);
  if (sources.length === 0 || sources.length < found.length) return undefined;
  known.push(...sources.map((source) => source.value));
  const claims = sources.flatMap((source) => source.claims);
  return [...claims, ...setAsideRest(whole, claims, '출처 표시', 'source')];
}

function readCredits(
  { whole, role: label, value }: Labelled,
  known: Credit[],
): Claim[] | undefined {
  const role = CREDIT_ROLES.find((one) => one === label);
  const names = splitNames(value);
  if (!role || names.length === 0) return undefined;
  const claims = names.map((name, index) => keep(name, 'credits', known.length + index, 'name'));
  known.push(...names.map((name) => ({ role, name: name.text })));
  return [...claims, ...setAsideRest(whole, claims, '만든 사람 표시', `role: ${role}`)];
}

function splitNames(value: Span): Span[] {
  const commas = [...value.text.matchAll(/[,，]/gu)].map((comma) => comma.index);
  const names = [-1, ...commas].map((comma, index) => slice(value, comma + 1, commas[index]));
  return names.filter((name) => name.text !== '');
}
