import { cancel, confirm, isCancel, log, note, select, text } from '@clack/prompts';
import type { PlannedFile } from './new-files.ts';
import {
  type Answers,
  type Choice,
  explainAnswer,
  explainHowRead,
  isOptional,
  type Question,
} from './question.ts';

// Values of two extra choices in a list. They differ from every answer, because the schemas refuse
// control characters.
const OTHER = '\u0000other';
const NONE = '\u0000none';
const SHOWN_CHOICES = 10;

/** Whether the command runs in a terminal, where it can ask. */
export const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

/** Asks a question in the terminal, as a list of choices or a text field. */
export async function askQuestion(
  question: Question,
  given: Answers,
  problem?: string,
): Promise<string> {
  if (problem !== undefined) log.warn(`--${question.name}: ${problem}`);
  const preset = question.default?.(given);
  const choices = question.choices?.(given) ?? [];
  if (choices.length > 0) {
    const options = [
      ...(isOptional(question, given) ? [{ value: NONE, label: '없음' }] : []),
      ...choices,
      ...(question.closed === true ? [] : [{ value: OTHER, label: '직접 입력' }]),
    ];
    const chosen = await chooseOption(question.label, options, preset);
    if (chosen !== OTHER) return chosen === NONE ? '' : chosen;
  }
  return typeAnswer(question, given, preset);
}

/** Asks for one of the options; `preset` is chosen at first. Cancelling ends the command. */
export async function chooseOption(
  message: string,
  options: Choice[],
  preset?: string,
): Promise<string> {
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
  if (isCancel(answer)) return giveUp();
  const howRead = explainHowRead(question, answer);
  if (howRead !== undefined) log.info(howRead);
  return answer;
}

/** Shows the files that would be written and asks for consent; ends the command without it. */
export async function confirmFiles(
  files: readonly PlannedFile[],
  nameOf: (path: string) => string,
): Promise<void> {
  note(files.map(({ path, text }) => `${nameOf(path)}\n\n${text}`).join('\n'), '만들어질 파일');
  await confirmOrGiveUp('이대로 만들까요?');
}

/** Asks a yes-or-no question; ends the command unless the answer is yes. `preset` is what Enter alone answers. */
export async function confirmOrGiveUp(message: string, preset = true): Promise<void> {
  const looks = { active: '예', inactive: '아니요' };
  if ((await confirm({ message, ...looks, initialValue: preset })) !== true) giveUp();
}

function giveUp(): never {
  cancel('취소했습니다. 아무것도 바뀌지 않았습니다.');
  process.exit(130);
}

/** Prints the lines on stderr and ends the command with code 2. */
export function endCommand(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(2);
}
