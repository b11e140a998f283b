// Control, bidirectional and invisible characters, except U+200D and U+FE0F, which are used in
// emoji.
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\u200D\uFE0F]]/gv;
// The bracket of `##[`, an old form of command: GitHub's runner executes it anywhere in a line, even with
// invisible characters inside.
const OLD_COMMAND = /(?<=#\p{Default_Ignorable_Code_Point}*#\p{Default_Ignorable_Code_Point}*)\[/gu;
const NAMES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Escapes text so that a terminal and GitHub's runner show it on one line and execute nothing: an
 * invisible character becomes `\u{1b}`, a line break `\n`.
 */
export function toVisible(text: string): string {
  return text
    .replace(UNSEEN, (character) => NAMES[character] ?? escapeCharacter(character))
    .replace(OLD_COMMAND, escapeCharacter);
}

/** Escapes a whole line like `toVisible`, and also a workflow command of GitHub (`::error …`) at its start. */
export function toVisibleLine(text: string): string {
  const line = toVisible(text);
  const isCommand = line.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '').startsWith('::');
  return isCommand ? line.replace(':', escapeCharacter) : line;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
