import '../report-fault.ts';
import { randomUUID } from 'node:crypto';
import { intro, outro } from '@clack/prompts';
import { todayInSeoul } from '../../src/content/build-day.ts';
import { contentFolder, nameFromHere, SHIPPED_CONTENT } from '../../src/content/folder.ts';
import { askQuestion, chooseOption, confirmFiles, hasTerminal, endCommand } from '../ask.ts';
import { writeNewFiles } from '../new-files.ts';
import { answerHelp, useContentFolder } from '../options.ts';
import { collectAnswers, explainMissing, readContentFlag, readFlags } from '../question.ts';
import { writeSchemas } from '../schemas/write-schemas.ts';
import { type ExistingContent, readExisting } from './existing.ts';
import { articleKind } from './new-article.ts';
import { issueKind } from './new-issue.ts';
import { type Kind, nextSteps } from './new-kind.ts';
import { noticeKind } from './new-notice.ts';

const KINDS = [articleKind, noticeKind, issueKind];

const USAGE = 'npm run new -- article|notice|issue [--옵션 값]… [--content 폴더]';

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
    endCommand('journal.yaml을 읽지 못했습니다. npm run check로 고칠 곳을 확인해 주세요.');
  const { answers, asked, read } = await answer(kind, existing, args);
  for (const line of read) console.log(line);
  const files = kind.files(answers, existing, `uuid:${randomUUID()}`);
  if (asked > 0) await confirmFiles(files, nameFromHere);
  const fault = writeNewFiles(contentFolder(), files, nameFromHere);
  if (fault !== undefined) endCommand(fault);
  // VS Code completes frontmatter from JSON schemas and a list of files; both must know the new
  // entry.
  if (contentFolder() === SHIPPED_CONTENT) writeSchemas();
  if (asked > 0) outro('만들었습니다.');
  const names = files.map(({ path }) => nameFromHere(path));
  for (const name of names) console.log(`${name} 파일을 만들었습니다.`);
  console.log(['', '다음에 할 일', ...nextSteps(kind, names)].join('\n'));
}

async function findKind(name: string | undefined): Promise<Kind> {
  const labels = KINDS.map((kind) => `${kind.name}(${kind.label})`).join(', ');
  if (name === undefined && !hasTerminal)
    endCommand(`무엇을 만들지 적어 주세요: ${labels}`, `사용법: ${USAGE}`);
  const choices = KINDS.map((kind) => ({ value: kind.name, label: kind.label }));
  const chosen = name ?? (await chooseOption('무엇을 만들까요?', choices));
  const kind = KINDS.find((one) =>
    [one.name, one.label, ...(one.otherNames ?? [])].includes(chosen),
  );
  return (
    kind ??
    endCommand(
      `‘${chosen}’: 만들 수 없는 종류입니다. 만들 수 있는 종류: ${labels}`,
      `사용법: ${USAGE}`,
    )
  );
}

async function answer(kind: Kind, existing: ExistingContent, args: readonly string[]) {
  const questions = kind.questions(existing, todayInSeoul());
  const { flags, problem } = readFlags(args, questions, { content: 'string' });
  if (problem !== undefined) endCommand(problem, `사용법: ${USAGE}`);
  const outcome = await collectAnswers(questions, flags, hasTerminal ? askQuestion : undefined);
  if (outcome.state === 'answered') return outcome;
  const { missing, problems } = outcome;
  endCommand(...problems, ...(missing.length > 0 ? explainMissing(missing) : []));
}

await main();
