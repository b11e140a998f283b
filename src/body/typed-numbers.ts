import type { Break, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { isParticle } from '../text/particle-forms.ts';
import { LINE_MARK } from './line-marks.ts';
import { pointAt } from './source-text.ts';

/**
 * Placeholder for the `.` or `)` after a number while Markdown is parsed: a Unicode noncharacter, which no
 * text contains, as long as the mark, so that columns do not shift.
 */
const STAND_IN = '\uFDD0';
const MARKS = new Map([
  ['.', STAND_IN],
  [')', '\uFDD1'],
]);
const STAND_INS = new Map([...MARKS].map(([mark, standIn]) => [standIn, mark]));

const OPENING = new RegExp(LINE_MARK, 'y');
// A year, `1998. 창간`, and a number with zeros before it, `01. 머리말`, which a list would drop.
const YEAR = /(?:\d{4,9}|0\d{1,8})(?=[.)](?:[ \t]|$))/y;
// The first number of several, `8. 20. 발표` or `8. 9.(금)`.
const FIRST_OF_SEVERAL = /\d{1,2}(?=\.[ \t]+\d{1,2}\.(?!\d))/y;
// The month of a date whose day has no full stop: `8. 20(화)`, `8. 20 발표`, `8. 20에`.
const MONTH = /(?:0?[1-9]|1[0-2])(?=\.[ \t]+(?:0?[1-9]|[12]\d|3[01])(?:[ \t(~]|$|([가-힣]+)))/y;
// The number of a list before a date: `1. 8. 9.(금) 접수`.
const BEFORE_DATE = /\d\.[ \t]+(?=(?:0?[1-9]|1[0-2])\.[ \t]*(?:[12]?\d|3[01])\.(?!\d))/y;

/**
 * Replaces the mark after a number at the start of a line that Markdown would read as a numbered
 * list by mistake: a date (`2024. 8. 20. 발표`), a year, a number such as `01.`. The result is as long
 * as the text; `restoreNumbers` puts the marks back in the tree.
 */
export function shieldNumbers(text: string): string {
  return /^[^\n]*?\d[.)]/mu.test(text) && ![...STAND_INS.keys()].some((one) => text.includes(one))
    ? text
        .split('\n')
        .map((line, index, lines) => shieldLine(line, () => isInCountedList(lines, index)))
        .join('\n')
    : text;
}

function shieldLine(line: string, isInList: () => boolean): string {
  let at = 0;
  for (;;) {
    at += /^[ \t]*/u.exec(line.slice(at))?.[0].length ?? 0;
    const beforeDate = lengthAt(BEFORE_DATE, line, at);
    const number = beforeDate > 0 ? 0 : lengthOfNumber(line, at, isInList);
    if (number > 0) {
      const mark = MARKS.get(line.charAt(at + number)) ?? '';
      return line.slice(0, at + number) + mark + line.slice(at + number + 1);
    }
    const opening = beforeDate || lengthAt(OPENING, line, at);
    if (opening === 0) return line;
    at += opening;
  }
}

/** Length of the number at an offset of a line, if it must not begin a list; else 0. */
function lengthOfNumber(line: string, at: number, isInList: () => boolean): number {
  const length = lengthAt(YEAR, line, at) || lengthAt(FIRST_OF_SEVERAL, line, at);
  if (length > 0) return length;
  MONTH.lastIndex = at;
  const [month = '', tail = ''] = MONTH.exec(line) ?? [];
  const isDate = tail === '' || tail === '일' || isParticle(tail.replace(/^일(?=.)/u, ''), '');
  const isFirst = /^[ \t>]*$/u.test(line.slice(0, at));
  return isDate && !(isFirst && isInList()) ? month.length : 0;
}

/** Whether a line is an item of a list that counts 1, 2, 3 …, which a list of dates seldom does. */
function isInCountedList(lines: readonly string[], index: number): boolean {
  const number = itemNumber(lines[index]);
  if (number === 1) return itemNumber(lines[nearestLine(lines, index, 1)]) === 2;
  const above = nearestLine(lines, index, -1);
  const before = itemNumber(lines[above]);
  return before === number - 1 && (before === 1 || isInCountedList(lines, above));
}

/** Index of the nearest line above (-1) or below (1) that is not empty. */
function nearestLine(lines: readonly string[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (lines[at]?.trim() === '') at += step;
  return at;
}

function itemNumber(line: string | undefined): number {
  return Number(/^[ \t>]*(\d{1,9})[.)]/u.exec(line ?? '')?.[1] ?? NaN);
}

function lengthAt(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
}

/**
 * Puts the marks back that `shieldNumbers` replaced, in all strings of the tree. Lines of one
 * paragraph that each begin with such a number become lines on the page too, as in a list of
 * events. `shielded` is the text that was parsed.
 */
export function restoreNumbers(tree: Root, shielded: string): void {
  if (!hasStandIn(shielded)) return;
  visit(tree, 'paragraph', (paragraph) => {
    splitEvents(paragraph, shielded);
  });
  visit(tree, (node) => {
    restoreStrings(node);
    if ('attributes' in node) node.attributes.forEach(restoreStrings);
  });
}

function hasStandIn(text: string): boolean {
  return [...STAND_INS.keys()].some((one) => text.includes(one));
}

function restoreStrings(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string' || !hasStandIn(value)) continue;
    Reflect.set(
      node,
      key,
      value.replaceAll(/[\uFDD0\uFDD1]/gu, (one) => STAND_INS.get(one) ?? one),
    );
  }
}

// A paragraph whose lines begin with numbers: from its first line on, after a first line such as `일정:`, or on
// two lines in a row.
const EVENTS =
  /^\d+[\uFDD0\uFDD1]|^[^\n]*[:：][ \t]*\n\d+[\uFDD0\uFDD1]|^[^\n]*\n\d+[\uFDD0\uFDD1][^\n]*\n\d+[\uFDD0\uFDD1]/u;
const NEXT_NUMBERED = /\n(?=\d+[\uFDD0\uFDD1])/u;

function splitEvents(paragraph: Paragraph, shielded: string): void {
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !EVENTS.test(first.value)) return;
  paragraph.children = paragraph.children.flatMap((child) =>
    child.type === 'text' ? splitText(child, shielded) : [child],
  );
}

/** Splits a text node before each line that begins with a number. */
function splitText(text: Text, shielded: string): PhrasingContent[] {
  const parts = text.value.split(NEXT_NUMBERED);
  const { position } = text;
  if (parts.length === 1 || !position) return [text];
  let { start } = position;
  return parts.flatMap((value, index): (Text | Break)[] => {
    const isLast = index === parts.length - 1;
    const next = isLast ? position.end : nextNumber(shielded, start.offset ?? 0);
    const end = isLast ? next : pointAt(shielded, shielded.lastIndexOf('\n', next.offset));
    const part: Text = { type: 'text', value, position: { start, end } };
    start = next;
    return isLast ? [part] : [part, { type: 'break', position: { start: end, end: next } }];
  });
}

const LINE_OF_NUMBER = /\n[ \t>]*(?=\d+[\uFDD0\uFDD1])/gu;

/** Position of the number in the next line that begins with one, after quote marks (`>`) if there are any. */
function nextNumber(shielded: string, from: number): Point {
  LINE_OF_NUMBER.lastIndex = from;
  const isFound = LINE_OF_NUMBER.test(shielded);
  return pointAt(shielded, isFound ? LINE_OF_NUMBER.lastIndex : from);
}
