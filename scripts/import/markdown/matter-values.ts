import { parse as parseToml, TomlDate } from 'smol-toml';
import { parseDocument } from 'yaml';
import * as z from 'zod';

/** A value of front matter; every scalar is a text as typed, `007` or `true`. */
export type MatterValue = string | readonly MatterValue[] | MatterMap;

/** The entries of front matter, or of a map within it. */
export interface MatterMap {
  readonly [key: string]: MatterValue;
}

const scalarSchema = z
  .union([z.string(), z.number(), z.boolean(), z.bigint(), z.null(), z.undefined()])
  .transform((value) => String(value ?? ''));
const dateSchema = z
  .union([z.instanceof(TomlDate), z.instanceof(Date)])
  .transform((date) => date.toISOString());
const valueSchema: z.ZodType<MatterValue> = z.lazy(() =>
  z.union([dateSchema, scalarSchema, z.array(valueSchema), mapSchema]),
);
const mapSchema = z.record(z.string(), valueSchema);

/** Reads YAML. Entries that are no valid YAML (`title: 상담: 오늘`) are read line by line, as typed. */
export function readYamlMatter(text: string): MatterMap | undefined {
  return readYamlMap(text) ?? readYamlEntries(text);
}

function readYamlMap(text: string): MatterMap | undefined {
  // With this schema every scalar stays the text that was typed.
  const options = { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent' } as const;
  const document = parseDocument(text, options);
  if (document.errors.length > 0) return undefined;
  try {
    // A text with many aliases is refused with an error.
    return mapSchema.safeParse(document.toJS({ maxAliasCount: 100 })).data;
  } catch {
    return undefined;
  }
}

const ENTRY = /^(?=["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*:(?:\s|$))/mu;

/** Reads entry by entry; one that is no valid YAML becomes the text after its colon. */
function readYamlEntries(text: string): MatterMap | undefined {
  const entries = text.split(ENTRY).flatMap((entry): [string, MatterValue][] => {
    const [, key, value] = /^["']?([^"':\s]+)["']?[ \t]*:([\s\S]*)$/u.exec(entry) ?? [];
    if (key === undefined || value === undefined) return [];
    return [[key, readYamlMap(entry)?.[key] ?? value.trim()]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Reads TOML; undefined if it is not valid. */
export function readToml(text: string): MatterMap | undefined {
  try {
    return mapSchema.safeParse(parseToml(text)).data;
  } catch {
    return undefined;
  }
}

/** Reads a JSON object, also without its braces and with a comma at its end; undefined if it is not valid. */
export function readJson(text: string): MatterMap | undefined {
  const object = text.trim().startsWith('{') ? text : `{${text.trim().replace(/,$/u, '')}}`;
  try {
    return mapSchema.safeParse(JSON.parse(object)).data;
  } catch {
    return undefined;
  }
}

/** All texts in a value, in order: of a list, of lists in it, and of maps. */
export function textsIn(value: MatterValue): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Object.values(value).flatMap(textsIn);
}

/** A value on one line, as the report shows it: `[상담, 이사]`, `{ name: 홍길동 }`. */
export function showValue(value: MatterValue): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim();
  if (isList(value)) return `[${value.map(showValue).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${showValue(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Whether the value is a list. */
export function isList(value: MatterValue): value is readonly MatterValue[] {
  return Array.isArray(value);
}
