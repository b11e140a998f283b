import '../report-fault.ts';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cancel, confirm, intro, isCancel, log, note, outro, select, text } from '@clack/prompts';
import { contentFolder, SHIPPED } from '../../src/content/folder.ts';
import { answerHelp, useContentFolder } from '../options.ts';
import { writeSchemas } from '../schemas/write-schemas.ts';
import { type Existing, readExisting } from './existing.ts';
import { articleKind } from './new-article.ts';
import { issueKind } from './new-issue.ts';
import { type Kind, nextSteps, type PlannedFile } from './new-kind.ts';
import { noticeKind } from './new-notice.ts';
import {
  type Answers,
  type Choice,
  collectAnswers,
  explainAnswer,
  explainMissing,
  isOptional,
  type Question,
  readContentFlag,
  readFlags,
} from './question.ts';

const KINDS = [articleKind, noticeKind, issueKind];

const USAGE = 'npm run new -- article|notice|issue [--옵션 값]… [--content 폴더]';
// Values of two extra choices. No answer can be equal, because the schemas refuse control
// characters.
const OTHER = '\u0000other';
const NONE = '\u0000none';
const SHOWN_CHOICES = 10;
const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

/** Asks for the values that the flags do not give, then writes a new article, bid notice or issue. */
async function main(): Promise<void> {
  answerHelp(USAGE);
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
  // VS Code completes frontmatter from JSON schemas and a list of files; both must know the new
  // entry.
  if (contentFolder() === SHIPPED) writeSchemas();
  if (asked > 0) outro('만들었습니다.');
  const names = files.map(({ path }) => nameFromHere(path));
  for (const name of names) console.log(`${name} 파일을 만들었습니다.`);
  console.log(['', '다음에 할 일', ...nextSteps(kind, names)].join('\n'));
}

async function findKind(name: string | undefined): Promise<Kind> {
  const labels = KINDS.map((kind) => `${kind.name}(${kind.label})`).join(', ');
  if (name === undefined && !hasTerminal)
    stop(`무엇을 만들지 적어 주세요: ${labels}`, `사용법: ${USAGE}`);
  const choices = KINDS.map((kind) => ({ value: kind.name, label: kind.label }));
  const chosen = name ?? (await choose('무엇을 만들까요?', choices));
  const kind = KINDS.find((one) => [one.name, one.label].includes(chosen));
  return (
    kind ??
    stop(`‘${chosen}’: 만들 수 없는 종류입니다. 만들 수 있는 종류: ${labels}`, `사용법: ${USAGE}`)
  );
}

async function answer(kind: Kind, existing: Existing, args: readonly string[]) {
  // The Swedish locale formats days as ISO: 2024-04-01.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });
  const questions = kind.questions(existing, today);
  const { flags, problem } = readFlags(args, questions);
  if (problem !== undefined) stop(problem, `사용법: ${USAGE}`);
  const outcome = await collectAnswers(questions, flags, hasTerminal ? askQuestion : undefined);
  if (outcome.state === 'answered') return outcome;
  const { missing, problems } = outcome;
  stop(...problems, ...(missing.length > 0 ? explainMissing(missing) : []));
}

/** Asks a question in the terminal, as a list of choices or a text field. */
async function askQuestion(question: Question, given: Answers, problem?: string): Promise<string> {
  if (problem !== undefined) log.warn(`--${question.name}: ${problem}`);
  const preset = question.default?.(given);
  const choices = question.choices?.(given) ?? [];
  if (choices.length > 0) {
    const options = [
      ...(isOptional(question, given) ? [{ value: NONE, label: '없음' }] : []),
      ...choices,
      ...(question.closed === true ? [] : [{ value: OTHER, label: '직접 입력' }]),
    ];
    const chosen = await choose(question.label, options, preset);
    if (chosen !== OTHER) return chosen === NONE ? '' : chosen;
  }
  return typeAnswer(question, given, preset);
}

async function choose(message: string, options: Choice[], preset?: string): Promise<string> {
  const initial = preset === undefined ? {} : { initialValue: preset };
  const looks = { maxItems: SHOWN_CHOICES, showInstructions: false };
  const answer = await select({ message, options, ...looks, ...initial });
  return isCancel(answer) ? giveUp() : answer;
}

async function typeAnswer(question: Question, given: Answers, preset?: string): Promise<string> {
  const skips = preset === undefined && isOptional(question, given);
  const answer = await text({
    message: skips ? `${question.label} (없으면 Enter)` : question.label,
    placeholder: `예: ${question.example}`,
    validate: (typed) => explainAnswer(question, typed ?? '', given),
    defaultValue: '',
    initialValue: preset ?? '',
  });
  return isCancel(answer) ? giveUp() : answer;
}

async function confirmFiles(files: readonly PlannedFile[]): Promise<void> {
  note(
    files.map(({ path, text }) => `${nameFromHere(path)}\n\n${text}`).join('\n'),
    '만들어질 파일',
  );
  const message = '이대로 만들까요?';
  if ((await confirm({ message, active: '예', inactive: '아니요' })) !== true) giveUp();
}

/** Writes all files or none; an existing file is never overwritten. */
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
    stop(`쓰지 못했습니다. 폴더와 저장 공간를 확인해 주세요. ${reason}`);
  }
}

function nameFromHere(path: string): string {
  return join(relative(process.cwd(), contentFolder()), path);
}

function giveUp(): never {
  cancel('취소했습니다. 아무것도 만들지 않았습니다.');
  process.exit(130);
}

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(2);
}

await main();
