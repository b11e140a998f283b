import type { Root } from 'mdast';
import type { InText } from '../body/typed.ts';
import type { FieldPath } from '../yaml/field-places.ts';
import type { Message } from './message.ts';
import type { HouseWord } from '../archive/style.ts';

/** What a rule gets of a file, in addition to the tree of its text. */
export interface RuleFile {
  /** Relative to the content folder, `issues/2024-04/x.mdx`. */
  path: string;
  kind: 'article' | 'bid';
  /** The text as typed, with an empty line for each line of frontmatter; nodes' offsets refer to it. */
  source: string;
  /** The frontmatter, not validated: any field may be missing or of another type. */
  matter: Readonly<Record<string, unknown>>;
  /** Line and column of a field of the frontmatter, from 1. */
  locate: (field: FieldPath) => { line: number; column: number };
  /** Bytes of the files in the same folder that the text or the frontmatter names. */
  sizes: ReadonlyMap<string, number>;
  /** The journal's word list (style.yaml). */
  words: readonly HouseWord[];
}

/**
 * One rule of the check, a constant in rules/text/ (errors) or advice/ (never stops a build). Its
 * docstring has a faulty input (`@rejects`) with its messages (`@says`), and inputs without any
 * (`@accepts`); tests/check/rules.test.ts runs them.
 */
export type Rule = (tree: Root, file: RuleFile) => Message[];

/** A message at a node of the text that stops the build. */
export function errorAt(file: RuleFile, { position }: InText, rule: string, text: string): Message {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { file: file.path, line, column, rule, text };
}

/** The error at a node; none without a text. */
export function errorsAt(
  file: RuleFile,
  place: InText,
  rule: string,
  text: string | undefined,
): Message[] {
  return text === undefined ? [] : [errorAt(file, place, rule, text)];
}

/** A message at a node of the text that does not stop the build. */
export function adviceAt(file: RuleFile, place: InText, rule: string, text: string): Message {
  return { ...errorAt(file, place, rule, text), severity: 'advice' };
}

/** The same at a field of the frontmatter; `[]` is the frontmatter as a whole. */
export function adviceOn(file: RuleFile, field: FieldPath, rule: string, text: string): Message {
  return adviceAt(file, { position: { start: file.locate(field) } }, rule, text);
}

/** `챗봇이 남긴 전화.` -> `챗봇이남긴전화`: two texts compared by their letters and digits only. */
export function foldToLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
