import type { FootnoteDefinition, Root } from 'mdast';
import { nodesOf } from '../../../body/nodes.ts';
import { placeOf, type Positioned, sourceTextOf } from '../../../body/source-text.ts';
import { errorAt, errorsAt, type Message, type Rule, type RuleFile } from '../../message.ts';

const RULE = '각주';

/**
 * Each footnote (`[^1]: 내용`) is defined once, and the text refers to it with a mark (`[^1]`). Markdown
 * does not show other footnotes, and shows a mark without a footnote as typed.
 *
 * @rejects
 *     첫 절이다.[^1] 둘째 절이다.[^1] 셋째 절이다.[^3] 넷째 절이다.[^4][^주 5]
 *
 *     [^1]: 첫 절의 각주.
 *
 *     [^1]: 둘째 절의 각주.
 *
 *     [^2]: 아무도 부르지 않는 각주.[^2]
 *
 *     [^4] : 빈칸 뒤의 콜론.
 *
 *     다섯째[^6] 여섯째[^6,7]
 *
 *     [^6] 콜론이 없는 각주.
 * @says
 *     1:31  각주  [^3]의 내용이 없습니다. 글 끝에 ‘[^3]: 내용’을 적거나 지워 주세요.
 *     1:47  각주  각주의 이름에는 빈칸을 쓸 수 없습니다. [^주5]처럼 적어 주세요.
 *     5:1  각주  [^1]의 내용이 두 번 있습니다. 번호를 바꾸고 본문에도 그 번호로 적어 주세요.
 *     7:1  각주  [^2] 표시가 본문에 없습니다. 본문에 [^2] 표시를 적거나 이 각주를 지워 주세요.
 *     9:1  각주  [^4]의 내용이 각주로 읽히지 않습니다. ‘[^4]: 내용’처럼 줄 첫머리에서 콜론을 붙여 적어 주세요.
 *     11:12  각주  각주를 나란히 달 때에는 [^6][^7]처럼 따로 적어 주세요.
 *     13:1  각주  [^6]의 내용이 각주로 읽히지 않습니다. ‘[^6]: 내용’처럼 줄 첫머리에서 콜론을 붙여 적어 주세요.
 * @rejects
 *     글이다.[^1]
 *
 *     - [^1]: 각주.
 * @says
 *     3:3  각주  각주의 내용이 목록이나 인용 안에 있습니다. 그 밖으로 옮겨 줄 첫머리에 적어 주세요.
 * @rejects
 *     글이다.[^1][^1][^1-2]
 *
 *     [^1]: 첫째.
 *
 *     [^1-2]: 둘째.
 * @says
 *     5:1  각주  [^1-2]의 이름이 [^1]의 2번째 표시와 겹칩니다. 다른 이름으로 적어 주세요.
 * @rejects
 *     글이다.[^주 1] 둘째다.[^1]
 *
 *     [^주 1]: https://example.org/
 *
 *     [^1]:
 *
 *     각주의 내용이다.
 * @says
 *     1:5  각주  각주의 이름에는 빈칸을 쓸 수 없습니다. [^주1]처럼 적어 주세요.
 *     3:1  각주  각주의 이름에는 빈칸을 쓸 수 없습니다. [^주1]처럼 적어 주세요.
 *     5:1  각주  [^1]의 내용이 비어 있습니다. ‘[^1]: 내용’처럼 같은 줄에 적어 주세요.
 * @accepts
 *     글이다.[^1] 글자로 쓴 \[^2]와 `[^3]`.[^가]
 *
 *     [^1]: 각주 속의 각주.[^나]
 *
 *     [^가]: 둘째.
 *
 *     [^나]: 셋째.
 */
export const footnotes: Rule = (tree, file) => {
  const shown = new Set<string>();
  const seen = new Set<string>();
  const references = referencesIn(tree);
  const marks = countMarks(tree);
  addReachable(undefined, references, shown);
  return [
    ...nodesOf(tree, 'footnoteDefinition').flatMap(({ node, parents }) => {
      const { identifier } = node;
      const isTwice = seen.has(identifier);
      const isShown = shown.has(identifier);
      if (parents.some(({ type }) => type === 'listItem' || type === 'blockquote')) {
        return [errorAt(file, node, RULE, IN_LIST)];
      }
      seen.add(identifier);
      shown.add(identifier);
      if (isShown && !isTwice) {
        const text = explainEmptyNote(node) ?? explainSecondMark(identifier, marks);
        return errorsAt(file, node, RULE, text);
      }
      // Of footnotes that refer to one another, only the first is reported.
      addReachable(identifier, references, shown);
      return [errorAt(file, node, RULE, explainNote(node, isTwice))];
    }),
    ...marksWithoutNote(tree, file),
    ...namesWithSpace(tree, file),
  ];
};

const IN_LIST =
  '각주의 내용이 목록이나 인용 안에 있습니다. 그 밖으로 옮겨 줄 첫머리에 적어 주세요.';

function explainNote({ label, identifier }: FootnoteDefinition, isTwice: boolean): string {
  const name = `[^${label ?? identifier}]`;
  return isTwice
    ? `${name}의 내용이 두 번 있습니다. 번호를 바꾸고 본문에도 그 번호로 적어 주세요.`
    : `${name} 표시가 본문에 없습니다. 본문에 ${name} 표시를 적거나 이 각주를 지워 주세요.`;
}

function explainEmptyNote({ label, identifier, children }: FootnoteDefinition): string | undefined {
  const name = `[^${label ?? identifier}]`;
  return children.length === 0
    ? `${name}의 내용이 비어 있습니다. ‘${name}: 내용’처럼 같은 줄에 적어 주세요.`
    : undefined;
}

/** Errors for `[^주 1]` and `[^주 1]: https://…`, which Markdown reads as a link and its address because of the space. */
function namesWithSpace(tree: Root, file: RuleFile): Message[] {
  return [...nodesOf(tree, 'linkReference'), ...nodesOf(tree, 'definition')].flatMap(({ node }) => {
    const label = node.label?.startsWith('^') === true ? node.label.slice(1) : undefined;
    return label === undefined ? [] : [errorAt(file, node, RULE, explainMark(label, false))];
  });
}

/** Number of marks in the text for each footnote, by its name. */
function countMarks(tree: Root): ReadonlyMap<string, number> {
  const marks = nodesOf(tree, 'footnoteReference').map(({ node }) => node.identifier);
  return new Map([...Map.groupBy(marks, (mark) => mark)].map(([mark, all]) => [mark, all.length]));
}

/**
 * Message if a footnote's name would give an id that exists already: `[^1-2]` has the id `fnref-1-2` on the
 * page, as has the second mark of `[^1]`.
 */
function explainSecondMark(name: string, marks: ReadonlyMap<string, number>): string | undefined {
  const [, other = '', number = ''] = /^(.+)-(\d+)$/u.exec(name) ?? [];
  const isTaken = Number(number) > 1 && (marks.get(other) ?? 0) >= Number(number);
  return isTaken
    ? `[^${name}]의 이름이 [^${other}]의 ${number}번째 표시와 겹칩니다. 다른 이름으로 적어 주세요.`
    : undefined;
}

/**
 * The names of the footnotes that each footnote refers to; the key `undefined` is the text outside of
 * footnotes.
 */
function referencesIn(tree: Root): Map<string | undefined, string[]> {
  const references = nodesOf(tree, 'footnoteReference').map(({ node, parents }) => ({
    to: node.identifier,
    from: parents.find((parent) => parent.type === 'footnoteDefinition')?.identifier,
  }));
  const grouped = Map.groupBy(references, ({ from }) => from);
  return new Map([...grouped].map(([from, found]) => [from, found.map(({ to }) => to)]));
}

/** Adds the footnotes that `from` refers to, also through others, to `found`. */
function addReachable(
  from: string | undefined,
  references: ReadonlyMap<string | undefined, readonly string[]>,
  found: Set<string>,
): void {
  const waiting = [...(references.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(references.get(next) ?? []));
  }
}

// Matches a mark, and the characters after it that an editor may have typed for the colon of a footnote.
const MARK =
  /(?<!\\)\[\^([^\]\n]*)\](?:([ \t\u00A0\u3000]*[:：;；.])|([ \t\u00A0\u3000]+(?=\S))|)/gu;

/** A mark `[^3]` that is shown as typed, because no footnote has its name; or the beginning of a line that was meant as its footnote. */
interface LostMark {
  label: string;
  place: Positioned;
  /** Whether it was probably meant as a footnote: it begins a line, and words or a colon follow. */
  isNote: boolean;
  hasColon: boolean;
}

function marksWithoutNote(tree: Root, file: RuleFile): Message[] {
  const marks = nodesOf(tree, 'text').flatMap(({ node, parents }) => {
    const { text, offset } = sourceTextOf(node, file.source);
    const isStart = parents.at(-1)?.children[0] === node;
    return [...text.matchAll(MARK)].map(
      ({ 1: label = '', 2: colon, 3: space, index }): LostMark => {
        const isFirst = text[index - 1] === '\n' || (index === 0 && isStart);
        const place = placeOf(file.source, offset + index);
        const hasColon = isFirst && colon !== undefined;
        return { label, place, hasColon, isNote: isFirst && (colon ?? space) !== undefined };
      },
    );
  });
  const notes = new Set(marks.filter(({ isNote }) => isNote).map(({ label }) => label));
  const marked = new Set(marks.filter(({ isNote }) => !isNote).map(({ label }) => label));
  const isPair = (label: string): boolean => notes.has(label) && marked.has(label);
  // If there are both a mark and a line that was meant as its footnote, only the line is reported.
  return marks
    .filter(({ label, isNote }) => isNote || !isPair(label))
    .map(({ label, place, hasColon }) =>
      errorAt(file, place, RULE, explainMark(label, hasColon || isPair(label))),
    );
}

function explainMark(label: string, hasLine: boolean): string {
  if (label.trim() === '') return '각주의 번호가 없습니다. [^1]처럼 적어 주세요.';
  if (/^[^\s,]+(?:\s*,\s*[^\s,]+)+$/u.test(label)) {
    const marks = label.split(/\s*,\s*/u).map((one) => `[^${one}]`);
    return `각주를 나란히 달 때에는 ${marks.join('')}처럼 따로 적어 주세요.`;
  }
  if (/\s/u.test(label)) {
    return `각주의 이름에는 빈칸을 쓸 수 없습니다. [^${label.replaceAll(/\s/gu, '')}]처럼 적어 주세요.`;
  }
  return hasLine
    ? `[^${label}]의 내용이 각주로 읽히지 않습니다. ‘[^${label}]: 내용’처럼 줄 첫머리에서 콜론을 붙여 적어 주세요.`
    : `[^${label}]의 내용이 없습니다. 글 끝에 ‘[^${label}]: 내용’을 적거나 지워 주세요.`;
}
