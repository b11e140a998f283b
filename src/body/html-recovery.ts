import type { Fault } from '../text/fault.ts';
import { hideLetterSigns } from './code-places.ts';
import { explainBreakTag, explainTags, howToWriteTag, tagsLike } from './html-tags.ts';
import { pointAt } from './source-text.ts';
import { findComponent } from './vocabulary/vocabulary.ts';

const TAG = /<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*|\/)?>/gu;

/**
 * If a fault is at a tag of HTML, such as `<br>`, `<img …>` or `<p class=x>`, which MDX cannot read: the text
 * with spaces for all tags that are written in the same way, and one fault for them.
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
