import { explainRoundQuotes } from '../text/round-quotes.ts';
import { WORD_LISTS } from './field-kinds.ts';

/** Example values of fields that consist of other fields. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['source', '{ name: 새벽신문 }'],
  ['series', '{ title: 골목 산책, part: 1 }'],
  ['amount', '{ krw: 50000000, vat: included }'],
  ['result', '{ winner: 견본산업 }'],
  ['credits', '[{ role: 글, name: 홍길동 }]'],
]);

const EXAMPLE = '따옴표로 감싸 주세요. 예: title: "[특집] 산책"';

/**
 * Says (Korean) how to type a value that YAML misreads, with the line at `offset` as the example if its value
 * is one line: `따옴표로 감싸 주세요: title: "[특집] 산책"`. The example has the brackets of a list of words, `tags: [챗봇,
 * 상담사]`, or the braces of a group of fields, `source: { name: 캐치 }`; round quotes are mentioned.
 */
export function howToQuote(source: string, offset = 0): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(start).split('\n', 1)[0] ?? '';
  const [, key = '', value = ''] = /^[ -]*([a-z]+): +(.{1,200}?) *$/u.exec(line) ?? [];
  const round = key === '' ? undefined : explainRoundQuotes(key, value);
  if (round !== undefined) return round;
  if (WORD_LISTS.has(key))
    return `대괄호로 묶어 주세요. 예: ${key}: [${wordsOf(value).join(', ')}]`;
  const group = GROUPS.get(key);
  if (group !== undefined) return `괄호로 묶어 주세요. 예: ${key}: ${fieldsOf(value) ?? group}`;
  const isText = !/^(?:\[.*\]|\{.*\}|[|>].?)$|\\/u.test(value);
  return key === '' || !isText ? EXAMPLE : `따옴표로 감싸 주세요: ${key}: ${quote(value)}`;
}

/** The words of a list typed without brackets or with `#`: `#챗봇 #상담사`, `챗봇, AI: 상담`. */
function wordsOf(value: string): string[] {
  const words = value
    .replaceAll(/^\[|\]$/gu, '')
    .split(value.includes('#') ? /[\s,#]+/u : /\s*,\s*/u)
    .map((word) => word.replaceAll(/:\s*/gu, ' ').replaceAll(/["']/gu, '').trim());
  const found = words.filter(Boolean);
  return found.length > 0 ? found : ['산책', '골목'];
}

/** The fields of a value typed without braces, `name: 캐치`; undefined if it contains no field name. */
function fieldsOf(value: string): string | undefined {
  const inside = value.replaceAll(/^[({[]\s*|\s*[)}\]]$/gu, '');
  return /^[a-z]+: [^:]+$/u.test(inside) ? `{ ${inside} }` : undefined;
}

/**
 * Puts a value in quotes. Quotes that the editor typed around it are replaced, though YAML closed them too
 * early: `'It's 상담'`.
 */
function quote(value: string): string {
  const mark = value.charAt(0);
  const isWrapped = /^(["']).*\1$/u.test(value) && [3, 5, 7].includes(value.split(mark).length - 1);
  const words = isWrapped ? value.slice(1, -1) : value;
  return words.includes('"') ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}
