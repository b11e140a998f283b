import * as z from 'zod';
import { compareText } from '../text/compare.ts';
import type { Fault } from '../text/fault.ts';
import { toVisibleLine } from '../text/visible.ts';
import type { FieldFault } from '../yaml/field-places.ts';

/**
 * What is wrong with one content file and what to type instead, in Korean.
 * `file` is relative to the content folder, with `/`.
 */
export const messageSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  /** Short Korean name of the rule, such as `날짜`. */
  rule: z.string(),
  text: z.string(),
  /** Advice never stops a build; absent means an error. */
  severity: z.literal('advice').optional(),
});

export type Message = z.infer<typeof messageSchema>;

/** What is wrong with a field of a file, whose line is not known yet. */
export interface FieldMessage extends FieldFault {
  file: string;
}

/** The faults of a file's text, as messages. */
export function inFile(file: string, faults: readonly Fault[]): Message[] {
  return faults.map((fault) => ({ file, ...fault }));
}

/** A message about a file as a whole. */
export function fileMessage(file: string, rule: string, text: string): Message {
  return { file, line: 1, column: 1, rule, text };
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
 * `content/x.mdx:4:1  날짜  …`, one line for an editor; advice has `(참고)`.
 * Control characters of names and values are escaped, so that a terminal does not run them.
 */
export function formatMessage(message: Message): string {
  const rule = isError(message) ? message.rule : `${message.rule}(참고)`;
  return toVisibleLine(
    `${message.file}:${message.line}:${message.column}  ${rule}  ${message.text}`,
  );
}
