import '../report-fault.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bidSchema } from '../../src/archive/bid.ts';
import { nationalNumber } from '../../src/archive/reading/read-number.ts';
import { splitFrontmatter } from '../../src/body/frontmatter.ts';
import { readFields } from '../../src/check/check-entry.ts';
import { splitFile } from '../../src/check/fix/file-parts.ts';
import {
  fileMessage,
  formatMessage,
  inFile,
  isError,
  type Message,
} from '../../src/check/message.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { findEntries, listFiles, readText } from '../../src/content/files.ts';
import { readJournal } from '../../src/content/settings.ts';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { decodeText } from '../import/input-text.ts';
import type { PlannedFile } from '../new-files.ts';
import { endWithUsage, readArguments, useContentFolder } from '../options.ts';
import { readAnswer, toAnswerFile } from './api-answer.ts';
import { summarizeImport } from './import-summary.ts';
import { type Order, orderSchema } from './order.ts';
import { type ExistingNotice, type FaultyNotice, planImport } from './plan-import.ts';
import { readOrders, selectItems } from './read-orders.ts';
import { keyOf } from './thread.ts';

const USAGE = 'npm run import:g2b -- 응답.json… [--content 폴더] [--dry-run] [--skip-faulty]';
/**
 * Path of the file with the orders (차수) that were imported, from which a later import recognises what an
 * editor has changed.
 */
const RECORD = 'bids/.g2b.json';

const { values, positionals } = readArguments(
  {
    content: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'skip-faulty': { type: 'boolean', default: false },
  },
  USAGE,
);
if (positionals.length === 0) endWithUsage(USAGE, '가져올 파일을 적어 주세요.');
useContentFolder(values.content);
main(contentFolder(), positionals, {
  dryRun: values['dry-run'],
  skipsFaulty: values['skip-faulty'],
});

/**
 * Imports the notices of the files. If anything is wrong, prints it and writes nothing; with `skipsFaulty` it
 * leaves out only the faulty notices.
 */
function main(
  folder: string,
  paths: readonly string[],
  { dryRun, skipsFaulty }: { dryRun: boolean; skipsFaulty: boolean },
): void {
  const files = paths.map((path) => toAnswerFile(path, readAnswerFile(path)));
  const answers = files.map((file) => ({ file: file.file, ...readAnswer(file) }));
  stopOn(answers.flatMap(({ file, faults }) => inFile(file, faults)));
  const keywords = readKeywords(folder);
  const existing = readNotices(folder);
  const record = readRecord(folder);
  const known = [...record, ...existing.map(({ own }) => own)].flatMap(({ number }) =>
    number === undefined ? [] : [nationalNumber(number) ?? number],
  );
  const items = answers.flatMap((answer) => answer.items);
  const { wanted, unwanted } = selectItems(items, keywords, new Set(known));
  const { orders, remarks, faulty: unread } = readOrders(wanted, files);
  const state = { existing, record, remarks };
  const { plan, faulty: refused } = planWhole(orders, state);
  const odd = answers.flatMap(({ file, oddItems }) =>
    inFile(file, oddItems).map((message) => ({ name: '', title: '', messages: [message] })),
  );
  const faulty = [...odd, ...unread, ...refused];
  if (!skipsFaulty) {
    stopOn(
      faulty.flatMap(({ messages }) => messages),
      '틀린 공고만 빼고 가져오려면 --skip-faulty를 붙여 주세요.',
    );
  }
  if (!dryRun) {
    for (const { path, text } of plan.files) writeAtomically(join(folder, path), text);
    writeRecord(folder, plan.record);
  }
  const total = Math.max(...answers.map((answer) => answer.total));
  const answered = { given: items.length + odd.length, total };
  console.log(summarizeImport(plan.outcomes, { unwanted, faulty, dryRun, answered }));
}

/** Plans an import, leaves out notices whose files would have errors, and names these. */
function planWhole(
  orders: readonly Order[],
  state: Parameters<typeof planImport>[1],
): { plan: ReturnType<typeof planImport>; faulty: FaultyNotice[] } {
  const plan = planImport(orders, state);
  const messagesOf = Map.groupBy(plan.files.flatMap(checkFile), ({ file }) => file);
  if (messagesOf.size === 0) return { plan, faulty: [] };
  const refused = plan.outcomes.filter(({ name }) => messagesOf.has(name));
  const isRefused = new Set(refused.flatMap((outcome) => outcome.orders.map(keyOf)));
  return {
    plan: planImport(
      orders.filter((order) => !isRefused.has(keyOf(order))),
      state,
    ),
    faulty: refused.map(({ name, title, orders: own }) => ({
      ...{ name: own[0]?.number ?? name, title, messages: messagesOf.get(name) ?? [] },
    })),
  };
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

/**
 * The notices of the content folder. Ends the process if one cannot be read, because it may be one of those
 * to import.
 */
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

/** Writes one line for each order (차수), so that git shows what an import added. */
function writeRecord(folder: string, record: readonly Order[]): void {
  const lines = record.map((order) => JSON.stringify(order)).join(',\n');
  const text = `[\n${lines}\n]\n`;
  const path = join(folder, RECORD);
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (record.length > 0 && !isSame) writeAtomically(path, text);
}

/** Errors in a planned file, which an import must not write. */
function checkFile({ path, text }: PlannedFile): Message[] {
  const { split, faults } = splitFrontmatter(text);
  const [place] = findEntries([path], 'bids');
  if (!split || !place) return inFile(path, faults);
  return readFields(split, place).messages.filter(isError);
}

function stopOn(messages: readonly Message[], advice = ''): void {
  if (messages.length > 0) fail(messages, advice);
}

/** Prints errors and advice, and ends the process. */
function fail(messages: readonly Message[], advice = ''): never {
  const end = ['아무것도 쓰지 않았습니다.', advice].join(' ').trim();
  console.error([...messages.map(formatMessage), end].join('\n'));
  process.exit(1);
}
