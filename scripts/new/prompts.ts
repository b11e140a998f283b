import { confirm, isCancel, log, select, text } from '@clack/prompts';
import {
  type Answers,
  type Ask,
  type Choice,
  explainAnswer,
  isOptional,
  type Question,
} from './question.ts';

// No answer of ours is called so: the schemas refuse control characters.
const OTHER = '\u0000other';
const NONE = '\u0000none';
const SHOWN = 10;

/** Asks one question in the terminal, with its choices or as a line to type. */
export const askQuestion: Ask = async (question, given, problem) => {
  if (problem !== undefined) log.warn(`--${question.name}: ${problem}`);
  const preset = question.default?.(given);
  const choices = question.choices?.(given) ?? [];
  if (choices.length > 0) {
    const chosen = await choose(question.ask, optionsOf(question, choices, given), preset);
    if (chosen !== OTHER) return chosen === NONE ? '' : chosen;
  }
  return type(question, given, preset);
};

/** Asks yes or no; absent where the editor gave up. */
export async function askYes(message: string): Promise<boolean | undefined> {
  const answer = await confirm({ message, active: '예', inactive: '아니요' });
  return isCancel(answer) ? undefined : answer;
}

/** Asks what is to be made; absent where the editor gave up. */
export function askKind(
  kinds: readonly { name: string; label: string }[],
): Promise<string | undefined> {
  const choices = kinds.map(({ name, label }) => ({ value: name, label }));
  return choose('무엇을 만들까요?', choices);
}

function optionsOf(question: Question, choices: readonly Choice[], given: Answers): Choice[] {
  return [
    ...(isOptional(question, given) ? [{ value: NONE, label: '없음' }] : []),
    ...choices,
    ...(question.closed === true ? [] : [{ value: OTHER, label: '직접 적기' }]),
  ];
}

async function choose(
  message: string,
  options: Choice[],
  preset?: string,
): Promise<string | undefined> {
  const initial = preset === undefined ? {} : { initialValue: preset };
  const looks = { maxItems: SHOWN, showInstructions: false };
  const answer = await select({ message, options, ...looks, ...initial });
  return isCancel(answer) ? undefined : answer;
}

async function type(
  question: Question,
  given: Answers,
  preset: string | undefined,
): Promise<string | undefined> {
  const skips = preset === undefined && isOptional(question, given);
  const answer = await text({
    message: skips ? `${question.ask} (없으면 Enter)` : question.ask,
    placeholder: `예: ${question.example}`,
    validate: (typed) => explainAnswer(question, typed ?? '', given),
    defaultValue: '',
    ...(preset === undefined ? {} : { initialValue: preset }),
  });
  return isCancel(answer) ? undefined : answer;
}
