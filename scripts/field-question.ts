import { stringify } from 'yaml';
import * as z from 'zod';
import { readYaml } from '../src/yaml/read-yaml.ts';
import type { Question } from './question.ts';

/** A question whose default `validate` is the schema's field of the same name. */
export type FieldQuestion = Omit<Question, 'validate'> & Partial<Pick<Question, 'validate'>>;

/** Adds a `validate` to each question that has none: the check of the schema's field of the same name. */
export function fieldQuestions(
  shape: Readonly<Record<string, z.ZodType>>,
  questions: readonly FieldQuestion[],
): Question[] {
  return questions.map((question) => ({
    validate: (answer) => explainField(shape, question.name, answer),
    ...question,
  }));
}

/** The error message of `npm run check` for a value of a field; undefined if it is valid. */
export function explainField(
  shape: Readonly<Record<string, z.ZodType>>,
  name: string,
  value: unknown,
): string | undefined {
  const schema = z.strictObject({ [name]: shape[name] ?? z.unknown() });
  return readYaml(stringify({ [name]: value }, { lineWidth: 0 }), schema).faults[0]?.text;
}

/** `1,200` gives 1200; any other text is returned unchanged, and the schema refuses it. */
export function toNumber(answer: string): number | string {
  const digits = answer.replaceAll(',', '');
  return /^\d+$/u.test(digits) ? Number(digits) : answer;
}
