import type { Root } from 'mdast';
import { compareText } from '../text/compare.ts';
import type { Fault } from '../text/fault.ts';
import { toVisibleLine } from '../text/visible.ts';
import type { FieldFault, FieldPath } from '../yaml/field-places.ts';
import type { Positioned } from '../body/source-text.ts';
import type { HouseWord } from '../archive/style.ts';

/**
 * An error or advice about one content file: what is wrong and what to type instead, in Korean.
 * `file` is the path in the content folder, with `/`; line and column count from 1.
 */
export interface Message {
  file: string;
  line: number;
  column: number;
  /** Short Korean name of the rule, shown before the text: `날짜`. */
  rule: string;
  text: string;
  /** Lines to paste into the file, shown below the text. */
  example?: string | undefined;
  /** Advice never stops a build. An error has no `severity`. */
  severity?: 'advice' | undefined;
}

/** A message about a field of a file, before the line of the field is known. */
export interface FieldMessage extends FieldFault {
  file: string;
}

/** Adds the file's path to each fault, which makes messages of them. */
export function inFile(file: string, faults: readonly Fault[]): Message[] {
  return faults.map((fault) => ({ file, ...fault }));
}

/** A message about a whole file, such as a wrong name; its place is 1:1. */
export function fileMessage(file: string, rule: string, text: string): Message {
  return { file, line: 1, column: 1, rule, text };
}

/** Whether the message stops a build. */
export function isError(message: { severity?: 'advice' | undefined }): boolean {
  return message.severity !== 'advice';
}

/** Returns a copy sorted by file, line, column and rule. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.text, b.text),
  );
}

/**
 * One line for a terminal: `content/x.mdx:4:1  날짜  …`, with `날짜(참고)` for advice; the lines of an
 * example follow it. Control characters are escaped, so that a file name cannot send commands to the
 * terminal.
 */
export function formatMessage(message: Message): string {
  const rule = isError(message) ? message.rule : `${message.rule}(참고)`;
  const place = `${message.file}:${message.line}:${message.column}`;
  const example = message.example === undefined ? [] : ['', ...message.example.split('\n')];
  return [`${place}  ${rule}  ${message.text}`, ...example].map(toVisibleLine).join('\n');
}

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
