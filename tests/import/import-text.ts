import { checkDraftFile, checkReading } from '../../scripts/import/accounting.ts';
import { toDraftFile } from '../../scripts/import/draft-file.ts';
import { createPlacer, foldRepeatedDrafts } from '../../scripts/import/place-drafts.ts';
import { readInput } from '../../scripts/import/recognise.ts';

/** Imports a text in memory, as the command does; `problems` are those with which it would write nothing. */
export function importText(text: string) {
  const [reading] = foldRepeatedDrafts([readInput('text.txt', text)]);
  if (!reading) throw new Error('one text gives one reading');
  const place = createPlacer({ pathOf: () => undefined, idAt: () => undefined });
  const files = reading.drafts.map((draft) => toDraftFile(draft, place(draft)));
  const { totals, problems } = checkReading(reading, files);
  return {
    outcome: { reading, files, totals },
    problems: [...problems, ...files.flatMap(checkDraftFile)],
  };
}
