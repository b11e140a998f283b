import { type Document, isAlias, isNode, isPair, isScalar, type Scalar, visit } from 'yaml';
import { withParticle } from '../text/particles.ts';
import { type YamlFault, howToQuote } from './quoting.ts';

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** What YAML may hold and ours may not: values that lead elsewhere, and keys that are no words. */
export function findForbidden(document: Document, source: string): YamlFault[] {
  const found: YamlFault[] = [];
  const add = (offset = 0, text: string): void => {
    found.push({ offset, text });
  };
  visit(document, (_key, node) => {
    if (isAlias(node)) {
      add(
        node.range?.[0],
        `*로 다른 값을 끌어올 수 없습니다. ${howToQuote(source, node.range?.[0])}`,
      );
    } else if (isNode(node) && node.anchor !== undefined) {
      add(
        node.range?.[0],
        `&로 값에 이름을 붙일 수 없습니다. ${howToQuote(source, node.range?.[0])}`,
      );
    } else if (isPair(node) && isScalar(node.key)) {
      const key = node.key.value;
      if (key === null)
        add(node.key.range?.[0], '콜론(:) 앞에 항목의 이름을 적어 주세요. 예: title');
      if (key === null) return undefined;
      if (isScalar(node.value) && node.value.value === null && node.value.comment) {
        add(
          node.value.range?.[0],
          `# 뒤는 읽지 않습니다. ${howToQuote(source, node.value.range?.[0])}`,
        );
      }
      if (typeof key === 'string' && !FORBIDDEN_KEYS.includes(key)) return undefined;
      add(node.key.range?.[0], explainKey(node.key, source));
    } else if (isPair(node)) {
      const offset = isNode(node.key) ? node.key.range?.[0] : undefined;
      add(offset, '항목의 이름은 title처럼 한 낱말로 적어 주세요.');
    }
    return undefined;
  });
  return found;
}

/** `{ krw: 1,000 }` has a field `000`: its comma parts fields. */
function explainKey({ value, range }: Scalar, source: string): string {
  const before = source.slice(0, range?.[0]);
  if (typeof value === 'number' && /\d,$/u.test(before)) {
    return '숫자에 쉼표를 쓸 수 없습니다. 쉼표 없이 적어 주세요. 예: krw: 50000000';
  }
  return `${withParticle(JSON.stringify(value), '이라/라')}는 항목은 쓸 수 없습니다. 지워 주세요.`;
}
