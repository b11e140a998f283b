import { hideLetterSigns } from '../../body/code-places.ts';
import { insideRoundQuotes, ROUND_QUOTES } from '../../text/round-quotes.ts';
import { findLookAlikes } from '../../yaml/look-alikes.ts';
import { editBody, editFrontmatter, hasKnownFields, yamlToJson } from './file-parts.ts';

/** Replaces characters that look like YAML syntax by that syntax: `title："봄"` becomes `title: "봄"`. */
export function fixLookAlikes(text: string, path: string): string {
  const isSettings = /^(?:journal|search|style)\.yaml$/u.test(path);
  const isOurs = isSettings || hasKnownFields(path);
  return isOurs ? editFrontmatter(text, path, writePlainSigns) : text;
}

function writePlainSigns(matter: string): string {
  let plain = matter;
  // Repeated, because once a colon is corrected YAML may reach another such character.
  for (let found = findLookAlikes(plain); found.length > 0; found = findLookAlikes(plain)) {
    plain = found
      .toSorted((a, b) => a.offset - b.offset)
      .reduceRight(
        (edited, { offset, typed, plain: sign }) =>
          edited.slice(0, offset) + sign + edited.slice(offset + typed.length),
        plain,
      );
  }
  return plain;
}

/**
 * Replaces round quotes that were typed instead of straight ones: around an attribute's value, `<Box
 * title=“개요”>`, and around a value of the frontmatter that is no text, `date: “2024-04-01”`, or that YAML
 * cannot read without quotes, `title: “상담: 오늘”`. A title in round quotes may be a quotation: it is changed
 * only if other values are in round quotes too, or if its two quotes do not match.
 */
export function fixRoundQuotes(text: string, path: string): string {
  const edited = hasKnownFields(path) ? editFrontmatter(text, path, fixMatter) : text;
  return editBody(edited, path, fixTags);
}

const TAG = new RegExp(
  `<[A-Za-z][\\w:.-]*(?:\\s+[A-Za-z][\\w:-]*=(?:"[^"<>\\n]*"|[${ROUND_QUOTES}"][^${ROUND_QUOTES}"<>\\n]*[${ROUND_QUOTES}"]))+\\s*/?>`,
  'gu',
);
const ATTRIBUTE = new RegExp(
  `=([${ROUND_QUOTES}"][^${ROUND_QUOTES}"<>\\n]*[${ROUND_QUOTES}"])(?=[\\s/>])`,
  'gu',
);

function fixTags(body: string): string {
  if (!new RegExp(`=[${ROUND_QUOTES}"]`, 'u').test(body)) return body;
  const tags = hideLetterSigns(body).matchAll(TAG);
  let fixed = body;
  for (const { index, 0: tag } of tags) {
    const straight = tag.replace(ATTRIBUTE, (typed, value: string) => {
      const inside = insideRoundQuotes(value);
      return inside === undefined ? typed : `="${inside}"`;
    });
    // Both kinds of quotes have length 1, so the indexes stay valid.
    fixed = fixed.slice(0, index) + straight + fixed.slice(index + tag.length);
  }
  return fixed;
}

const LINE = /^([ -]*)([a-z]+):([ \t]+)(\S.*?)([ \t]*)$/u;
/** Fields whose values are texts, in which quotes may be meant. */
const TEXTS = ['title', 'subtitle', 'summary', 'agency', 'theme', 'lead', 'name', 'text', 'note'];

function fixMatter(matter: string): string {
  const lines = matter.split('\n');
  const values = lines.map((line) => insideRoundQuotes(LINE.exec(line)?.[4] ?? ''));
  const count = values.filter((value) => value !== undefined).length;
  const isUnread = yamlToJson(matter) === undefined;
  const result = lines
    .map((line, index) => {
      const inside = values[index];
      const [, indent = '', key = '', space = '', value = '', end = ''] = LINE.exec(line) ?? [];
      if (inside === undefined) return line;
      const isHalf = /^"|"$/u.test(value);
      const isMisread = isUnread && yamlToJson(`x: ${value}`) === undefined;
      const isText = TEXTS.includes(key) && count < 2 && !isHalf && !isMisread;
      return isText ? line : `${indent}${key}:${space}"${inside.replaceAll('\\', '\\\\')}"${end}`;
    })
    .join('\n');
  return !isUnread && yamlToJson(result) === undefined ? matter : result;
}
