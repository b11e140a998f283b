import {
  addsUp,
  type CharacterTotals,
  checkCoverage,
  checkFile,
  countCharacters,
} from './accounting.ts';
import type { Draft } from './imported-draft.ts';
import { writeBody, writeFrontmatter } from './draft-file.ts';
import { allClaims, type DistinctReading, type IdentifiedDraft } from './place-drafts.ts';

/** A file about to be written, by its path relative to the output folder. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** A draft as the file that it becomes. */
export interface Piece extends DraftFile {
  readonly draft: Draft;
}

/** Writes a draft as MDX for the place that it got. */
export function toPiece(identified: IdentifiedDraft, path: string): Piece {
  const { id, draft } = identified;
  const body = writeBody(draft.blocks);
  return { path, draft, text: writeFrontmatter(id, draft) + (body === '' ? '' : `\n${body}`) };
}

/** The issue.yaml of every issue folder that the pieces stand in. */
export function toIssueFiles(pieces: readonly Piece[]): DraftFile[] {
  const folders = pieces.flatMap(({ path }) => /^issues\/([^/]+)\//u.exec(path)?.[1] ?? []);
  return [...new Set(folders)].sort().map((month) => ({
    path: `issues/${month}/issue.yaml`,
    text: `month: ${month}\n`,
  }));
}

/** Proves that an input is all there: over its ranges, and in the files that it becomes. */
export function proveReading(
  reading: DistinctReading,
  pieces: readonly Piece[],
): { totals: CharacterTotals; problems: string[] } {
  const claims = [...reading.claims, ...pieces.flatMap((piece) => allClaims(piece.draft))];
  const totals = countCharacters(reading.decoded, claims, reading.removed);
  const problems = [
    ...checkCoverage(reading.text, claims),
    ...(addsUp(totals) ? [] : ['글자 수의 합이 맞지 않습니다.']),
  ];
  return { totals, problems: problems.map((problem) => `${reading.input}: ${problem}`) };
}

/** Proves that a piece holds what was claimed for it. */
export function provePiece({ path, text, draft }: Piece): string[] {
  return checkFile(text, draft.kind, allClaims(draft)).map((problem) => `${path}: ${problem}`);
}
