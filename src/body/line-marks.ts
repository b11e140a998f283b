/**
 * Pattern of one mark that may precede the first word of a line: of a quote (`>`), a list (`-`,
 * `1.`) or a footnote (`[^1]:`).
 */
export const LINE_MARK = String.raw`>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:`;
