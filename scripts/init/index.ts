import '../report-fault.ts';
import { join, resolve } from 'node:path';
import { intro, outro } from '@clack/prompts';
import { todayInSeoul } from '../../src/content/build-day.ts';
import { SHIPPED_CONTENT } from '../../src/content/folder.ts';
import { formatCount } from '../../src/text/counts.ts';
import { askQuestion, confirmFiles, confirmOrGiveUp, hasTerminal, endCommand } from '../ask.ts';
import { type PlannedFile, writeNewFiles } from '../new-files.ts';
import { answerHelp, pathFromHere } from '../options.ts';
import { collectAnswers, explainMissing, quoteForShell, readFlags } from '../question.ts';
import { writeSchemas } from '../schemas/write-schemas.ts';
import { initQuestions, ownerQuestion } from './init-questions.ts';
import { SAMPLE_ARTICLE } from './journal-files.ts';
import { drawPicture, explainObstacles, planNewContent, SAMPLES_FOLDER } from './new-content.ts';
import type { RepositoryChange } from './own-repository.ts';
import { SAMPLE_PICTURE, SAMPLE_TABLE } from './sample-texts.ts';
import { changeRepository, explainUnready, planRepository } from './repository.ts';

const USAGE = 'npm run init -- [--옵션 값]… [--out 폴더 | --template]';
const ABOUT = [
  '새 저널의 content 폴더를 만듭니다. 빈 폴더에만 만들고, 있는 것은 건드리지 않습니다.',
  '--template은 이 저장소를 새 저널의 저장소로 바꿉니다: 실려 있던 저널을 빼고, 검토할 사람과 이슈 양식, README를 고칩니다.',
];

/** Asks the questions that no flag answers, then writes the content folder of a new journal. */
async function main(): Promise<void> {
  const today = todayInSeoul();
  const questions = [...initQuestions(today.slice(0, 4)), ownerQuestion];
  answerHelp(
    [USAGE, '', ...ABOUT, '']
      .concat(
        questions.map(
          ({ name, label, example }) => `  --${name} ${quoteForShell(example)}  ${label}`,
        ),
      )
      .join('\n'),
  );
  const args = process.argv.slice(2);
  const { flags, switches, problem } = readFlags(args, questions, {
    out: 'string',
    template: 'boolean',
  });
  if (problem !== undefined) endCommand(problem, `사용법: ${USAGE}`);
  const isTemplate = switches.includes('template');
  const out = resolve(flags.out ?? SHIPPED_CONTENT);
  refuseEarly(isTemplate, out, flags);
  if (hasTerminal) intro('새 저널 만들기');
  const asked = isTemplate ? questions : questions.filter((one) => one !== ownerQuestion);
  const outcome = await collectAnswers(asked, flags, hasTerminal ? askQuestion : undefined);
  if (outcome.state === 'refused') {
    const { missing, problems } = outcome;
    endCommand(...problems, ...(missing.length > 0 ? explainMissing(missing) : []));
  }
  const { answers } = outcome;
  const files = planNewContent(answers, today);
  const changes = isTemplate ? planRepository(answers, SAMPLES_FOLDER) : [];
  if (outcome.asked > 0) await confirmAll(files, changes, out);
  changeRepository(changes);
  if (isTemplate) console.log(`저장소의 파일 ${countChanges(changes)}를 고쳤습니다.`);
  await write(out, files);
  if (outcome.asked > 0) outro('만들었습니다.');
  printNextSteps(out, isTemplate);
}

/** Ends the command before any question if it could not write the files in the end. */
function refuseEarly(
  isTemplate: boolean,
  out: string,
  flags: Readonly<Record<string, string | undefined>>,
): void {
  if (!isTemplate) {
    if (flags.owner !== undefined) endCommand('--owner는 --template과 함께 적어 주세요.');
    const fault = explainObstacles(out, pathFromHere(out));
    if (fault === undefined) return;
    const own = '이 저장소를 새 저널의 저장소로 바꾸려면 --template을 적어 주세요.';
    endCommand(
      `${fault}. 아무것도 만들지 않았습니다.`,
      `빈 폴더를 --out에 적어 주세요.${out === SHIPPED_CONTENT ? ` ${own}` : ''}`,
    );
  }
  if (flags.out !== undefined) {
    endCommand('--template은 content/를 바꿉니다. --out과 --template 가운데 하나만 적어 주세요.');
  }
  const fault = explainUnready();
  if (fault !== undefined) endCommand(fault);
}

async function confirmAll(
  files: readonly PlannedFile[],
  changes: readonly RepositoryChange[],
  out: string,
): Promise<void> {
  if (changes.length > 0) {
    const counts = `저장소의 파일 ${countChanges(changes)}를 고칩니다`;
    await confirmOrGiveUp(`${counts}. git으로 되돌릴 수 있습니다. 계속할까요?`);
  }
  await confirmFiles(
    files.filter(({ path }) => path === 'journal.yaml'),
    (path) => join(pathFromHere(out), path),
  );
}

/** How many files are removed and written: `33개를 지우고 8개`. */
function countChanges(changes: readonly RepositoryChange[]): string {
  const removed = changes.filter(({ text }) => text === undefined).length;
  return `${formatCount(removed, '개')}를 지우고 ${formatCount(changes.length - removed, '개')}`;
}

async function write(out: string, files: readonly PlannedFile[]): Promise<void> {
  const all = [...files, await drawPicture(files)];
  const nameOf = (path: string): string => join(pathFromHere(out), path);
  const fault = writeNewFiles(out, all, nameOf);
  if (fault !== undefined) endCommand(fault);
  // So that VS Code completes the frontmatter of the new files at once.
  if (out === SHIPPED_CONTENT) writeSchemas();
  for (const { path } of all) console.log(`${nameOf(path)} 파일을 만들었습니다.`);
}

function printNextSteps(out: string, isTemplate: boolean): void {
  const name = pathFromHere(out);
  const see =
    out === SHIPPED_CONTENT
      ? 'npm run dev'
      : `npm run build -- --content ${quoteForShell(name)} && npm run preview`;
  const steps = [
    `${see}로 브라우저에서 봅니다.`,
    `${join(name, 'journal.yaml')}과 ${join(name, 'pages/about.mdx')}를 내 저널에 맞게 고칩니다.`,
    `npm run new로 첫 기사를 쓰고, 견본 파일(${SAMPLE_ARTICLE}.mdx, ${SAMPLE_PICTURE}, ${SAMPLE_TABLE})을 지웁니다.`,
    ...(isTemplate ? ['git add -A && git commit -m "새 저널"로 저장하고 저장소에 올립니다.'] : []),
    'docs/deploy.md를 보고 사이트를 올립니다.',
  ];
  console.log(['', '다음에 할 일', ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'));
}

await main();
