import { type Document, isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import * as z from 'zod';
import type { Place } from '../text/fault.ts';

/** Path of a field in a YAML document: keys and list indices from the root, `['source', 0, 'name']`. */
export type FieldPath = readonly (string | number)[];

/** An error or advice about a field, before the line of the field is known. */
export interface FieldFault {
  field: FieldPath;
  rule: string;
  text: string;
  /** The character in the value that the message is about. */
  character?: string | undefined;
  severity?: 'advice' | undefined;
}

/** Offset of a field; if it is missing, of the nearest field around it that exists. */
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

/**
 * Offset of `character` in the value of a field; of the field itself if there is no such character or it is
 * written as an escape, `"\u200B"`.
 */
export function offsetInField(
  document: Document,
  source: string,
  { field, character }: Pick<FieldFault, 'field' | 'character'>,
): number | undefined {
  const node = character === undefined ? undefined : document.getIn(field, true);
  const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 0];
  const index = source.slice(start, end).indexOf(character ?? '');
  return end > start && index >= 0 ? start + index : offsetOf(document, field);
}

/** The value of a field as typed; undefined if it is in quotes or on several lines. */
export function sourceOf(document: Document, source: string, field: FieldPath): string | undefined {
  const node = document.getIn(field, true);
  if (isScalar(node)) return node.type === 'PLAIN' ? node.source : undefined;
  const written =
    isCollection(node) && node.flow && node.range ? source.slice(node.range[0], node.range[1]) : '';
  return /^\S.{0,200}$/u.test(written.trim()) ? written.trim() : undefined;
}

/**
 * The valid fields of a mapping, as the schema parses them; each is checked by itself, invalid ones are
 * left out.
 */
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

/** Line and column of every field in a file, from 1. The key is the path joined with dots: `source.0.name`. */
export type FieldPlaces = Readonly<Record<string, readonly [line: number, column: number]>>;

/**
 * Finds the positions of all fields of a YAML document in one walk, which is four times as fast as
 * looking up each path. `at` converts an offset to a position.
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

/** Position of a field; if it is missing, of the nearest field around it that exists, else 1:1. */
export function placeIn(places: FieldPlaces, field: FieldPath): Place {
  for (let length = field.length; length > 0; length--) {
    const place = places[field.slice(0, length).join('.')];
    if (place) return { line: place[0], column: place[1] };
  }
  return { line: 1, column: 1 };
}
