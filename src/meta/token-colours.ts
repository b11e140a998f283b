import type { Issue } from '../archive/archive.ts';
import type { IssueKey } from '../archive/issue.ts';
import type { LetterColours, LetterInks } from '../exports/letter/letter.ts';
import { accentOf } from '../pictures/palette.ts';
import tokens from '../styles/tokens.css?raw';

/** Background colours of the light and the dark theme, for `<meta name="theme-color">`. */
export const THEME_COLOURS = { light: tokenColour('paper', 0), dark: tokenColour('paper', 1) };

/** The colours of an issue's letter in light and dark mode, the same as on the page of the issue. */
export function letterColours({ month }: Issue): LetterColours {
  return { day: inksOf(month, 0), night: inksOf(month, 1) };
}

function inksOf(issue: IssueKey, scheme: 0 | 1): LetterInks {
  return {
    paper: tokenColour('paper', scheme),
    ink: tokenColour('ink', scheme),
    soft: tokenColour('ink-soft', scheme),
    rule: tokenColour('rule', scheme),
    accent: tokenColour('accent', scheme, `[data-accent='${accentOf(issue)}']`),
  };
}

/** The value (`#rrggbb`) of a custom property in tokens.css, in light mode (0) or dark mode (1). */
function tokenColour(token: string, scheme: 0 | 1, selector = ':root'): string {
  const rule = tokens.slice(tokens.indexOf(`${selector} {`));
  const [, value = ''] = new RegExp(`--${token}:([^;]*);`, 'u').exec(rule) ?? [];
  return value.match(/#[\da-f]{6}\b/giu)?.[scheme] ?? '';
}
