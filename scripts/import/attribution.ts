import { type Credit, CREDIT_ROLES, type Source } from '../../src/archive/article.ts';
import { isDay } from '../../src/archive/date.ts';
import { isWebAddress } from '../../src/text/characters.ts';
import { toSlug } from '../../src/text/slug.ts';
import { type Found, keep, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';

/** A label with its value: `< 출처 > 프라임경제` has the role `출처` and the value `프라임경제`. */
interface Labelled {
  readonly whole: Span;
  readonly role: string;
  readonly value: Span;
}

const LABEL = new RegExp(`<\\s*(출처|${CREDIT_ROLES.join('|')})\\s*>`, 'gu');
const COLON_LABEL = /^(출처)\s*:\s*/u;
const MAX_VALUE = 100;
/** Only the last 400 characters of a line are searched for labels, so that long lines stay fast. */
const TAIL = 400;
const SOURCE =
  /^(?<name>.+?)(?:\s*\(?(?<reporter>[가-힣]{2,4})\s*기자\)?)?(?:\s+(?<issue>\d{4}년\s*\d{1,2}월호))?(?:\s+(?<date>\d{4}-\d{2}-\d{2}))?(?:\s*\(?(?<url>(?:https?:\/\/|www\.)[^\s()]+)\)?)?$/du;

/** Reads sources and credits from labels such as `< 출처 > …` and `< 정리 > …`, and removes them from the lines. */
export function readAttributions(lines: readonly Span[]) {
  const source: Source[] = [];
  const credits: Credit[] = [];
  const claims: SourceClaim[] = [];
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

/** Whether a label may follow the text: within a sentence, `<글>` may be a title. */
function endsSentence({ text }: Span): boolean {
  return text === '' || /[.!?…”"’'」』)\]]$/u.test(text);
}

function readSources({ whole, value }: Labelled, known: Source[]): SourceClaim[] | undefined {
  const found = splitNames(value).map((name, index) => readSource(name, known.length + index));
  const sources = found.filter((source) => source !== undefined);
  if (sources.length === 0 || sources.length < found.length) return undefined;
  known.push(...sources.map((source) => source.value));
  const claims = sources.flatMap((source) => source.claims);
  return [...claims, ...setAsideRest(whole, claims, '출처 표시', 'source')];
}

/** Reads one source: `프라임경제 (김이래 기자)`, `CallCenter Japan 2024년 2월호` or `나라장터(www.g2b.go.kr)`. */
function readSource(span: Span, index: number): Found<Source> | undefined {
  const groups = matchGroups(span, SOURCE) ?? {};
  const { name, reporter, issue, url } = groups;
  const date = groups.date && isDay(groups.date.text) ? groups.date : undefined;
  const address = url && toAddress(url.text);
  // The URL of an outlet's page is made from its name.
  if (!name || toSlug(name.text) === '' || (url && address === undefined)) return undefined;
  const parts = { name, reporter, url, date, issue };
  const claims = Object.entries(parts).flatMap(([field, part]): SourceClaim[] =>
    part ? [keep(part, 'source', index, field)] : [],
  );
  const value: Source = {
    name: name.text,
    ...(reporter && { reporter: reporter.text }),
    ...(address !== undefined && { url: address }),
    ...(date && { date: date.text }),
    ...(issue && { issue: issue.text }),
  };
  return { value, claims };
}

function toAddress(text: string): string | undefined {
  const address = text.startsWith('www.') ? `https://${text}` : text;
  return isWebAddress(address) ? address : undefined;
}

function readCredits(
  { whole, role: label, value }: Labelled,
  known: Credit[],
): SourceClaim[] | undefined {
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
