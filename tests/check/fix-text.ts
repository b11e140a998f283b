import { readSourceLine } from '../../scripts/check/fix-files.ts';
import { applyTextFixes as applyFixesWith, type Fixed } from '../../src/check/fix/apply-fixes.ts';

/** Fixes one text as `npm run check -- --fix` does. */
export function applyTextFixes(text: string, path: string): Fixed {
  return applyFixesWith(text, path, readSourceLine);
}

/** Fixes one text and gives only the text, without the messages about the fixes. */
export function fixText(text: string, path: string): string {
  return applyTextFixes(text, path).text;
}
