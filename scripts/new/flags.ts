import { parseArgs } from 'node:util';
import { withParticle } from '../../src/text/particles.ts';
import { nearest } from '../../src/text/nearest.ts';
import type { Question } from './question.ts';

/** The value of `--content`, whatever else the arguments hold. */
export function readContentFlag(args: readonly string[]): string | undefined {
  const options = { content: { type: 'string' } } as const;
  const { content } = parseArgs({ args: [...args], options, strict: false }).values;
  return typeof content === 'string' ? content : undefined;
}

/** The answers that the arguments give, `--title 제목`, or what is wrong with the arguments, in Korean. */
export function readFlags(
  args: readonly string[],
  questions: readonly Question[],
): { flags: Record<string, string | undefined>; problem?: string } {
  const names = ['content', ...questions.map(({ name }) => name)];
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !names.includes(token.name));
  if (unknown?.kind === 'option') {
    return { flags: {}, problem: explainUnknown(unknown.name, names) };
  }
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
    return { flags: { ...parseArgs({ args: [...args], options }).values } };
  } catch {
    return {
      flags: {},
      problem: '값이 빠졌거나 남은 말이 있습니다. 빈칸이 든 값은 따옴표로 감싸 주세요.',
    };
  }
}

/** What to type for the questions that nobody has answered, a line each. */
export function explainMissing(missing: readonly Question[]): string[] {
  return [
    '빠진 답이 있습니다. 함께 적어 주세요.',
    ...missing.map(({ name, ask, example }) => `  --${name} ${quote(example)}  ${ask}`),
  ];
}

function explainUnknown(name: string, names: readonly string[]): string {
  const guess = nearest(name, names);
  const hint = guess === undefined ? '' : ` 혹시 --${guess}인가요?`;
  const known = names.map((one) => `--${one}`).join(', ');
  return `${withParticle(`‘--${name}’`, '은/는')} 없는 항목입니다.${hint} 쓸 수 있는 항목: ${known}`;
}

function quote(example: string): string {
  return /^[\w./:-]+$/u.test(example) ? example : `"${example}"`;
}
