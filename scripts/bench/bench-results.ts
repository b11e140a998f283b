import * as z from 'zod';
import { MODES } from './modes.ts';
import { sizesSchema } from './site-sizes.ts';
import { costSchema, stepSchema } from './steps.ts';

const cellSchema = z.object({
  /** `ours`, `hugo`, or the folder of the other checkout. */
  side: z.string(),
  articles: z.number(),
  notices: z.number(),
  mode: z.enum(MODES),
  /** Number of the round, from 1. */
  round: z.number(),
});
/** A build to measure: one cell of the table of all combinations. */
export type Cell = z.infer<typeof cellSchema>;

const resultSchema = cellSchema.extend({
  ...costSchema.shape,
  steps: z.array(stepSchema),
  sizes: sizesSchema,
  otherCores: z.number(),
});
/** A measured build: its cost, the costs of its steps, and the size of the site. */
export type Result = z.infer<typeof resultSchema>;

export const resultsSchema = z.object({
  /** The processor, cores and Node of the machine. */
  machine: z.string(),
  seed: z.number(),
  hasPictures: z.boolean(),
  results: z.array(resultSchema),
});
/** The results of a run, as saved in the work folder for `--resume`. */
export type Results = z.infer<typeof resultsSchema>;

/** The combinations that a run measures; without `notices`, there are a tenth as many notices as articles. */
interface RunPlan {
  articles: readonly number[];
  notices: number | undefined;
  modes: readonly Cell['mode'][];
  rounds: number;
}

/** All builds of a run in the order of measuring: for each round of a mode, one side after the other. */
export function planCells(plan: RunPlan, sides: readonly string[]): Cell[] {
  const ordered = MODES.filter((mode) => plan.modes.includes(mode));
  const rounds = Array.from({ length: plan.rounds }, (_, index) => index + 1);
  return plan.articles.flatMap((articles) => {
    const notices = plan.notices ?? Math.round(articles / 10);
    return ordered.flatMap((mode) =>
      rounds.flatMap((round) => sides.map((side) => ({ side, articles, notices, mode, round }))),
    );
  });
}

/** The builds that have no result yet. */
export function findPending(cells: readonly Cell[], results: readonly Result[]): Cell[] {
  return cells.filter((cell) => !results.some((result) => keyOf(result) === keyOf(cell)));
}

/** The results of the planned builds only, in the order of the plan. */
export function selectResults(cells: readonly Cell[], results: readonly Result[]): Result[] {
  const byKey = new Map(results.map((result) => [keyOf(result), result]));
  return cells.map((cell) => byKey.get(keyOf(cell))).filter((result) => result !== undefined);
}

function keyOf({ side, articles, notices, mode, round }: Cell): string {
  return [side, articles, notices, mode, round].join(' ');
}
