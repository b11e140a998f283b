import * as z from 'zod';

/** The names of all fields in a schema, also of fields within fields, each once. */
export function fieldsOf(schema: z.ZodType): string[] {
  return [...new Set(partsOf(schema).flatMap((part) => shapeOf(part).map(([name]) => name)))];
}

/** The Korean titles of all fields in a schema; messages about a field begin with its title. */
export function titlesOf(schema: z.ZodType): string[] {
  return partsOf(schema).flatMap((part) => part.meta()?.title ?? []);
}

/** The values that the fields with fixed choices in a schema allow. */
export function alternativesOf(schema: z.ZodType): string[] {
  return partsOf(schema).flatMap((part) => {
    if (part instanceof z.ZodEnum) return part.options.map(String);
    return part instanceof z.ZodLiteral ? [...part.values].map(String) : [];
  });
}

function partsOf(schema: z.ZodType, seen = new Set<z.ZodType>()): z.ZodType[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return [schema, ...childrenOf(schema).flatMap((child) => partsOf(child, seen))];
}

function childrenOf(schema: z.ZodType): z.ZodType[] {
  const inner: unknown[] =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodLazy
      ? [schema.unwrap()]
      : schema instanceof z.ZodPipe
        ? [schema.in, schema.out]
        : schema instanceof z.ZodUnion
          ? [...schema.options]
          : schema instanceof z.ZodArray
            ? [schema.element]
            : shapeOf(schema).map(([, field]) => field);
  return inner.filter((child) => child instanceof z.ZodType);
}

function shapeOf(schema: z.ZodType): [string, unknown][] {
  return schema instanceof z.ZodObject ? Object.entries<unknown>(schema.shape) : [];
}
