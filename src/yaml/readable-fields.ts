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

/** The places of all fields of a YAML value, those in lists and mappings among them. */
export function placesOf(raw: unknown, locate: (field: FieldPath) => Place): FieldPlaces {
  return Object.fromEntries(
    pathsIn(raw).map((path) => {
      const { line, column } = locate(path);
      return [path.join('.'), [line, column]];
    }),
  );
}

/** Where a field stands: the deepest part of its path that the file has, else the file's start. */
export function placeIn(places: FieldPlaces, field: FieldPath): Place {
  for (let length = field.length; length > 0; length--) {
    const place = places[field.slice(0, length).join('.')];
    if (place) return { line: place[0], column: place[1] };
  }
  return { line: 1, column: 1 };
}

function pathsIn(value: unknown, above: FieldPath = []): FieldPath[] {
  const beneath = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(z.record(z.string(), z.unknown()).safeParse(value).data ?? {});
  return beneath.flatMap(([key, child]) => {
    const path = [...above, key];
    return [path, ...pathsIn(child, path)];
  });
}
