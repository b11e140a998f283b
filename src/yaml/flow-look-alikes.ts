import {
  ANY_SPACE,
  findOddSpaces,
  type LookAlike,
  YAML_SIGNS,
  toLookAlike,
} from './plain-signs.ts';

const { colon, comma, openList, closeList, openFields, closeFields, doubleQuote } = YAML_SIGNS;

const OPENING = `${openList.alikes}${openFields.alikes}`;
const CLOSING = `${closeList.alikes}${closeFields.alikes}`;
const ALIKES = [comma, openList, closeList, openFields, closeFields];

/**
 * Matches one part of a value in brackets. A character that no other group matches belongs to the words, and
 * so does the comma in a number (`1,000`).
 */
const PART = new RegExp(
  [
    String.raw`(?<quoted>"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')`,
    String.raw`(?<curly>“[^“”\n]*[,:\[\]{}][^“”\n]*”)`,
    String.raw`(?<comment>(?<=\s)#.*)`,
    `(?<number>(?<=\\d)[${comma.alikes}](?=\\d{3}(?!\\d)))`,
    String.raw`(?<nextField>\n(?=[A-Za-z_]+[:${colon.alikes}]))`,
    `(?<sign>[[\\]{},${OPENING}${CLOSING}${comma.alikes}]|:(?=${ANY_SPACE}|[\\n,\\]}]))`,
    `(?<colon>[${colon.alikes}])`,
    `(?<spaces>${ANY_SPACE}+)`,
    `(?<words>[\\s\\S])`,
  ].join('|'),
  'uy',
);

const WHERE = '괄호나 쉼표, 콜론 옆의';

/** The look-alikes in a scanned part of the source, and the offset at which to continue. */
export interface Scanned {
  found: LookAlike[];
  next: number;
}

/** Finds characters that look like YAML syntax in a value in brackets (`[…]`, `{…}`) that starts at `start`. */
export function findFlowLookAlikes(source: string, start: number): Scanned {
  const found: LookAlike[] = [];
  const closings: LookAlike[] = [];
  let depth = 0;
  let at = start;
  // The words since the last sign, and whether spaces touch a sign.
  let words = '';
  let pending: LookAlike[] = [];
  while (at < source.length) {
    PART.lastIndex = at;
    const match = PART.exec(source);
    const [text = ''] = match ?? [];
    const part: Partial<Record<string, string>> = match?.groups ?? {};
    if (part.nextField !== undefined) break;
    if (part.spaces !== undefined) {
      pending = findOddSpaces(text, at, WHERE);
      if (words === '') found.push(...pending.splice(0));
    } else if (part.sign !== undefined) {
      found.push(...pending.splice(0));
      const alike = ALIKES.find(({ alikes }) => alikes.includes(text));
      const isOpening = '[{'.includes(text) || (OPENING.includes(text) && at === start);
      if (isOpening) depth++;
      else if (']}'.includes(text)) depth--;
      if (alike === comma) found.push(toLookAlike(comma, text, at, spaceAfter(source, at)));
      else if (alike && isOpening) found.push(toLookAlike(alike, text, at));
      else if (alike && CLOSING.includes(text)) closings.push(toLookAlike(alike, text, at));
      if (!alike || alike === comma || isOpening) words = '';
      else words += text;
    } else if (part.colon !== undefined && /^[A-Za-z]+$/u.test(words)) {
      found.push(...pending.splice(0), toLookAlike(colon, text, at, spaceAfter(source, at)));
      words = '';
    } else if (part.curly !== undefined && words === '') {
      const ends = [at, at + text.length - 1];
      found.push(...ends.map((end) => toLookAlike(doubleQuote, source[end] ?? '', end)));
      words = text;
    } else if (part.comment === undefined && text !== '\n') {
      words += text;
      pending = [];
    }
    at += text.length;
    if (depth === 0) return { found, next: at };
  }
  // Wide closing brackets count only if real ones are missing: in `[［특집］ 상담]` they are text.
  return { found: [...found, ...closings.slice(0, depth)], next: at };
}

function spaceAfter(source: string, at: number): string {
  return /^\s/u.test(source.slice(at + 1, at + 2)) ? '' : ' ';
}
