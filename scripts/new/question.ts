import * as z from 'zod';
import { stringify } from 'yaml';
import { readYaml } from '../../src/yaml/read-yaml.ts';

/** What has been answered so far, by the question's name; what was left out is not there. */
export type Answers = Readonly<Record<string, string>>;

/** An answer to choose, and how it is called in the list. */
export interface Choice {
  value: string;
  label: string;
}

/** One answer that a new file needs: a prompt in a terminal, a flag everywhere. */
export interface Question {
  /** Name of the answer and of its flag: `title` for `--title`. */
  name: string;
  /** What is asked for, in Korean, a noun: `제목`. */
  ask: string;
  example: string;
  /** What is wrong with an answer that is not empty, in Korean; absent if nothing is. */
  validate: (answer: string, given: Answers) => string | undefined;
  /** The answer where nothing is typed. */
  default?: (given: Answers) => string | undefined;
  choices?: (given: Answers) => Choice[];
  /** Whether one of the choices must be taken. */
  closed?: boolean;
  /** Whether it may be left out; absent: it may not. */
  optional?: (given: Answers) => boolean;
  /** The answer without which this one has no meaning. */
  needs?: string;
}

/** Asks an editor; `problem` says what was wrong with the flag. Absent: the editor gave up. */
export type Ask = (
  question: Question,
  given: Answers,
  problem: string | undefined,
) => Promise<string | undefined>;

/** How the questions were answered: all of them, not rightly, or not at all. */
type Outcome =
  | { state: 'answered'; answers: Answers; asked: number }
  | { state: 'refused'; missing: Question[]; problems: string[] }
  | { state: 'cancelled' };

/** Answers each question by its flag, by asking, or, where nobody can be asked, by its default. */
export async function collectAnswers(
  questions: readonly Question[],
  flags: Readonly<Record<string, string | undefined>>,
  ask: Ask | undefined,
): Promise<Outcome> {
  let answers: Answers = {};
  let asked = 0;
  const missing: Question[] = [];
  const problems: string[] = [];
  for (const question of questions) {
    const flag = flags[question.name];
    if (question.needs !== undefined && answers[question.needs] === undefined) {
      if (flag) problems.push(`--${question.name}: --${question.needs}도 함께 적어 주세요.`);
      continue;
    }
    const problem = flag === undefined ? undefined : explainAnswer(question, flag, answers);
    let answer = flag ?? question.default?.(answers) ?? '';
    if (ask && (flag === undefined || problem !== undefined)) {
      const typed = await ask(question, answers, problem);
      if (typed === undefined) return { state: 'cancelled' };
      answer = typed;
      asked++;
    } else if (problem !== undefined) {
      problems.push(`--${question.name}: ${problem}`);
    } else if (cleanAnswer(answer) === '' && !isOptional(question, answers)) {
      missing.push(question);
    }
    const clean = cleanAnswer(answer);
    if (clean !== '') answers = { ...answers, [question.name]: clean };
  }
  if (missing.length + problems.length > 0) return { state: 'refused', missing, problems };
  return { state: 'answered', answers, asked };
}

/** What is wrong with an answer as it was typed, in Korean; absent if nothing is. */
export function explainAnswer(
  question: Question,
  typed: string,
  given: Answers,
): string | undefined {
  const answer = cleanAnswer(typed);
  if (answer !== '') return question.validate(answer, given);
  return isOptional(question, given)
    ? undefined
    : `비어 있습니다. ${question.ask} 항목을 적어 주세요. 예: ${question.example}`;
}

/** For what may always be left out. */
export function always(): boolean {
  return true;
}

/** Whether the question may be left without an answer. */
export function isOptional(question: Question, given: Answers): boolean {
  return question.optional?.(given) ?? false;
}

/** What the archive says of a field's value once it stands in a file; absent if nothing is wrong. */
export function explainField(
  shape: Readonly<Record<string, z.ZodType>>,
  name: string,
  value: unknown,
): string | undefined {
  const schema = z.strictObject({ [name]: shape[name] ?? z.unknown() });
  return readYaml(stringify({ [name]: value }, { lineWidth: 0 }), schema).faults[0]?.text;
}

/** `1,200` as 1200; what is no number stays as it is, for the schema to refuse. */
export function toNumber(answer: string): number | string {
  const digits = answer.replaceAll(',', '');
  return /^\d+$/u.test(digits) ? Number(digits) : answer;
}

function cleanAnswer(typed: string): string {
  return typed.normalize('NFC').trim();
}
