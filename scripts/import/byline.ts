import type { Credit } from '../../src/archive/article.ts';
import { type Found, keep, setAsideRest } from './claim.ts';
import { matchGroups, type Span } from './span.ts';

const BYLINE = /^(?:\[[^\]]{1,20}\]\s*)?(?<name>[가-힣]{2,4})\s?기자(?:\s*[=|·]?\s*\S+@\S+)?$/du;

/** Reads `홍길동 기자` or `홍길동 기자 hong@example.com` on a line of its own, as the `index`th credit. */
export function readByline(line: Span, index: number): Found<Credit> | undefined {
  const name = matchGroups(line, BYLINE)?.name;
  if (!name) return undefined;
  const claims = [keep(name, 'credits', index, 'name')];
  return {
    value: { role: '글', name: name.text },
    claims: [...claims, ...setAsideRest(line, claims, '기자 표시', 'role: 글')],
  };
}
