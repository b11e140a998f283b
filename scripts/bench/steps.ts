import * as z from 'zod';

/**
 * Resources used by a process and all its child processes, measured at one moment; `seconds` after
 * its start.
 */
export interface Sample {
  seconds: number;
  /** CPU seconds used from the start until this moment. */
  cpu: number;
  /** Resident memory in bytes at this moment. */
  resident: number;
}

/** A line that a process printed; `seconds` after its start. */
export interface PrintedLine {
  text: string;
  seconds: number;
}

export const costSchema = z.object({
  /** Wall-clock seconds. */
  wall: z.number(),
  /** CPU seconds, user and system, of all processes together. */
  cpu: z.number(),
  /** The most resident bytes of all processes together. */
  peak: z.number(),
});
/** The cost of a step or of a whole build. */
export type Cost = z.infer<typeof costSchema>;

export const stepSchema = costSchema.extend({ title: z.string() });
export type Step = z.infer<typeof stepSchema>;

/** Title for the time outside of the steps that print their seconds; it includes the check of the texts. */
export const NO_STEP = '(rest)';

/** Matches the line that a step prints at its end: `페이지 만들기: 133페이지 (10.2초)`. */
const STEP_LINE = /^(?<title>[^:]+): .*\((?<seconds>\d+(?:\.\d+)?)초\)$/u;

/**
 * The cost of each step that printed its title and seconds when it ended, and of the time without a
 * step. Steps may overlap; each then has the CPU and the memory of all processes while it ran.
 */
export function toSteps(samples: readonly Sample[], lines: readonly PrintedLine[]): Step[] {
  const steps = lines.flatMap(({ text, seconds: end }) => {
    const { title, seconds } = STEP_LINE.exec(text)?.groups ?? {};
    return title === undefined ? [] : [{ title, start: Math.max(0, end - Number(seconds)), end }];
  });
  const measured = steps.map(({ title, start, end }) => ({
    title,
    ...costBetween(samples, start, end),
  }));
  const edges = [
    0,
    ...steps.flatMap(({ start, end }) => [start, end]),
    samples.at(-1)?.seconds ?? 0,
  ];
  const sorted = edges.toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).flatMap((end, index) => {
    const start = sorted[index] ?? 0;
    const isStep = steps.some((step) => step.start <= start && end <= step.end);
    return isStep || end === start ? [] : [costBetween(samples, start, end)];
  });
  return [...measured, { title: NO_STEP, ...sumCosts(gaps) }];
}

/** The cost from one second to another after the start of a process. */
export function costBetween(samples: readonly Sample[], start: number, end: number): Cost {
  const inside = samples.filter(({ seconds }) => seconds >= start && seconds <= end);
  return {
    wall: end - start,
    cpu: cpuAt(samples, end) - cpuAt(samples, start),
    peak: Math.max(0, ...inside.map(({ resident }) => resident)),
  };
}

/** The total cost of several steps that ran one after the other. */
export function sumCosts(costs: readonly Cost[]): Cost {
  return {
    wall: costs.reduce((sum, { wall }) => sum + wall, 0),
    cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(0, ...costs.map(({ peak }) => peak)),
  };
}

/** CPU seconds used until a moment, interpolated linearly between the samples before and after it. */
function cpuAt(samples: readonly Sample[], seconds: number): number {
  const after = samples.findIndex((sample) => sample.seconds >= seconds);
  const next = samples[after] ?? samples.at(-1);
  const last = samples[after - 1];
  if (!next) return 0;
  if (!last || next.seconds === last.seconds) return next.cpu;
  const share = (seconds - last.seconds) / (next.seconds - last.seconds);
  return last.cpu + (next.cpu - last.cpu) * share;
}
