import * as z from 'zod';
import { withParticle } from './korean.ts';
import type { FieldPath } from './message.ts';
import { nearest } from './nearest.ts';

/** A schema's finding in the editor's words. */
export interface Explanation {
  field: FieldPath;
  rule: string;
  text: string;
}

/** Says in Korean what is wrong with a field and what to type instead. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): Explanation[] {
  const field = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const found = describeField(schema, field);
  const rule = found?.title ?? '항목';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...field, key],
        rule: '항목',
        text: explainUnknownKey(key, knownKeys(schema, field)),
      }));
    case 'invalid_union':
      return bestBranch(issue.errors).flatMap((inner) =>
        explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema),
      );
    case 'invalid_type':
      return [{ field, rule, text: explainType(issue, field, found?.description) }];
    case 'invalid_value':
      return [
        {
          field,
          rule,
          text: `${issue.values.map(String).join(', ')} 가운데 하나를 적어 주세요. 지금: ${show(issue.input)}`,
        },
      ];
    case 'too_small':
      return [{ field, rule, text: `${String(issue.minimum)} 이상이어야 합니다.` }];
    case 'too_big':
      return [{ field, rule, text: `${String(issue.maximum)} 이하여야 합니다.` }];
    default:
      return [{ field, rule, text: issue.message }];
  }
}

function explainUnknownKey(key: string, known: readonly string[]): string {
  const guess = nearest(key, known);
  const hint = guess ? `혹시 ${guess}인가요?` : `쓸 수 있는 항목: ${known.join(', ')}`;
  return `${withParticle(`‘${key}’`, '은/는')} 없는 항목입니다. ${hint}`;
}

function explainType(
  issue: z.core.$ZodIssueInvalidType,
  field: FieldPath,
  description: string | undefined,
): string {
  const key = String(field.at(-1) ?? '');
  const about = description ? ` ${description}` : '';
  if (issue.input === undefined) return `${key} 항목이 없습니다.${about}`;
  if (issue.input === null) return `${key} 항목이 비어 있습니다.${about}`;
  switch (issue.expected) {
    case 'string':
      return typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `글이어야 합니다. 따옴표로 감싸 주세요: ${key}: "${String(issue.input)}"`
        : `글 한 줄이어야 합니다.${about}`;
    case 'int':
    case 'number':
      return `숫자만 적어 주세요(쉼표와 단위 없이). 지금: ${show(issue.input)}`;
    case 'boolean':
      return `true나 false로 적어 주세요. 지금: ${show(issue.input)}`;
    case 'array':
      return `목록이어야 합니다. 예: ${key}: [하나, 둘]`;
    default:
      return `아래에 들여쓴 항목들로 적어 주세요.${about}`;
  }
}

function show(value: unknown): string {
  return value === undefined ? '없음' : JSON.stringify(value);
}

/** The alternative that the editor meant: one that takes this kind of value, with the fewest faults. */
function bestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const wrongKind = (branch: readonly z.core.$ZodIssue[]): number =>
    branch.some((issue) => issue.path.length === 0 && isKindMismatch(issue)) ? 1 : 0;
  return [...branches].sort((a, b) => wrongKind(a) - wrongKind(b) || a.length - b.length)[0] ?? [];
}

function isKindMismatch(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function knownKeys(schema: z.ZodType, field: FieldPath): string[] {
  return resolve(schema, field).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
}

function describeField(
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

/** The schemas that a field may have: inside lists, choices and wrappers. */
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
