// Each paragraph is one line between blank lines. So Markdown that needs a second line (tables,
// underlined headings, link definitions) needs no escape.
const ALWAYS = /[\\<{]/gu;
/** Marks that have a meaning only in pairs. A single one is not escaped, so that `2000~3000` stays readable. */
const PAIRED = ['*', '_', '~', '`'];
const ENTITY = /&(?=#?[\p{L}\p{N}]{1,40};)/gu;
const LINK = /\]\(/gu;
const LINE_START = /^(?:[#>+=|[:-]|(?=\d{1,9}[.)])|[*_~`])/u;
const ESM = /^(import|export)\s+/u;
const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@)\S*/giu;

function escapeInline(text: string): string {
  const paired = PAIRED.filter((mark) => text.split(mark, 3).length > 2);
  const marks = paired.length > 0 ? new RegExp(`[${paired.join('')}]`, 'gu') : undefined;
  const escape = (part: string): string => {
    const safe = part.replace(ALWAYS, '\\$&').replace(ENTITY, '\\&').replace(LINK, ']\\(');
    return marks ? safe.replace(marks, '\\$&') : safe;
  };
  return escape(text).replace(ADDRESS, (address) =>
    address.includes('\\') ? address.replace(/:(?=\/\/)|@|(?<=www)\./giu, '\\$&') : address,
  );
}

/** Escapes text for a Markdown paragraph: `1. 첫째` becomes `1\. 첫째`. */
export function escapeParagraph(text: string): string {
  const escaped = escapeInline(text).replace(ESM, '$1&#32;');
  const numbered = /^\d{1,9}(?=[.)])/u.exec(escaped)?.[0];
  if (numbered !== undefined) return `${numbered}\\${escaped.slice(numbered.length)}`;
  return LINE_START.test(escaped) ? `\\${escaped}` : escaped;
}

/** Escapes text for a heading, after `## `; also a `#` at its end. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(?<=^|\s)#+$/u, (hashes) => hashes.replaceAll('#', '\\#'));
}
