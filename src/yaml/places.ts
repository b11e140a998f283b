import { type Document, isCollection, isMap, isNode, isScalar } from 'yaml';

/** A field of a YAML document: keys and list indices from the root, `['source', 0, 'name']`. */
export type FieldPath = readonly (string | number)[];

/** What is wrong with a field whose line is not known yet. */
export interface FieldFault {
  field: FieldPath;
  rule: string;
  text: string;
  severity?: 'advice' | undefined;
}

/** The offset of the deepest part of the path that is there. */
export function offsetOf(document: Document, field: FieldPath): number | undefined {
  for (let length = field.length; length > 0; length--) {
    const path = field.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    }
    const node = document.getIn(path, true);
    if (isNode(node)) return node.range?.[0];
  }
  return document.contents?.range?.[0];
}

/** The value as it is typed; undefined if it has quotes or more than one line. */
export function sourceOf(document: Document, source: string, field: FieldPath): string | undefined {
  const node = document.getIn(field, true);
  if (isScalar(node)) return node.type === 'PLAIN' ? node.source : undefined;
  const written =
    isCollection(node) && node.flow && node.range ? source.slice(node.range[0], node.range[1]) : '';
  return /^\S.{0,200}$/u.test(written.trim()) ? written.trim() : undefined;
}
