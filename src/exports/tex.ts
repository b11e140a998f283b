const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/**
 * Text as TeX prints it: its own signs are escaped, and every letter stays as it is. Dashes and
 * quotes that stand together are kept apart, as TeX would join them to others.
 */
export function escapeTex(text: string): string {
  return text
    .replace(/[\\~^<>{}&%$#_]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|[`!?](?=`)/gu, '$&{}');
}
