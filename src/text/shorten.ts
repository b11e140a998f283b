/** The text, or the words of it that fit into so many characters and a sign that there is more. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length).join('');
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 0)) || start}…`;
}

/** The text up to a word's end, in at most `length` characters; a longer first word is cut. */
export function cutAtWord(text: string, length: number, separator: ' ' | '-'): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const end = characters.slice(0, length + 1).lastIndexOf(separator);
  return characters.slice(0, end > 0 ? end : length).join('');
}
