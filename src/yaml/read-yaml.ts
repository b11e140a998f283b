import { type Document, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { explainIssue } from './explain.ts';
import type { Fault, Place } from '../text/fault.ts';
import {
  type FieldPath,
  type FieldPlaces,
  offsetInField,
  offsetOf,
  placesOf,
  sourceOf,
} from './field-places.ts';
import { shorten } from '../text/shorten.ts';
import { findLookAlikes } from './look-alikes.ts';
import { findCutOff, findSyntaxFaults } from './yaml-syntax.ts';

/** Gives line and column of a field in its file, from 1. */
type Locate = (field: FieldPath) => Place;

/** Result of reading YAML with a schema. */
export interface YamlReading<T> {
  value: T | undefined;
  /** The data before validation; undefined if the YAML is invalid. */
  raw: unknown;
  faults: Fault[];
  locate: Locate;
  /** Line and column of each field; empty if the YAML is invalid. */
  places: FieldPlaces;
}

const MAX_LENGTH = 100_000;
const MAX_NESTING = 40;
/** Maximum length of a message, because it may repeat a whole value. */
const MAX_MESSAGE = 600;

/**
 * Parses YAML 1.2 (core schema, no aliases, tags or duplicate keys) and validates it. `firstLine`
 * is the line of the file on which `text` starts.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, firstLine = 1): YamlReading<T> {
  const counter = new LineCounter();
  const at = (offset = 0): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const faultAt = (offset: number, explanation: string): Fault => ({
    ...at(offset),
    rule: '항목',
    text: explanation,
  });
  const unreadable = (faults: Fault[], locate: Locate): YamlReading<T> => ({
    value: undefined,
    raw: undefined,
    faults,
    locate,
    places: {},
  });

  const tooMuch = findExcess(text);
  if (tooMuch !== undefined) return unreadable([faultAt(0, tooMuch)], () => at(0));
  const document = parse(text, counter);
  const locate: Locate = (field) => at(offsetOf(document, field));
  const faults = [...findLookAlikes(text), ...findSyntaxFaults(document, text)].map((fault) =>
    faultAt(fault.offset, fault.text),
  );
  if (faults.length > 0) return unreadable(onePerLine(faults), locate);

  const raw: unknown = document.toJS();
  const advice = findCutOff(document, text).map((fault): Fault => ({
    ...faultAt(fault.offset, fault.text),
    severity: 'advice',
  }));
  const { data, error } = schema.safeParse(raw ?? {}, { reportInput: true });
  const errors = withoutLengths(error?.issues ?? [])
    .flatMap((issue) => explainIssue(issue, schema, (field) => sourceOf(document, text, field)))
    .map((fault): Fault => {
      const { rule, text: explanation } = fault;
      const place = at(offsetInField(document, text, fault));
      return { ...place, rule, text: shorten(explanation, MAX_MESSAGE) };
    });
  return {
    value: data,
    raw,
    faults: [...errors, ...advice],
    locate,
    places: placesOf(document, at),
  };
}

function parse(text: string, lineCounter: LineCounter): Document {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    // 'silent' would also suppress the warning about a second document.
    logLevel: 'error',
  });
}

/** The error message (Korean) for text that the parser would need seconds for, found by a quick scan. */
function findExcess(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return '항목이 너무 깁니다. 본문은 --- 아래에 적어 주세요.';
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open++;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MAX_NESTING) return '괄호가 너무 깊게 겹쳐 있습니다. 괄호를 풀어 주세요.';
  }
  const indented = new RegExp(`^(?:[ ?-]{${MAX_NESTING * 4},})\\S`, 'mu');
  return indented.test(text) ? '들여쓰기가 너무 깊습니다. 들여쓰기를 줄여 주세요.' : undefined;
}

/** Keeps the first fault of each line: the others are consequences. */
function onePerLine(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    ({ line }, index) => faults.findIndex((other) => other.line === line) === index,
  );
}
/** Removes messages about the length of a text where a list is required, because the text is no list at all. */
function withoutLengths(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const placeOf = ({ path }: z.core.$ZodIssue): string => path.map(String).join('\n');
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  return issues.filter((issue) => issue.code !== 'too_big' || !mistyped.has(placeOf(issue)));
}
