import * as z from 'zod';
import type { FieldPath } from './field-places.ts';

/** The possible keys of a field that is a mapping, with their Korean titles; empty for other fields. */
export function keysOf(schema: z.ZodType, field: FieldPath): { key: string; title?: string }[] {
  return resolve(schema, field).flatMap((found) =>
    found instanceof z.ZodObject
      ? Object.keys(found.shape).map((key) => {
          const title = describeField(schema, [...field, key])?.title;
          return title === undefined ? { key } : { key, title };
        })
      : [],
  );
}

/** Korean title and description of a field in its schema; if it has none, those of the nearest field around it. */
export function describeField(
  schema: z.ZodType,
  field: FieldPath,
): { title?: string | undefined; description?: string | undefined } | undefined {
  for (let length = field.length; length > 0; length--) {
    const described = resolve(schema, field.slice(0, length), false).find((found) => found.meta());
    const meta = described?.meta();
    if (meta) return { title: meta.title, description: meta.description };
  }
  return undefined;
}

/** The message of a field's schema for a text as its value; undefined if the text is valid. */
export function explainRefusal(
  schema: z.ZodType,
  field: FieldPath,
  text: string,
): string | undefined {
  const results = resolve(schema, field).map((found) => found.safeParse(text));
  return results.every(({ success }) => !success)
    ? results[0]?.error?.issues[0]?.message
    : undefined;
}

/** All schemas that may apply to a field, including those in lists, unions and optional wrappers. */
function resolve(schema: z.ZodType, field: FieldPath, unwrapLast = true): z.ZodType[] {
  const [key, ...rest] = field;
  if (key === undefined) return unwrapLast ? unwrap(schema) : [schema, ...unwrap(schema)];
  return unwrap(schema).flatMap((found) => {
    const child = childOf(found, key);
    return child ? resolve(child, rest, unwrapLast) : [];
  });
}

function childOf(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  const child: unknown =
    schema instanceof z.ZodObject
      ? Object.entries<unknown>(schema.shape).find(([name]) => name === key)?.[1]
      : schema instanceof z.ZodArray
        ? schema.element
        : undefined;
  return child instanceof z.ZodType ? child : undefined;
}

function unwrap(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => unwrap(option));
  return schema instanceof z.ZodType ? [schema] : [];
}
