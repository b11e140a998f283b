// `&` is first, so that the references of the other characters are not encoded again.
const CHARACTERS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Replaces the references `&amp;`, `&lt;`, `&gt;` and `&quot;` in the value of an HTML attribute by their characters. */
export function decodeReferences(value: string): string {
  return Object.entries(CHARACTERS)
    .reverse()
    .reduce((text, [reference, character]) => text.replaceAll(reference, character), value);
}

/** Replaces `&`, `<`, `>` and `"` by references, for the value of an HTML attribute in quotation marks. */
export function encodeReferences(value: string): string {
  return Object.entries(CHARACTERS).reduce(
    (text, [reference, character]) => text.replaceAll(character, reference),
    value,
  );
}
