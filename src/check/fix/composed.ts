// Letters alone: NFC makes ASCII marks of a few others (U+1FEF a backtick, U+037E a semicolon),
// and an address is whatever its server calls the page.
const ADDRESS_OR_LETTERS = /https?:\/\/[^\s<>"')\]]+|\p{L}[\p{L}\p{M}]*/gu;

/** Letters that macOS takes apart (NFD) are put together, but for those of web addresses. */
export function fixDecomposed(text: string): string {
  return text.replace(ADDRESS_OR_LETTERS, (found) =>
    found.includes('://') ? found : found.normalize('NFC'),
  );
}
