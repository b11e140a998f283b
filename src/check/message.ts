import { compareText } from '../text/compare.ts';
import { toVisibleLine } from '../text/visible.ts';

/** A place in the frontmatter or YAML of a file: keys and list indices from the root. */
export type FieldPath = readonly (string | number)[];

/**
 * What is wrong with one content file and what to type instead, in Korean.
 * `line` and `column` count from 1; `file` is relative to the content folder, with `/`.
 */
export interface Message {
  file: string;
  line: number;
  column: number;
  /** Short Korean name of the rule, such as `날짜`. */
  rule: string;
  text: string;
  /** Advice never stops a build; absent means an error. */
  severity?: 'advice' | undefined;
}

/** A finding about a field whose line is not known yet. */
export interface FieldMessage {
  file: string;
  field: FieldPath;
  rule: string;
  text: string;
  severity?: 'advice' | undefined;
}

/** Whether the finding stops a build. */
export function isError(message: { severity?: 'advice' | undefined }): boolean {
  return message.severity !== 'advice';
}

/** Sorts a copy by file, line, column and rule, so that a report reads from top to bottom. */
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
 * `content/x.mdx:4:1  날짜  …`, the line in which editors read a finding; advice says that it is.
 * Names and values are strangers' text: a terminal shows it and never obeys it.
 */
export function formatMessage(message: Message): string {
  const rule = isError(message) ? message.rule : `${message.rule}(참고)`;
  return toVisibleLine(
    `${message.file}:${message.line}:${message.column}  ${rule}  ${message.text}`,
  );
}
