import { compareText } from '../text/compare.ts';
import type { Fault } from '../text/fault.ts';
import { toVisibleLine } from '../text/visible.ts';
import type { FieldFault } from '../yaml/field-places.ts';

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

/** Adds the file to each fault. */
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
