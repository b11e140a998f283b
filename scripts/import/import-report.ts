import type { Claim } from './claim.ts';
import type { Draft } from './imported-draft.ts';
import { allClaims, type DistinctReading } from './place-drafts.ts';
import { lineFinder } from './text-lines.ts';
import type { Piece } from './pieces.ts';
import { addTotals, type CharacterTotals } from './accounting.ts';

/** What an import did; `--json` prints it as it is. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Paths relative to the output folder. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Files that differ from what the input gives (edited): left as they are. */
  readonly kept: readonly string[];
  readonly missing: readonly { file: string; field: string; text: string }[];
  readonly notes: readonly { file: string; field: string; text: string }[];
  readonly setAside: readonly Aside[];
  readonly totals: { articles: number; bids: number; characters: CharacterTotals };
}

/** What an input was taken for, and how much was found in it. */
interface FileReport {
  readonly input: string;
  readonly shape: string;
  readonly label: string;
  readonly articles: number;
  readonly bids: number;
}

/** A stretch of an input that is neither in a body nor, word for word, in a field. */
export interface Aside {
  readonly input: string;
  readonly line: number;
  readonly text: string;
  readonly reason: string;
  /** The field that tells what it meant, `issue: 2024-04`. */
  readonly as?: string | undefined;
}

/** An input with what it became. */
export interface FileOutcome {
  readonly reading: DistinctReading;
  readonly pieces: readonly Piece[];
  readonly totals: CharacterTotals;
}

/** Puts together what is worth knowing about an import. */
export function buildReport(
  outcomes: readonly FileOutcome[],
  files: Pick<Report, 'written' | 'unchanged' | 'kept'>,
): Report {
  const pieces = outcomes.flatMap((outcome) => outcome.pieces);
  const remarks = pieces.flatMap(({ path, draft }) =>
    draft.remarks.map(({ kind, field, text }) => ({ kind, entry: { file: path, field, text } })),
  );
  const of = (isMissing: boolean) =>
    remarks.filter(({ kind }) => (kind === 'missing') === isMissing).map(({ entry }) => entry);
  return {
    files: outcomes.map(toFileReport),
    ...files,
    missing: of(true),
    notes: of(false),
    setAside: outcomes.flatMap(asidesOf),
    totals: {
      articles: count(pieces, 'article'),
      bids: count(pieces, 'bid'),
      characters: addTotals(outcomes.map((outcome) => outcome.totals)),
    },
  };
}

function toFileReport({ reading, pieces }: FileOutcome): FileReport {
  return {
    input: reading.input,
    shape: reading.shape.name,
    label: reading.shape.label,
    articles: count(pieces, 'article'),
    bids: count(pieces, 'bid'),
  };
}

function count(pieces: readonly Piece[], kind: Draft['kind']): number {
  return pieces.filter(({ draft }) => draft.kind === kind).length;
}

function asidesOf({ reading, pieces }: FileOutcome): Aside[] {
  const { input, removed } = reading;
  const lineOf = lineFinder(reading.text);
  const claims = [...reading.claims, ...pieces.flatMap((piece) => allClaims(piece.draft))];
  const asides = claims
    .filter((claim): claim is Extract<Claim, { to: 'aside' }> => claim.to === 'aside')
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, reason, as }) => ({
      input,
      line: lineOf(span.start),
      text: span.text,
      reason,
      as,
    }));
  const invisible = removed.map(({ line, name, count: times }) => ({
    input,
    line,
    text: times > 1 ? `${name} ×${times}` : name,
    reason: '보이지 않는 글자',
  }));
  return [...asides, ...invisible];
}
