// What would be markup at this place; a lone `<` or `&` and a `_` within a word are none.
const SIGNS = /[\\`*[\]]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|<(?=[a-z/!?])|&(?=#|\w+;)|~/giu;
const AT_START = /^(?:#{1,6}|[+-]|\d{1,9}[.)])(?=\s|$)|^>|^(?:=+|-+)\s*$/u;
// A bare address is a link up to the next space, and in one a backslash is a backslash.
const ADDRESS = /(?:https?:\/\/|www\.|[\w.+-]{1,64}@)\S*/giu;
const ADDRESS_SIGN = /:(?=\/\/)|@|(?<=www)\./giu;

/** One line of text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SIGNS, '\\$&')
    .replace(ADDRESS, (found) =>
      found.includes('\\') ? found.replace(ADDRESS_SIGN, '\\$&') : found,
    )
    .replace(AT_START, (start) => start.replace(/[#+.)>=-]/u, '\\$&'));
}

/** A link in Markdown; nothing in the address ends it early. */
export function toLink(text: string, address: string): string {
  const href = new URL(address).href.replace(
    /[()<>]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeMarkdown(text)}](${href})`;
}
