import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { removeEmptyCharacters } from '../../src/text/characters.ts';
import type { Fault } from '../../src/text/fault.ts';
import { type FieldPath, offsetOf } from '../../src/yaml/field-places.ts';

/**
 * A notice in a saved answer of the API: its non-empty fields as text, the file, and its position in the
 * file.
 */
export interface AnswerItem {
  file: string;
  fields: Readonly<Record<string, string>>;
  path: FieldPath;
}

/** The notices of a file with saved answers of 나라장터, or what is wrong with the file. */
interface AnswerReading {
  items: AnswerItem[];
  /** Why the file, or an answer in it, cannot be read. */
  faults: Fault[];
  /** Items that are no notices, each with its position; the other items can be read. */
  oddItems: Fault[];
  /**
   * The number of notices on all pages of the answer, also those that were not saved; 0 if the answer does
   * not say.
   */
  total: number;
}

const records = z.record(z.string(), z.unknown());
const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();
const scalars = z.record(z.string(), scalarSchema);
/** Key that an answer has instead of `response` if the API refused the request. */
const REFUSED = 'nkoneps.com.response.ResponseError';
const SUCCESS = /^0+$/u;
const counted = z.object({ totalCount: z.coerce.number().int().nonnegative() });

/**
 * Reads saved answers of BidPublicInfoService: one answer, a list of them (its pages), or a list of
 * notices. `response.body.items` is a list, `{ item: … }`, or empty.
 */
export function readAnswer({ file, text, faultAt }: AnswerFile): AnswerReading {
  const parsed = parseJson(text);
  if ('fault' in parsed) return { ...NOTHING, faults: [parsed.fault] };
  return readAny({ file, faultAt }, parsed.value, []);
}

/** A file of saved answers; `faultAt` makes a fault at one of its fields. */
export interface AnswerFile {
  file: string;
  text: string;
  faultAt: (path: FieldPath, explanation: string) => Fault;
}

/** Prepares a file of saved answers for reading. */
export function toAnswerFile(file: string, text: string): AnswerFile {
  const find = createFinder(text);
  return {
    ...{ file, text },
    faultAt: (path, explanation) => ({ ...find(path), rule: '응답', text: explanation }),
  };
}

type Source = Pick<AnswerFile, 'file' | 'faultAt'>;

type Read = (source: Source, value: unknown, path: FieldPath) => AnswerReading;

const NOTHING: AnswerReading = { items: [], faults: [], oddItems: [], total: 0 };

const readAny: Read = (source, value, path) => {
  if (Array.isArray(value)) {
    const isList = value.some((each) => 'bidNtceNo' in (records.safeParse(each).data ?? {}));
    return readEach(isList ? readItem : readAny, source, value, path);
  }
  const answer = records.safeParse(value).data;
  if (answer && 'bidNtceNo' in answer) return readItem(source, answer, path);
  return answer ? readEnvelope(source, answer, path) : refuse(source, path, WHAT_TO_SAVE);
};

function readEnvelope(
  source: Source,
  answer: Record<string, unknown>,
  path: FieldPath,
): AnswerReading {
  const name = REFUSED in answer ? REFUSED : 'response';
  const response = records.safeParse(answer[name]).data;
  if (!response) return refuse(source, path, WHAT_TO_SAVE);
  const place = [...path, name];
  const { resultCode, resultMsg = '' } = scalars.safeParse(response.header).data ?? {};
  if (name === REFUSED || (resultCode != null && !SUCCESS.test(String(resultCode)))) {
    const why = [resultCode, resultMsg].filter(Boolean).join(' ');
    return refuse(source, place, `나라장터가 거절한 응답입니다(${why}). 다시 받아 주세요.`);
  }
  const body = records.safeParse(response.body).data;
  if (!body) return refuse(source, place, WHAT_TO_SAVE);
  const nested = records.safeParse(body.items).data;
  const reading =
    nested && !('bidNtceNo' in nested)
      ? readItems(source, nested.item, [...place, 'body', 'items', 'item'])
      : readItems(source, body.items, [...place, 'body', 'items']);
  return { ...reading, total: counted.safeParse(body).data?.totalCount ?? 0 };
}

const readItems: Read = (source, value, path) => {
  // No notices: `[]`, `''`, or no items at all.
  if (value == null || value === '') return NOTHING;
  return Array.isArray(value)
    ? readEach(readItem, source, value, path)
    : readItem(source, value, path);
};

const readItem: Read = (source, value, path) => {
  const { data } = records.safeParse(value);
  return data && scalarSchema.safeParse(data.bidNtceNo).success
    ? { ...NOTHING, items: [{ file: source.file, fields: toTexts(data), path }] }
    : { ...NOTHING, oddItems: [source.faultAt(path, NO_NOTICE)] };
};

const NO_NOTICE = '공고가 아닙니다. 저장한 응답이 온전한지 확인해 주세요.';

function readEach(
  read: Read,
  source: Source,
  list: readonly unknown[],
  path: FieldPath,
): AnswerReading {
  const readings = list.map((each, index) => read(source, each, [...path, index]));
  return {
    items: readings.flatMap(({ items }) => items),
    faults: readings.flatMap(({ faults }) => faults),
    oddItems: readings.flatMap(({ oddItems }) => oddItems),
    total: Math.max(0, ...readings.map(({ total }) => total)),
  };
}

function refuse({ faultAt }: Source, path: FieldPath, explanation: string): AnswerReading {
  return { ...NOTHING, faults: [faultAt(path, explanation)] };
}

const WHAT_TO_SAVE =
  '나라장터의 응답이 아닙니다. 입찰공고정보서비스(BidPublicInfoService)의 응답을 JSON(type=json)으로 저장해 주세요.';

/**
 * Returns a function that finds the position of a field in a JSON text. JSON is YAML, whose parser knows
 * positions; the text is parsed once, at the first call.
 */
function createFinder(text: string): (path: FieldPath) => Pick<Fault, 'line' | 'column'> {
  const counter = new LineCounter();
  let document: ReturnType<typeof parseDocument> | undefined;
  return (path) => {
    document ??= parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
    const { line, col } = counter.linePos(offsetOf(document, path) ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}

function parseJson(text: string): { value: unknown } | { fault: Fault } {
  const start: Fault = { line: 1, column: 1, rule: '응답', text: WHAT_TO_SAVE };
  const plain = text.replace(/^\uFEFF/u, '');
  if (plain.trim() === '') return { fault: { ...start, text: `빈 파일입니다. ${WHAT_TO_SAVE}` } };
  if (plain.trimStart().startsWith('<')) {
    const why = /<(?:returnAuthMsg|errMsg|resultMsg)>([^<]+)</u.exec(plain)?.[1];
    const refused = why === undefined ? '' : `나라장터의 말: ${why}. `;
    const advice = '주소에 type=json을 붙여 JSON으로 받아 주세요.';
    return { fault: { ...start, text: `XML로 된 응답입니다. ${refused}${advice}` } };
  }
  try {
    return { value: JSON.parse(plain) };
  } catch (error) {
    return { fault: { ...start, ...placeOf(plain, error), text: CUT_OFF } };
  }
}

const CUT_OFF = 'JSON이 여기서 깨졌습니다. 응답을 끝까지 저장했는지 확인해 주세요.';

/** Position at which JSON.parse stopped, from its message; the end of the text if the message has none. */
function placeOf(text: string, error: unknown): Pick<Fault, 'line' | 'column'> {
  const found = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  const before = text.slice(0, found === undefined ? text.length : Number(found)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The fields of an item as texts, without lists and objects, which none of our fields needs. */
function toTexts(item: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      const scalar = scalarSchema.safeParse(value).data ?? '';
      const typed = removeEmptyCharacters(String(scalar).normalize('NFC'));
      const text = typed.replace(/\s+/gu, ' ').trim();
      return text === '' ? [] : [[name, text]];
    }),
  );
}
