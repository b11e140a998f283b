import type { Root } from 'mdast';
import type { InText } from '../body/typed.ts';
import type { FieldPath } from '../yaml/field-places.ts';
import type { Message } from './message.ts';
import type { HouseWord } from '../archive/style.ts';

/** What a rule knows of a file besides the tree of its text. */
export interface RuleFile {
  /** Relative to the content folder, `issues/2024-04/x.mdx`. */
  path: string;
  kind: 'article' | 'bid';
  /** The text as it is typed, with an empty line for each line of frontmatter; nodes' offsets count in it. */
  source: string;
  /** The frontmatter as it stands, unchecked: any field may be missing or of another type. */
  matter: Readonly<Record<string, unknown>>;
  /** Where a field of the frontmatter stands. */
  locate: (field: FieldPath) => { line: number; column: number };
  /** Bytes of the files in the same folder that the text or the frontmatter names. */
  sizes: ReadonlyMap<string, number>;
  /** The journal's word list (style.yaml). */
  words: readonly HouseWord[];
}

/**
 * One rule of the check, one file in policy/ (errors) or advice/ (never fatal). Its docstring
 * shows a faulty input (`@rejects`) and the messages that it gets (`@says`), and inputs that get
 * none (`@accepts`); tests/check/rules.test.ts runs them.
 */
export type Rule = (tree: Root, file: RuleFile) => Message[];

/** All that rules find in a text, rule by rule. */
export function checkRules(rules: readonly Rule[], tree: Root, file: RuleFile): Message[] {
  return rules.flatMap((rule) => rule(tree, file));
}

/** What is wrong at a place of the text and stops the build. */
export function errorAt(file: RuleFile, { position }: InText, rule: string, text: string): Message {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { file: file.path, line, column, rule, text };
}

/** What an editor may want to mend at a place of the text. */
export function adviceAt(file: RuleFile, place: InText, rule: string, text: string): Message {
  return { ...errorAt(file, place, rule, text), severity: 'advice' };
}

/** What an editor may want to mend in a field of the frontmatter. */
export function adviceOn(file: RuleFile, field: FieldPath, rule: string, text: string): Message {
  return adviceAt(file, { position: { start: file.locate(field) } }, rule, text);
}
