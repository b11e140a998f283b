import '../report-fault.ts';
import {
  constants,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { formatMessage, inFile } from '../../src/check/message.ts';
import { JOURNAL_FILE } from '../../src/content/settings.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { answerHelp } from '../options.ts';
import { checkDraftFile, checkReading } from './accounting.ts';
import { type OutputFile, toDraftFile, toIssueFiles, toJournalFile } from './draft-file.ts';
import { buildReport, type FileOutcome, formatReport } from './import-report.ts';
import { decodeText } from './input-text.ts';
import {
  comparePictures,
  createSurroundings,
  type InputText,
  type Picture,
  picturesOf,
} from './markdown-surroundings.ts';
import { toReviewPage } from './review-page.ts';
import {
  createPlacer,
  type DistinctReading,
  type ExistingDrafts,
  foldRepeatedDrafts,
} from './place-drafts.ts';
import { isContentFile, readInput } from './recognise.ts';
import { NO_PROFILE, profileSchema, type SiteProfile, toSiteProfile } from './site-profile.ts';

const USAGE =
  'npm run import -- 파일… --out 폴더 [--profile 파일.yaml] [--review 파일.html] [--dry-run] [--json]';
/** Inputs of this many characters get progress messages. */
const LONG_INPUT = 1_000_000;

const problems: string[] = [];
main(readCommand());

/** Imports source texts as drafts and prints a report. If there is a problem, no file is written. */
function main(command: ReturnType<typeof readCommand>): void {
  if (statSync(command.out, { throwIfNoEntry: false })?.isDirectory() === false) {
    problems.push(`${command.out}: 폴더가 아닙니다. --out에 폴더를 적어 주세요.`);
  }
  const inputs = command.files.flatMap((file) => readFile(file, command.out));
  const profile = readProfile(command.profile);
  stopOnProblems();
  const surroundings = createSurroundings(inputs, command.out);
  const readings = inputs.map(({ file, text }) => readInput(file, text, surroundings, profile));
  const place = createPlacer(scanExisting(command.out));
  const outcomes = foldRepeatedDrafts(readings).map((reading) => toOutcome(reading, place));
  stopOnProblems();
  const drafts = outcomes.flatMap((outcome) => outcome.files);
  const settings = drafts.length === 0 ? [] : findSettings(toJournalFile(drafts), command.out);
  const files = compareFiles([...drafts, ...toIssueFiles(drafts), ...settings], command.out);
  const pictures = comparePictures(picturesOf(drafts), command.out);
  if (!command.dryRun) {
    writeNew(command.out, files.written);
    copyNew(command.out, pictures.written);
  }
  if (command.review !== undefined) writeReview(command.review, toReviewPage(outcomes));
  const pathsOf = (group: 'written' | 'unchanged' | 'kept'): string[] =>
    [...files[group], ...pictures[group]].map(({ path }) => path);
  const report = buildReport(outcomes, {
    written: pathsOf('written'),
    unchanged: pathsOf('unchanged'),
    kept: pathsOf('kept'),
  });
  console.log(
    command.json ? JSON.stringify(report, null, 2) : formatReport(report, command.dryRun),
  );
}

function readCommand() {
  answerHelp(USAGE);
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        profile: { type: 'string' },
        review: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.out && positionals.length > 0) {
      return { ...values, out: values.out, files: positionals, dryRun: values['dry-run'] };
    }
    console.error(`사용법: ${USAGE}`);
  } catch {
    console.error(`알 수 없는 옵션이 있습니다.\n사용법: ${USAGE}`);
  }
  process.exit(2);
}

/** Reads the profile of a site; adds error messages to `problems` if it is not valid. */
function readProfile(file: string | undefined): SiteProfile {
  if (file === undefined) return NO_PROFILE;
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    problems.push(`${file}: 파일이 없습니다. --profile에 프로필의 경로를 적어 주세요.`);
    return NO_PROFILE;
  }
  const { value, faults } = readYaml(readFileSync(file, 'utf8'), profileSchema);
  problems.push(...inFile(file, faults).map(formatMessage));
  return toSiteProfile(value);
}

/** Reads one input file; adds an error message to `problems` if it cannot be read. */
function readFile(file: string, out: string): InputText[] {
  const stat = statSync(file, { throwIfNoEntry: false });
  const inside = !relative(out, file).startsWith('..') && resolve(out) !== resolve(file);
  if (!stat) problems.push(`${file}: 파일이 없습니다. 경로를 확인해 주세요.`);
  else if (stat.isDirectory()) problems.push(`${file}: 폴더입니다. 파일을 적어 주세요.`);
  else if (inside)
    problems.push(`${file}: 내보낼 폴더(${out}) 안의 파일입니다. 옛 글이 담긴 파일을 적어 주세요.`);
  else {
    const decoded = decodeText(readFileSync(file));
    if ('problem' in decoded) problems.push(`${file}: ${decoded.problem}`);
    else if (isContentFile(decoded.text)) {
      problems.push(`${file}: 이미 아카이브 형식으로 된 파일이라 가져올 글이 없습니다.`);
    } else return [{ file, text: decoded.text }];
  }
  return [];
}

/** Builds the files of an input's drafts in memory and checks that no text is lost. */
function toOutcome(reading: DistinctReading, place: ReturnType<typeof createPlacer>): FileOutcome {
  const progress = startProgress(reading);
  const files = reading.drafts.map((draft) => {
    const file = toDraftFile(draft, place(draft));
    problems.push(...checkDraftFile(file));
    progress();
    return file;
  });
  const checked = checkReading(reading, files);
  problems.push(...checked.problems);
  return { reading, files, totals: checked.totals };
}

/** Returns a function to call after each draft. For a long input it prints a line on stderr after each tenth. */
function startProgress(reading: DistinctReading): () => void {
  const total = reading.drafts.length;
  if (reading.text.length < LONG_INPUT) return () => undefined;
  let done = 0;
  return () => {
    done++;
    if (done % Math.ceil(total / 10) === 0 || done === total) {
      console.error(`${reading.input}: ${total}건 중 ${done}건을 읽었습니다.`);
    }
  };
}

function scanExisting(out: string): ExistingDrafts {
  const paths = globSync(['issues/*/*.mdx', 'bids/*/*.mdx'], { cwd: out })
    .map((path) => path.split(sep).join('/'))
    .sort();
  const byId = new Map<string, string>();
  for (const path of paths) {
    const id = /^id: (uuid:\S+)$/mu.exec(readFileSync(join(out, path), 'utf8'))?.[1];
    if (id !== undefined) byId.set(id, path);
  }
  const byPath = new Map([...byId].map(([id, path]) => [path.normalize('NFC'), id]));
  return { pathOf: (id) => byId.get(id), idAt: (path) => byPath.get(path) };
}

/** The journal.yaml to write; none if the output folder has another. */
function findSettings(journal: OutputFile, out: string): OutputFile[] {
  const path = join(out, JOURNAL_FILE);
  return existsSync(path) && readFileSync(path, 'utf8') !== journal.text ? [] : [journal];
}

/** Groups the files by what the output folder has: no such file, the same file, or one that an editor changed. */
function compareFiles(files: readonly OutputFile[], out: string) {
  const stateOf = ({ path, text }: OutputFile): 'written' | 'unchanged' | 'kept' => {
    if (!existsSync(join(out, path))) return 'written';
    return readFileSync(join(out, path), 'utf8') === text ? 'unchanged' : 'kept';
  };
  const { written = [], unchanged = [], kept = [] } = Object.groupBy(files, stateOf);
  return { written, unchanged, kept };
}

function writeNew(out: string, files: readonly OutputFile[]): void {
  writeAll(out, files, ({ text }, target) => {
    writeFileSync(target, text, { flag: 'wx' });
  });
}

function copyNew(out: string, pictures: readonly Picture[]): void {
  writeAll(out, pictures, ({ from }, target) => {
    copyFileSync(from, target, constants.COPYFILE_EXCL);
  });
}

function writeAll<T extends { readonly path: string }>(
  out: string,
  files: readonly T[],
  write: (file: T, target: string) => void,
): void {
  for (const file of files) {
    const { path } = file;
    try {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      write(file, join(out, path));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(
        `${path}: 쓰지 못했습니다. 폴더와 저장 공간를 확인하고 다시 실행해 주세요. ${reason}`,
      );
      process.exit(1);
    }
  }
}

/** Writes the page for reviewing, also in a dry run, over one of an earlier import. */
function writeReview(file: string, page: string): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, page);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${file}: 검토할 페이지를 쓰지 못했습니다. 경로를 확인해 주세요. ${reason}`);
    process.exit(1);
  }
}

function stopOnProblems(): void {
  if (problems.length === 0) return;
  console.error([...problems, '아무것도 쓰지 않았습니다.'].join('\n'));
  process.exit(1);
}
