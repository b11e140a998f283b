import { VFileMessage } from 'vfile-message';
import type { Fault, Place } from '../text/fault.ts';
import { withParticle } from '../text/particles.ts';
import { hideLetterSigns } from './code-places.ts';
import { explainBreakTag, explainTags, howToWriteTag, tagsLike } from './html-tags.ts';
import { pointAt } from './source-text.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

/** Explains in Korean why a text could not be parsed: a `<` that begins no tag, a tag that is not closed. */
export function explainFailure(error: unknown, source: string): Fault {
  if (error instanceof VFileMessage) return explainSyntax(error, source.split('\n'));
  // Assertions inside remark fail for some unclosed tags (`x<A by="나">\n- `); such an error has no
  // position.
  const text = '본문을 읽을 수 없습니다. 닫지 않은 태그가 있는지 살펴봐 주세요.';
  return { line: 1, column: 1, rule: RULE, text };
}

const RULE = '본문';

function explainSyntax(error: VFileMessage, lines: readonly string[]): Fault {
  const { line, column } = placeOf(error);
  const typed = lines[line - 1] ?? '';
  const start = Math.max(0, typed.lastIndexOf('<', column - 1));
  if (ADDRESS.test(typed.slice(start))) {
    return { line, column: start + 1, rule: RULE, text: NO_AUTOLINK };
  }
  const unclosed = explainUnclosed(error, lines);
  if (unclosed) return unclosed;
  return {
    line,
    column,
    rule: RULE,
    text: explainReason(error, typed.slice(Math.max(0, column - 2), column)),
  };
}

/** Position of an error. Some errors have it only in their message. */
function placeOf({ place, reason }: VFileMessage): Place {
  if (place) return 'start' in place ? place.start : place;
  return tagPlace(reason) ?? { line: 1, column: 1 };
}

/** Position of the opening tag that a message names: `(1:1-1:6)`. */
function tagPlace(reason: string): Place | undefined {
  const [, line, column] = /\((\d+):(\d+)-/u.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

// `<https://…>`, `<www.…>` and `<a@b.kr>` are links in Markdown; in MDX `<` begins a tag.
const ADDRESS = /^<(?:[a-z][a-z\d+.-]*:|www\.|[^\s<>@]+@)/iu;
const NO_AUTOLINK =
  '주소를 < >로 감쌀 수 없습니다. < > 없이 주소만 적거나 [보일 말](주소)로 적어 주세요.';

const QUOTED_TWICE =
  '속성의 값 안에 큰따옴표가 있습니다. 값을 작은따옴표로 감싸 주세요. 예: title=\'"새" 조사\'';
const APOSTROPHE =
  '속성의 값 안에 작은따옴표가 있습니다. 값을 큰따옴표로 감싸 주세요. 예: title="90\'s"';

/** The message (Korean) for a reason; `around` is the character that MDX did not expect and the one before it. */
function explainReason({ reason, ruleId = '' }: VFileMessage, around: string): string {
  const character = around.slice(-1);
  if (reason.includes('`!`'))
    return '<!-- -->는 쓸 수 없습니다. <!로 시작하는 것은 모두 지워 주세요.';
  if (ruleId === 'unexpected-closing-slash') {
    return '여는 태그 없이 닫는 태그가 있습니다. 지우거나 여는 태그를 적어 주세요.';
  }
  if (reason.includes('closing brace')) {
    return '{를 닫는 }가 없습니다. 글자로 쓰려면 \\{로 적어 주세요.';
  }
  if (reason.includes('before attribute value')) {
    return /[“”„‟＂‘’＇]/u.test(character)
      ? `속성의 값을 ${withParticle(`‘${character}’`, '으로/로')} 감쌌습니다. 곧은 큰따옴표(")로 바꿔 주세요. 예: title="조사 개요"`
      : '속성의 값은 큰따옴표로 감싸 주세요. 예: title="조사 개요"';
  }
  if (reason.includes('in attribute value')) {
    return '속성의 값을 닫는 큰따옴표가 없습니다. 예: title="조사 개요"';
  }
  if (reason.includes('attribute name')) {
    // An attribute's value ends at the first quotation mark of its kind, and MDX reads the rest as
    // names of attributes.
    if (around.includes('"')) return QUOTED_TWICE;
    if (around.includes("'")) return APOSTROPHE;
  }
  return '<는 \\<로 적어 주세요. 예: 값이 \\<5';
}

/** The fault of a tag that is not closed: at the tag, or at the wrong closing tag if there is one. */
function explainUnclosed(error: VFileMessage, lines: readonly string[]): Fault | undefined {
  const { reason, ruleId = '' } = error;
  const name = /(?:Expected a|corresponding) closing tag for `<([^`>]*)>`/u.exec(reason)?.[1];
  const opening = tagPlace(reason);
  if (!ruleId.startsWith('end-tag-mismatch') || name === undefined || !opening) return undefined;
  const at = (place: Place, text: string): Fault => ({
    ...{ line: place.line, column: place.column, rule: RULE },
    text,
  });
  if (!/^[A-Za-z]/u.test(name)) {
    const typed = /^<[^<>]{0,30}>?/u.exec(lines[opening.line - 1]?.slice(opening.column - 1) ?? '');
    return at(opening, `<는 \\<로 적어 주세요. 예: \\${typed?.[0] ?? '<5'}`);
  }
  const isReplaced = reason.startsWith('Unexpected closing tag');
  const below = lines.slice(opening.line).join('\n');
  if (!isReplaced && below.includes(`</${name}>`)) {
    return at(
      opening,
      `<${name}>의 글에 빈 줄이 있어 ${withParticle(`</${name}>`, '이/가')} 짝이 되지 않습니다. ${withParticle(`<${name}>`, '와/과')} ${withParticle(`</${name}>`, '을/를')} 한 줄에 따로 적어 주세요.`,
    );
  }
  return at(
    isReplaced ? placeOf(error) : opening,
    `${withParticle(`<${name}>`, '을/를')} 닫는 ${withParticle(`</${name}>`, '이/가')} 없습니다. 태그가 아니라 글자로 쓰려면 \\<로 적어 주세요.`,
  );
}

const TAG = /<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*|\/)?>/gu;

/**
 * If a fault is at an HTML tag that MDX cannot read, such as `<br>`, `<img …>` or `<p class=x>`: one fault
 * for all tags that Markdown replaces by the same syntax, and the text with spaces in their place.
 */
export function withoutHtml(
  text: string,
  { line, column }: Fault,
): { text: string; fault: Fault } | undefined {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const at = start + (lines[line - 1] ?? '').slice(0, column).lastIndexOf('<');
  const tags = [...hideLetterSigns(text).matchAll(TAG)].map(
    ({ index, 0: found, 1: slash, 2: name = '' }) => ({
      ...{ index, length: found.length, isOpening: slash === '', name },
    }),
  );
  const faulty = tags.find(({ index }) => index === at);
  const names = faulty && !findComponent(faulty.name) ? tagsLike(faulty.name) : [];
  const alike = tags.filter(
    ({ name }) => !findComponent(name) && names.includes(name.toLowerCase()),
  );
  const [first] = alike.filter(({ isOpening }) => isOpening).concat(alike);
  if (!faulty || !first) return undefined;
  let readable = '';
  let from = 0;
  for (const { index, length } of alike) {
    const blank = text.slice(index, index + length).replaceAll(/[^\n]/gu, ' ');
    readable += text.slice(from, index) + blank;
    from = index + length;
  }
  readable += text.slice(from);
  const place = pointAt(text, first.index);
  const isInCell = /^[ \t>]*\|/u.test(lines[place.line - 1] ?? '');
  const opened = alike.filter(({ isOpening }) => isOpening).map(({ name }) => name.toLowerCase());
  const hint = howToWriteTag(first.name);
  return {
    text: readable,
    fault: {
      ...{ line: place.line, column: place.column, rule: '태그' },
      text:
        hint === undefined
          ? explainBreakTag(isInCell, opened.length)
          : explainTags(opened.length > 0 ? opened : [first.name], hint, opened.length),
    },
  };
}
