/*
 * Reads `_headers` and `_redirects` as Cloudflare documents it
 * (developers.cloudflare.com/pages/configuration/headers and /redirects), and answers requests by
 * them. A line that Cloudflare would ignore throws an error here.
 */

const MOST_HEADER_RULES = 100;
const MOST_STATIC = 2000;
const MOST_DYNAMIC = 100;
const LONGEST_HEADER_LINE = 2000;
const LONGEST_REDIRECT = 1000;

interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

interface RedirectRule {
  from: string;
  to: string;
  status: number;
}

export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(text, LONGEST_HEADER_LINE)) {
    if (line.startsWith('/')) {
      if ((line.match(/\*/gu)?.length ?? 0) > 1) throw new Error(`두 개의 *: ${line}`);
      rules.push({ path: line, headers: [] });
      continue;
    }
    const [, name, value] = /^([\w-]+):\s*(\S.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`헤더가 아님: ${line}`);
    const rule = rules.at(-1);
    if (!rule) throw new Error(`경로보다 먼저 나온 헤더: ${line}`);
    rule.headers.push([name.toLowerCase(), value]);
  }
  if (rules.length > MOST_HEADER_RULES) throw new Error('규칙이 너무 많음');
  if (rules.some(({ headers }) => headers.length === 0)) throw new Error('헤더가 없는 규칙');
  return rules;
}

/** The headers for a path; the values of a header in several matching rules are joined with a comma. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules.filter((one) => matches(one.path, path) !== undefined)) {
    for (const [name, value] of rule.headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

export function parseRedirectRules(text: string): RedirectRule[] {
  const rules: RedirectRule[] = [];
  for (const line of linesOf(text, LONGEST_REDIRECT)) {
    const [from = '', to = '', status = '302', ...rest] = line.split(/\s+/u);
    const isKnown = ['200', '301', '302', '303', '307', '308'].includes(status);
    if (!from.startsWith('/') || !to.startsWith('/') || !isKnown || rest.length > 0) {
      throw new Error(`규칙이 아님: ${line}`);
    }
    if (encodeURI(decodeURI(from)) !== from) throw new Error(`부호로 적지 않은 주소: ${from}`);
    if (rules.some((rule) => rule.from === from)) throw new Error(`두 번 적은 주소: ${from}`);
    rules.push({ from, to, status: Number(status) });
  }
  const firstDynamic = rules.findIndex(({ from }) => from.includes('*'));
  const statics = firstDynamic === -1 ? rules.length : firstDynamic;
  if (statics > MOST_STATIC || rules.length - statics > MOST_DYNAMIC) {
    throw new Error('규칙이 너무 많음');
  }
  return rules;
}

/** The first redirect rule that matches a path, with `:splat` replaced. */
export function redirectFor(
  rules: readonly RedirectRule[],
  path: string,
): Omit<RedirectRule, 'from'> | undefined {
  for (const { from, to, status } of rules) {
    const splat = matches(from, path);
    if (splat !== undefined) return { to: to.replace(':splat', splat), status };
  }
  return undefined;
}

/** The text that `*` in the pattern matches, '' if it has no `*`; undefined if the pattern does not match. */
function matches(pattern: string, path: string): string | undefined {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === path ? '' : undefined;
  const fits = path.startsWith(start) && path.endsWith(end);
  return fits && path.length >= start.length + end.length
    ? path.slice(start.length, path.length - end.length)
    : undefined;
}

function linesOf(text: string, longest: number): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const found = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const long = found.find(({ length }) => length > longest);
  if (long !== undefined) throw new Error(`너무 긴 줄: ${long}`);
  return found;
}
