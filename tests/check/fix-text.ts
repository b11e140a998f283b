import { readSourceLine } from '../../scripts/check/fix-files.ts';
import { applyTextFixes as applyFixesWith, type Fixed } from '../../src/check/fix/apply-fixes.ts';

/** Fixes one text as `npm run check -- --fix` does. */
export function applyTextFixes(text: string, path: string): Fixed {
  return applyFixesWith(text, path, readSourceLine);
}

/** The fixed text, without the messages about it. */
export function fixText(text: string, path: string): string {
  return applyTextFixes(text, path).text;
}
