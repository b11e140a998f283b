import '../report-fault.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bidSchema } from '../../src/archive/bid.ts';
import { findEntries } from '../../src/archive/placed-file.ts';
import { nationalNumber } from '../../src/archive/reading/read-number.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { readFields } from '../../src/check/entry-fields.ts';
import { splitFile } from '../../src/check/fix/file-parts.ts';
import {
  fileMessage,
  formatMessage,
  inFile,
  isError,
  type Message,
} from '../../src/check/message.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { listFiles, readText } from '../../src/content/files.ts';
import { readJournal } from '../../src/content/settings.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { decodeText } from '../import/input-text.ts';
import type { PlannedFile } from '../new-files.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { type AnswerItem, faultAt, readAnswer } from './api-answer.ts';
import { summarizeImport } from './import-summary.ts';
import { type Order, orderSchema, readOrder } from './order.ts';
import { type ExistingNotice, planImport } from './plan-import.ts';
import { selectItems } from './select-items.ts';
import { keyOf } from './thread.ts';

const USAGE = 'npm run import:g2b -- 응답.json… [--content 폴더] [--dry-run]';
/** Holds the orders that were imported, so that a later import knows what an editor changed. */
const RECORD = 'bids/.g2b.json';

const { values, positionals } = readArguments(
  { content: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  USAGE,
);
if (positionals.length === 0) endWithUsage(USAGE, '가져올 파일을 적어 주세요.');
useContentFolder(values.content);
main(contentFolder(), positionals, values['dry-run']);

/** Imports the notices of the files. If anything is wrong, it says so and writes nothing. */
function main(folder: string, files: readonly string[], dryRun: boolean): void {
  const texts = new Map(files.map((file) => [file, readAnswerFile(file)]));
  const answers = [...texts].map(([file, text]) => ({ file, ...readAnswer(file, text) }));
  stopOn(answers.flatMap(({ file, faults }) => inFile(file, faults)));
  const keywords = readKeywords(folder);
  const existing = readNotices(folder);
  const record = readRecord(folder);
  const known = [...record, ...existing.map(({ own }) => own)].flatMap(({ number }) =>
    number === undefined ? [] : [nationalNumber(number) ?? number],
  );
  const items = answers.flatMap((answer) => answer.items);
  const { wanted, unwanted } = selectItems(items, keywords, new Set(known));
  const { orders, remarks } = readOrders(wanted, texts);
  const plan = planImport(orders, { existing, record, remarks });
  stopOn(plan.files.flatMap(checkFile));
  if (!dryRun) {
    for (const { path, text } of plan.files) writeAtomically(join(folder, path), text);
    writeRecord(folder, plan.record);
  }
  const total = Math.max(...answers.map((answer) => answer.total));
  const answered = { given: items.length, total };
  console.log(summarizeImport(plan.outcomes, { unwanted, dryRun, answered }));
}

function readAnswerFile(file: string): string {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    fail([fileMessage(file, '파일', '파일이 없습니다. 경로를 확인해 주세요.')]);
  }
  // Windows programs save CP949, in which no keyword would be found if it were read as UTF-8.
  const decoded = decodeText(readFileSync(file));
  return 'text' in decoded ? decoded.text : fail([fileMessage(file, '파일', decoded.problem)]);
}

function readKeywords(folder: string): readonly string[] {
  const { messages, readable } = readJournal(folder);
  stopOn(messages);
  const { keywords = [] } = readable.notices ?? {};
  if (keywords.length === 0) {
    const text =
      '가져올 공고의 검색어가 없습니다. 이렇게 적어 주세요: notices: { keywords: [시설관리, 청소] }';
    stopOn([fileMessage('journal.yaml', '공고 가져오기', text)]);
  }
  return keywords;
}

/** The notices of the content folder. A notice that cannot be read stops the import: it may be the same one. */
function readNotices(folder: string): ExistingNotice[] {
  const messages: Message[] = [];
  const notices = findEntries(listFiles(folder).files, 'bids').flatMap((place) => {
    const text = readText(folder, place.file).text ?? '';
    const parts = splitFile(text, place.file);
    const { split, faults } = splitFrontmatter(text);
    if (!parts || !split) {
      messages.push(...inFile(place.file, faults));
      return [];
    }
    const reading = readFields(split, place);
    const { data } = bidSchema.safeParse(reading.raw);
    if (!data) messages.push(...reading.messages.filter(isError));
    const { open, matter, close, body } = parts;
    return data ? [{ file: place.file, open, matter, close: close + body, own: data }] : [];
  });
  stopOn(messages);
  return notices;
}

function readRecord(folder: string): Order[] {
  const path = join(folder, RECORD);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  try {
    return z.array(orderSchema).parse(JSON.parse(text));
  } catch {
    const explanation =
      '앞서 가져온 것의 기록이 깨졌습니다. git으로 되돌리거나 지워 주세요. 지우면 편집자가 고친 것을 알 수 없어, 파일에 있는 값은 모두 그대로 둡니다.';
    fail([fileMessage(RECORD, '기록', explanation)]);
  }
}

/** Writes a line an order, so that git shows what an import added. */
function writeRecord(folder: string, record: readonly Order[]): void {
  const lines = record.map((order) => JSON.stringify(order)).join(',\n');
  const text = `[\n${lines}\n]\n`;
  const path = join(folder, RECORD);
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (record.length > 0 && !isSame) writeAtomically(path, text);
}

function readOrders(
  items: readonly AnswerItem[],
  texts: ReadonlyMap<string, string>,
): { orders: Order[]; remarks: Map<string, readonly string[]> } {
  const messages: Message[] = [];
  const remarks = new Map<string, readonly string[]>();
  const orders = items.flatMap((item) => {
    const reading = readOrder(item);
    if ('faults' in reading) {
      const { file, path } = item;
      const source = texts.get(file) ?? '';
      const faults = reading.faults.map(({ field, text }) =>
        faultAt(source, [...path, field], text),
      );
      messages.push(...inFile(file, faults));
      return [];
    }
    remarks.set(keyOf(reading.order), reading.remarks);
    return [reading.order];
  });
  stopOn(messages);
  return { orders, remarks };
}

/** Errors in a planned file, which an import must not write. */
function checkFile({ path, text }: PlannedFile): Message[] {
  const { split, faults } = splitFrontmatter(text);
  const [place] = findEntries([path], 'bids');
  if (!split || !place) return inFile(path, faults);
  return readFields(split, place).messages.filter(isError);
}

function stopOn(messages: readonly Message[]): void {
  if (messages.length > 0) fail(messages);
}

/** Prints errors and ends the process. */
function fail(messages: readonly Message[]): never {
  console.error([...messages.map(formatMessage), '아무것도 쓰지 않았습니다.'].join('\n'));
  process.exit(1);
}
