import type { Root } from 'mdast';
import type { Positioned } from '../body/source-text.ts';
import type { FieldPath } from '../yaml/field-places.ts';
import type { Message } from './message.ts';
import type { HouseWord } from '../archive/style.ts';

/** Input of a rule in addition to the parsed text. */
export interface RuleFile {
  /** Path in the content folder: `issues/2024-04/x.mdx`. */
  path: string;
  kind: 'article' | 'bid';
  /**
   * The text as typed. Each line of frontmatter is an empty line, so that line numbers are those of
   * the file; offsets of nodes refer to this string.
   */
  source: string;
  /** Frontmatter parsed as YAML, not validated: any field may be missing or of another type. */
  matter: Readonly<Record<string, unknown>>;
  /** Gives line and column of a frontmatter field, from 1. */
  locate: (field: FieldPath) => { line: number; column: number };
  /** Sizes in bytes of the files named in the text or the frontmatter; the key is the file name. */
  sizes: ReadonlyMap<string, number>;
  /** Words of the journal's word list (style.yaml). */
  words: readonly HouseWord[];
}

/**
 * A rule of the check, a constant in rules/text/ (errors) or advice/ (never stops a build). Its
 * docstring has inputs with an error (`@rejects`) and their messages (`@says`), and valid inputs
 * (`@accepts`); tests/check/rules.test.ts runs them.
 */
export type Rule = (tree: Root, file: RuleFile) => Message[];

/** An error at the start of a node of the text. `rule` is the short Korean name, `text` the message. */
export function errorAt(
  file: RuleFile,
  { position }: Positioned,
  rule: string,
  text: string,
): Message {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { file: file.path, line, column, rule, text };
}

/** A list with an error at a node; empty if the message `text` is undefined. */
export function errorsAt(
  file: RuleFile,
  place: Positioned,
  rule: string,
  text: string | undefined,
): Message[] {
  return text === undefined ? [] : [errorAt(file, place, rule, text)];
}

/** Advice at the start of a node of the text. */
export function adviceAt(file: RuleFile, place: Positioned, rule: string, text: string): Message {
  return { ...errorAt(file, place, rule, text), severity: 'advice' };
}

/** Advice at a field of the frontmatter; the path `[]` is the frontmatter as a whole. */
export function adviceOn(file: RuleFile, field: FieldPath, rule: string, text: string): Message {
  return adviceAt(file, { position: { start: file.locate(field) } }, rule, text);
}
