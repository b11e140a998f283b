import { readSourceLine } from '../../scripts/check/fix-files.ts';
import {
  applyTextFixes as applyFixesWith,
  type FixedText,
} from '../../src/check/fix/apply-fixes.ts';

const NEW_ID = 'uuid:00000000-0000-4000-8000-000000000000';

/** Fixes one text as `npm run check -- --fix` does. */
export function applyTextFixes(text: string, path: string): FixedText {
  return applyFixesWith(text, path, { readSourceLine, newId: () => NEW_ID });
}

/** Fixes one text and gives only the text, without the id that an article without one gets. */
export function fixText(text: string, path: string): string {
  return applyTextFixes(text, path).text.replace(`id: ${NEW_ID}\n`, '');
}
