import type * as z from 'zod';
import { withParticle } from '../text/particles.ts';
import { explainRoundQuotes } from '../text/round-quotes.ts';
import type { FieldFault, FieldPath } from './field-places.ts';
import { describeField, explainRefusedText, keysOf, explainUnknownField } from './schema-fields.ts';

interface Field {
  path: FieldPath;
  description: string | undefined;
  /** The value as typed, if it is on one line, such as `2024.10`. */
  written: string | undefined;
}

/**
 * Explains an error of a schema in Korean: what is wrong with a field and what to type instead.
 * `written` gives a value as typed: YAML reads `2024.10` as the number 2024.1.
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  written: (field: FieldPath) => string | undefined = () => undefined,
): FieldFault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key],
      rule: '항목',
      text: explainUnknownField(key, valueOf(issue.input, key), keysOf(schema, path)),
    }));
  }
  if (issue.code === 'invalid_union') {
    return bestBranch(issue.errors).flatMap((inner) =>
      explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, written),
    );
  }
  const found = describeField(schema, path);
  const rule = found?.title ?? '항목';
  const word = isTextExpected(issue) ? wordWithColon(issue.input) : undefined;
  const refusal = word === undefined ? undefined : explainRefusedText(schema, path, word);
  if (refusal !== undefined) return [{ field: path, rule, text: refusal }];
  const field = { path, description: found?.description, written: word ?? written(path) };
  const text = explainQuotes(issue.input, path) ?? explainValue(issue, field);
  return [{ field: path, rule, text, character: characterOf(issue) }];
}

/** Message about round quotes around a value, if the value would be valid without them. */
function explainQuotes(input: unknown, path: FieldPath): string | undefined {
  const key = path.at(-1);
  return typeof input === 'string' && typeof key === 'string'
    ? explainRoundQuotes(key, input)
    : undefined;
}

/** The forbidden character that an error of `refuseCharacters` is about; undefined for other errors. */
function characterOf(issue: z.core.$ZodIssue): string | undefined {
  const character: unknown = issue.code === 'custom' ? issue.params?.character : undefined;
  return typeof character === 'string' ? character : undefined;
}

function explainValue(issue: z.core.$ZodIssue, field: Field): string {
  switch (issue.code) {
    case 'invalid_type':
      return explainType(issue, field);
    case 'invalid_value':
      return (
        explainAbsent(issue.input, field) ??
        `${explainChoice(issue.values.map(String))} 적어 주세요. 지금: ${JSON.stringify(issue.input)}`
      );
    case 'too_small':
      return Array.isArray(issue.input)
        ? '목록이 비어 있습니다. 하나 이상 적거나 줄을 지워 주세요.'
        : `${String(issue.minimum)} 이상이어야 합니다. 지금: ${JSON.stringify(issue.input)}`;
    case 'too_big':
      if (typeof issue.input === 'string' || Array.isArray(issue.input)) return issue.message;
      return `${String(issue.maximum)} 이하여야 합니다. 지금: ${JSON.stringify(issue.input)}`;
    default:
      return issue.message;
  }
}

function explainChoice(values: readonly string[]): string {
  const words = values.join(', ');
  return values.length > 1 ? `${words} 가운데 하나를` : `${withParticle(words, '이라/라')}고`;
}

function valueOf(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;
}

function isTextExpected(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string';
}

/**
 * The text that the editor meant if YAML took the part before a colon as the name of a field: `AI: 상담`; else
 * undefined.
 */
function wordWithColon(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const [pair, ...others] = Object.entries(input);
  const isWord = pair !== undefined && others.length === 0 && typeof pair[1] === 'string';
  return isWord ? `${pair[0]}: ${pair[1]}` : undefined;
}

function explainType(issue: z.core.$ZodIssueInvalidType, field: Field): string {
  const { path, written } = field;
  if (path.length === 0) {
    return '‘항목: 값’을 한 줄에 하나씩 적어 주세요. 예: title: "눈 내린 아침"';
  }
  // The schema's own message for a wrong type is more specific.
  if (!issue.message.startsWith('Invalid input')) return issue.message;
  const absent = explainAbsent(issue.input, field);
  if (absent !== undefined) return absent;
  switch (issue.expected) {
    case 'string':
      return explainText(issue.input, field);
    case 'int':
    case 'number':
      return typeof issue.input === 'number'
        ? `정수로 적어 주세요. 지금: ${written ?? issue.input}`
        : `숫자만 적어 주세요(쉼표와 단위 없이). 지금: ${JSON.stringify(issue.input)}`;
    case 'boolean':
      return `따옴표 없이 true나 false로 적어 주세요. 지금: ${JSON.stringify(issue.input)}`;
    case 'array':
      return explainList(issue.input, field);
    default:
      return explainFields(field);
  }
}

/** Message for a required value that is missing or empty. */
function explainAbsent(input: unknown, field: Field): string | undefined {
  if (input !== undefined && input !== null) return undefined;
  const { path } = field;
  const about = aboutOf(field);
  const key = path.at(-1) ?? '';
  if (typeof key === 'number') return `목록의 ${key + 1}번째 값이 비어 있습니다.${about}`;
  return `${key} 항목이 ${input === undefined ? '없습니다' : '비어 있습니다'}.${about}`;
}

function explainText(input: unknown, field: Field): string {
  const isPlain = typeof input === 'number' || typeof input === 'boolean';
  const written = field.written ?? (isPlain ? String(input) : undefined);
  return written === undefined
    ? `한 줄로 적어 주세요.${aboutOf(field)}`
    : `글자로 읽도록 따옴표로 감싸 주세요: ${inField(field, `"${written}"`)}`;
}

/**
 * Message for a value that must be a list; its example comes from the field's description, else from the
 * typed words.
 */
function explainList(input: unknown, field: Field): string {
  if (field.description?.includes('예: [')) return `목록이어야 합니다.${aboutOf(field)}`;
  if (typeof input === 'string' && /^-\S/u.test(input)) {
    return '목록이 되지 않았습니다. 하이픈(-) 뒤를 한 칸 띄워 주세요. 예: - 산책';
  }
  const words = typeof input === 'string' ? input.split(/\s*,\s*/u).filter(Boolean) : [];
  const list = words.length > 0 ? words.join(', ') : '하나, 둘';
  return `목록이어야 합니다. 예: ${inField(field, `[${list}]`)}`;
}

function explainFields(field: Field): string {
  const about = aboutOf(field);
  return about.includes('예: ')
    ? `항목으로 나누어 적어야 합니다.${about}`
    : `${inField(field, '{ 항목: 값 }')}처럼 나누어 적어야 합니다.${about}`;
}

/** The field's description, whose example becomes a line of YAML: `예: date: 2024-04-01`. */
function aboutOf(field: Field): string {
  const { description } = field;
  if (description === undefined) return '';
  return ` ${description.replace(/예: (.+)$/u, (_whole, value: string) => `예: ${inField(field, value)}`)}`;
}

/** A value as a line of YAML, `title: "2024"`; for an item of a list only the value. */
function inField({ path }: Field, value: string): string {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${value}` : value;
}

/** Errors of the union's alternative that the editor probably meant: same type, fewest errors. */
function bestBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const wrongKind = (branch: readonly z.core.$ZodIssue[]): number =>
    branch.some((issue) => issue.path.length === 0 && isKindMismatch(issue)) ? 1 : 0;
  return [...branches].sort((a, b) => wrongKind(a) - wrongKind(b) || a.length - b.length)[0] ?? [];
}

function isKindMismatch(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}
