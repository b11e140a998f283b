import * as z from 'zod';

/** A JSON schema, with which text editors complete and check frontmatter and YAML. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A field of a file, read from the file's JSON schema. */
export interface Field {
  /** Names of the fields that lead to it: `licence.kogl`. An index in a list is left out. */
  path: string;
  name: string;
  /** Name and description in Korean. */
  title: string;
  description: string;
  /** Description of the value: `text`, `number`, `list of text`, `included | excluded`. */
  type: string;
  isRequired: boolean;
  /** The fields of the object, or of each object of a list. */
  fields: Field[];
}

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'true | false',
  integer: 'number',
  object: 'fields',
};

/** The JSON schema of a Zod schema's input (before transforms), with its Korean titles and descriptions. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/**
 * The fields in an object's JSON schema, in order; the recursion ends at a field with the type of
 * its parent.
 */
export function listFields(schema: JsonSchema): Field[] {
  return fieldsOf(schema, schema, []);
}

function fieldsOf(schema: JsonSchema, root: JsonSchema, above: readonly JsonSchema[]): Field[] {
  const object = objectIn(schema, root);
  if (!object || above.includes(object)) return [];
  return Object.entries(object.properties ?? {}).map(([name, declared]) => {
    const field = toObject(declared);
    const { title = '', description = '' } = field;
    return {
      ...{ path: name, name, title, description },
      type: typeOf(field, root),
      isRequired: object.required?.includes(name) === true,
      fields: fieldsOf(field, root, [...above, object]).map((inner) => under(name, inner)),
    };
  });
}

function under(name: string, field: Field): Field {
  const fields = field.fields.map((inner) => under(name, inner));
  return { ...field, path: `${name}.${field.path}`, fields };
}

/**
 * Finds the schema of an object within a schema: itself, the items of its list or one of its
 * alternatives.
 */
function objectIn(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const own = resolve(schema, root);
  if (own.properties) return own;
  return alternativesOf(own)
    .map((inner) => objectIn(inner, root))
    .find((inner) => inner !== undefined);
}

function alternativesOf(schema: JsonSchema): JsonSchema[] {
  const all = [...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map(toObject);
  return Array.isArray(schema.items) || schema.items === undefined
    ? all
    : [...all, toObject(schema.items)];
}

function typeOf(schema: JsonSchema, root: JsonSchema): string {
  const own = resolve(schema, root);
  const values = own.enum ?? (own.const === undefined ? [] : [own.const]);
  if (values.length > 0) return values.map(String).join(' | ');
  if (own.anyOf)
    return [...new Set(own.anyOf.map((one) => typeOf(toObject(one), root)))].join(' | ');
  if (own.allOf?.[0] !== undefined) return typeOf(toObject(own.allOf[0]), root);
  if (own.type === 'array') return `list of ${typeOf(toObject(own.items), root)}`;
  return typeof own.type === 'string' ? (TYPES[own.type] ?? 'text') : 'text';
}

/** Follows a `$ref`; a schema without one is returned unchanged. */
function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return name === undefined ? schema : toObject(toObject(root.definitions)[name]);
}

function toObject(schema: unknown): JsonSchema {
  return isSchema(schema) ? schema : {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
