/** Shortens a text to at most `length` characters at a word's end, and adds `…`; a shorter text is unchanged. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length).join('');
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 0)) || start}…`;
}

/** Cuts a text at a word's end to at most `length` characters, without `…`; a longer first word is cut inside. */
export function cutAtWord(text: string, length: number, separator: ' ' | '-'): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const end = characters.slice(0, length + 1).lastIndexOf(separator);
  return characters.slice(0, end > 0 ? end : length).join('');
}
