// A paragraph is written as one line with blank lines around it, so the marks that need
// a second line (tables, underlined headings, definitions of links) cannot arise.
const ALWAYS = /[\\<{]/gu;
/** Marks that work in pairs: one alone stays as it is, so that `2000~3000` can be read. */
const PAIRED = ['*', '_', '~', '`'];
const ENTITY = /&(?=#?[\p{L}\p{N}]{1,40};)/gu;
const LINK = /\]\(/gu;
const LINE_START = /^(?:[#>+=|[:-]|(?=\d{1,9}[.)])|[*_~`])/u;
const ESM = /^(import|export)\s+/u;
const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@)\S*/giu;

/** A line of text as Markdown that reads back as the same text, wherever in a line it stands. */
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

/** A line of text as a Markdown paragraph that reads back as the same text. */
export function escapeParagraph(text: string): string {
  const escaped = escapeInline(text).replace(ESM, '$1&#32;');
  const numbered = /^\d{1,9}(?=[.)])/u.exec(escaped)?.[0];
  if (numbered !== undefined) return `${numbered}\\${escaped.slice(numbered.length)}`;
  return LINE_START.test(escaped) ? `\\${escaped}` : escaped;
}

/** A line of text as what follows `## `. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(?<=^|\s)#+$/u, (hashes) =>
    [...hashes].map(() => '\\#').join(''),
  );
}
