import * as z from 'zod';
import type { FieldPath } from './field-places.ts';
import { nearest } from '../text/nearest.ts';
import { ENTRY_LABELS } from '../text/entry-labels.ts';
import { withParticle } from '../text/particles.ts';

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
export function explainRefusedText(
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

/** Names that editors may use for our fields, from other systems and in Korean: `author` for `credits`. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...['author', 'authors', 'writer', '작성자', '글쓴이', '저자'].map(toPair('credits')),
  ...['description', 'excerpt', 'lead', '설명', '소개'].map(toPair('summary')),
  ...['image', 'thumbnail', 'images', '사진', '그림', '이미지'].map(toPair('cover')),
  ...['keywords', '키워드', '해시태그'].map(toPair('tags')),
  ...['categories', '카테고리'].map(toPair('category')),
]);

function toPair(field: string): (name: string) => readonly [string, string] {
  return (name) => [name, field];
}

/**
 * Explains in Korean a field that a schema does not have. `name` may also be a field with its value
 * (`name:캐치`), or the part after a comma in a value (김영희 in `reporter: 김이래, 김영희`). `value` is what YAML read,
 * null if nothing.
 */
export function explainUnknownField(
  name: string,
  value: unknown,
  known: readonly { key: string; title?: string }[],
): string {
  const keys = known.map(({ key }) => key);
  const found = `${withParticle(`‘${name}’`, '은/는')} 없는 항목입니다.`;
  const [, key = '', rest = ''] = /^([A-Za-z]+):(.+)$/u.exec(name) ?? [];
  if (value === null && keys.includes(key)) {
    return `콜론(:) 뒤를 한 칸 띄워 주세요: ${key}: ${rest}`;
  }
  if (value === null && /[^A-Za-z_]/u.test(name)) {
    return `${found} 괄호 안의 쉼표가 값을 나눕니다. 쉼표가 든 말은 따옴표로 감싸 주세요. 예: "1,000명"`;
  }
  const guess = guessField(name, known, keys);
  return `${found} ${guess ? `혹시 ${guess}인가요?` : `쓸 수 있는 항목: ${keys.join(', ')}`}`;
}

/** The field with this Korean title (`제목`), or this name elsewhere (`author`), or a similar spelling. */
function guessField(
  name: string,
  known: readonly { key: string; title?: string }[],
  keys: readonly string[],
): string | undefined {
  const other = OTHER_NAMES.get(name.toLowerCase()) ?? ENTRY_LABELS.inNotice(name)?.field;
  return (
    known.find(({ title }) => title === name)?.key ??
    (other !== undefined && keys.includes(other) ? other : nearest(name, keys))
  );
}
