// Controls, what turns a line around and what cannot be seen; emoji are joined by U+200D and U+FE0F.
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\u200D\uFE0F]]/gv;
// GitHub's runner obeys this anywhere in a line, and .NET finds it through what cannot be seen.
const OLD_COMMAND = /(?<=#\p{Default_Ignorable_Code_Point}*#\p{Default_Ignorable_Code_Point}*)\[/gu;
const NAMES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * One line of text that a terminal and GitHub's runner show and never obey: what cannot be seen
 * stands as `\u{1b}`, a line break as `\n`.
 */
export function toVisible(text: string): string {
  return text
    .replace(UNSEEN, (character) => NAMES[character] ?? escapeCharacter(character))
    .replace(OLD_COMMAND, escapeCharacter);
}

/** A whole line for the console: as toVisible, and never a workflow command (`::error …`). */
export function toVisibleLine(text: string): string {
  const line = toVisible(text);
  const isCommand = line.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '').startsWith('::');
  return isCommand ? line.replace(':', escapeCharacter) : line;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
