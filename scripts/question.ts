import { parseArgs } from 'node:util';
import { nearest } from '../src/text/nearest.ts';
import { withParticle } from '../src/text/particles.ts';

/** Answers given so far; the key is the question's name: `{ title: '챗봇' }`. Empty answers are left out. */
export type Answers = Readonly<Record<string, string>>;

export interface Choice {
  value: string;
  label: string;
}

/** A question for one value of a new file, answered by a flag or in the terminal. */
export interface Question {
  /** Name of its flag without hyphens: `title` for `--title`. */
  name: string;
  /** Name of the value in Korean, shown in the terminal: `제목`. */
  label: string;
  example: string;
  /** Gives the error message (Korean) for a non-empty answer; undefined if it is valid. */
  validate: (answer: string, given: Answers) => string | undefined;
  /**
   * How a valid answer is read: the value that is used for it, and the same in words (Korean), which
   * are shown if they differ from what was typed.
   */
  read?: (answer: string) => { value: string; shown: string };
  default?: (given: Answers) => string | undefined;
  choices?: (given: Answers) => Choice[];
  /** Whether only the choices are allowed; otherwise any text may be typed. */
  closed?: boolean;
  /** Whether an empty answer is allowed; false by default. */
  optional?: boolean | ((given: Answers) => boolean);
  /** Name of another question that must have an answer; without it, this question is skipped. */
  needs?: string;
}

/** Asks the editor in the terminal; `problem` is the error message for the flag's value. */
type Ask = (question: Question, given: Answers, problem?: string) => Promise<string>;

type Outcome =
  /** `read` has a line for each flag that was read otherwise than typed. */
  | { state: 'answered'; answers: Answers; asked: number; read: string[] }
  | { state: 'refused'; missing: Question[]; problems: string[] };

/** Collects the answers: from flags, else by `ask`; without `ask`, from the defaults. */
export async function collectAnswers(
  questions: readonly Question[],
  flags: Readonly<Record<string, string | undefined>>,
  ask: Ask | undefined,
): Promise<Outcome> {
  let answers: Answers = {};
  let asked = 0;
  const missing: Question[] = [];
  const problems: string[] = [];
  const read: string[] = [];
  for (const question of questions) {
    const flag = flags[question.name];
    if (question.needs !== undefined && answers[question.needs] === undefined) {
      if (flag) problems.push(`--${question.name}: --${question.needs}도 함께 적어 주세요.`);
      continue;
    }
    const problem = flag === undefined ? undefined : explainAnswer(question, flag, answers);
    let answer = flag ?? question.default?.(answers) ?? '';
    if (ask && (flag === undefined || problem !== undefined)) {
      answer = await ask(question, answers, problem);
      asked++;
    } else if (problem !== undefined) {
      problems.push(`--${question.name}: ${problem}`);
    } else if (cleanAnswer(answer) === '' && !isOptional(question, answers)) {
      missing.push(question);
    }
    const clean = cleanAnswer(answer);
    if (clean === '') continue;
    const howRead = answer === flag && problem === undefined && explainHowRead(question, clean);
    if (howRead) read.push(`--${question.name}: ${howRead}`);
    answers = { ...answers, [question.name]: question.read?.(clean).value ?? clean };
  }
  if (missing.length + problems.length > 0) return { state: 'refused', missing, problems };
  return { state: 'answered', answers, asked, read };
}

/** The error message (Korean) for an answer as typed; undefined if it is valid. */
export function explainAnswer(
  question: Question,
  typed: string,
  given: Answers,
): string | undefined {
  const answer = cleanAnswer(typed);
  if (answer !== '') return question.validate(answer, given);
  if (isOptional(question, given)) return undefined;
  // The label without the note in brackets: `출처(글이 처음 실린 매체나 기관)`.
  const name = question.label.replace(/\(.*\)$/u, '');
  return `비어 있습니다. ${withParticle(name, '을/를')} 적어 주세요. 예: ${question.example}`;
}

/** Says (Korean) how an answer was read; undefined if just as typed, or not valid. */
export function explainHowRead(question: Question, typed: string): string | undefined {
  const answer = cleanAnswer(typed);
  const shown = answer === '' ? undefined : question.read?.(answer).shown;
  return shown === undefined || shown === answer
    ? undefined
    : `${withParticle(shown, '으로/로')} 읽었습니다.`;
}

/** Whether an empty answer is allowed. */
export function isOptional({ optional = false }: Question, given: Answers): boolean {
  return typeof optional === 'boolean' ? optional : optional(given);
}

function cleanAnswer(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** Reads the value of `--content`; other arguments are ignored. */
export function readContentFlag(args: readonly string[]): string | undefined {
  const options = { content: { type: 'string' } } as const;
  const { content } = parseArgs({ args: [...args], options, strict: false }).values;
  return typeof content === 'string' ? content : undefined;
}

/**
 * Reads the flags of the questions, `--title 제목`, and the command's other flags (`others`); flags
 * without a value are listed in `switches`. `problem` is the error message (Korean) for invalid
 * arguments.
 */
export function readFlags(
  args: readonly string[],
  questions: readonly Question[],
  others: Readonly<Record<string, 'string' | 'boolean'>>,
): { flags: Record<string, string | undefined>; switches: string[]; problem?: string } {
  const refuse = (problem: string) => ({ flags: {}, switches: [], problem });
  const names = [...Object.keys(others), ...questions.map(({ name }) => name)];
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !names.includes(token.name));
  if (unknown?.kind === 'option') return refuse(explainUnknown(unknown.name, names));
  try {
    const options = Object.fromEntries(
      names.map((name) => [name, { type: others[name] ?? ('string' as const) }]),
    );
    const given = Object.entries(parseArgs({ args: [...args], options }).values);
    return {
      flags: Object.fromEntries(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      switches: given.flatMap(([name, value]) => (value === true ? [name] : [])),
    };
  } catch {
    return refuse(
      '값이 빠졌거나 알 수 없는 인자가 있습니다. 빈칸이 있는 값은 따옴표로 감싸 주세요.',
    );
  }
}

/** Message (Korean) about missing flags, one line each: `  --title "눈 내린 아침"  제목`. */
export function explainMissing(missing: readonly Question[]): string[] {
  return [
    '다음 항목이 빠졌습니다. 함께 적어 주세요.',
    ...missing.map(({ name, label, example }) => `  --${name} ${quoteForShell(example)}  ${label}`),
  ];
}

function explainUnknown(name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  const hint = guess === undefined ? '' : ` 혹시 --${guess}인가요?`;
  const known = names.map((one) => `--${one}`).join(', ');
  return `${withParticle(`‘--${name}’`, '은/는')} 없는 옵션입니다.${hint} 쓸 수 있는 옵션: ${known}`;
}

/** A value as it is typed in a shell: in quotes if it has a space. */
export function quoteForShell(example: string): string {
  return /^[\w./:-]+$/u.test(example) ? example : `"${example}"`;
}
