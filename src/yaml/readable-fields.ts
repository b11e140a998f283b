import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import * as z from 'zod';
import type { Place } from '../text/fault.ts';
import type { FieldPath } from './places.ts';

/** The fields of a mapping that are right by themselves, parsed, whatever is wrong with the others. */
export function readableFields(schema: z.ZodObject, raw: unknown): Record<string, unknown> {
  const given = z.record(z.string(), z.unknown()).safeParse(raw).data ?? {};
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, field]): [string, unknown][] => {
      const value: unknown = Object.hasOwn(given, key)
        ? z.safeParse(field, given[key]).data
        : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Line and column of each field that a file has, by its path joined with dots: `source.0.name`. */
export type FieldPlaces = Readonly<Record<string, readonly [line: number, column: number]>>;

/**
 * The places of all fields of a YAML document, those in lists and mappings among them, in one walk:
 * `at` gives the place of an offset. Looking each path up takes four times as long.
 */
export function placesOf(document: Document, at: (offset: number) => Place): FieldPlaces {
  const places: Record<string, [number, number]> = {};
  const add = (path: string, child: unknown, offset = 0): void => {
    const { line, column } = at(offset);
    places[path] = [line, column];
    walk(child, `${path}.`);
  };
  const walk = (node: unknown, above: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) add(`${above}${String(key.value)}`, value, key.range?.[0]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        add(`${above}${index}`, item, isNode(item) ? item.range?.[0] : 0);
      }
    }
  };
  walk(document.contents, '');
  return places;
}

/** Where a field stands: the deepest part of its path that the file has, else the file's start. */
export function placeIn(places: FieldPlaces, field: FieldPath): Place {
  for (let length = field.length; length > 0; length--) {
    const place = places[field.slice(0, length).join('.')];
    if (place) return { line: place[0], column: place[1] };
  }
  return { line: 1, column: 1 };
}
