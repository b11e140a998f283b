import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cancel, intro, note, outro } from '@clack/prompts';
import { contentFolder, SHIPPED } from '../../src/content/folder.ts';
import type { Existing, PlannedFile } from './existing.ts';
import { explainMissing, readContentFlag, readFlags } from './flags.ts';
import { type Kind, KINDS, nextSteps } from './new-kinds.ts';
import { type Answers, collectAnswers } from './question.ts';
import { useContentFolder } from '../options.ts';
import { askKind, askQuestion, askYes } from './prompts.ts';
import { readExisting } from './read-existing.ts';
import { writeSchemas } from '../schemas/write-schemas.ts';

const USAGE = '쓰는 법: npm run new -- article|notice|issue [--항목 값]… [--content 폴더]';
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

/** Asks for what the flags leave open, then writes a new article, notice or issue. */
async function main(): Promise<void> {
  const [first = '', ...rest] = process.argv.slice(2);
  const isNamed = first !== '' && !first.startsWith('-');
  const args = isNamed ? rest : process.argv.slice(2);
  if (hasTerminal) intro('새로 만들기');
  const kind = await findKind(isNamed ? first : undefined);
  useContentFolder(readContentFlag(args));
  const existing =
    readExisting(contentFolder()) ??
    stop('journal.yaml을 읽지 못했습니다. npm run check로 고칠 곳을 확인해 주세요.');
  const { answers, asked } = await answer(kind, existing, args);
  const files = kind.files(answers, existing, `uuid:${randomUUID()}`);
  if (asked > 0) await confirmFiles(files);
  write(files);
  // Editors complete the fields of the files that they know.
  if (contentFolder() === SHIPPED) writeSchemas();
  if (asked > 0) outro('만들었습니다.');
  const names = files.map(({ path }) => nameFromHere(path));
  for (const name of names) console.log(`${name} 파일을 만들었습니다.`);
  console.log(['', '다음에 할 일', ...nextSteps(kind, names)].join('\n'));
}

async function findKind(name: string | undefined): Promise<Kind> {
  const labels = KINDS.map((kind) => `${kind.name}(${kind.label})`).join(', ');
  if (name === undefined && !hasTerminal) stop(`무엇을 만들지 적어 주세요: ${labels}`, USAGE);
  const chosen = name ?? (await askKind(KINDS)) ?? giveUp();
  const kind = KINDS.find((one) => [one.name, one.label].includes(chosen));
  return kind ?? stop(`‘${chosen}’: 만들 수 없는 것입니다. 만들 수 있는 것: ${labels}`, USAGE);
}

async function answer(
  kind: Kind,
  existing: Existing,
  args: readonly string[],
): Promise<{ answers: Answers; asked: number }> {
  const questions = kind.questions(existing, todayInSeoul());
  const { flags, problem } = readFlags(args, questions);
  if (problem !== undefined) stop(problem, USAGE);
  const outcome = await collectAnswers(questions, flags, hasTerminal ? askQuestion : undefined);
  if (outcome.state === 'cancelled') giveUp();
  if (outcome.state === 'answered') return outcome;
  const { missing, problems } = outcome;
  stop(...problems, ...(missing.length > 0 ? explainMissing(missing) : []));
}

async function confirmFiles(files: readonly PlannedFile[]): Promise<void> {
  note(files.map(({ path, text }) => `${nameFromHere(path)}\n\n${text}`).join('\n'), '만들 파일');
  if ((await askYes('이대로 만들까요?')) !== true) giveUp();
}

/** All of the files or none; what stands there already is never touched. */
function write(files: readonly PlannedFile[]): void {
  const folder = contentFolder();
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken) stop(`${nameFromHere(taken.path)} 파일이 이미 있습니다. 아무것도 만들지 않았습니다.`);
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(folder, path));
    const reason = error instanceof Error ? error.message : String(error);
    stop(`쓰지 못했습니다. 폴더와 남은 자리를 확인해 주세요. ${reason}`);
  }
}

function nameFromHere(path: string): string {
  return join(relative(process.cwd(), contentFolder()), path);
}

/** `2024-04-01`; Swedish writes days so. */
function todayInSeoul(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });
}

function giveUp(): never {
  cancel('그만두었습니다. 아무것도 만들지 않았습니다.');
  process.exit(130);
}

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(2);
}

await main();
