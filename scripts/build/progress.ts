import { formatCount } from '../../src/text/counts.ts';

/** Milliseconds before the first line: a shorter step shows nothing. */
const PATIENCE = 2000;
/** Milliseconds between two lines: on a terminal the line is redrawn, a file gets a further line. */
const INTERVALS = { terminal: 200, file: 10_000 };
/** Terminal codes that move to the start of the line and erase it. */
const ERASE = '\r\u001B[2K';

interface ProgressOptions {
  /** Title of the step: `페이지 만들기`. */
  title: string;
  total: number;
  /** Unit of what is counted: `개`. */
  unit: string;
  /** Stream to which the progress is written; `isTTY` is true for a terminal. */
  output: { isTTY?: boolean; write: (text: string) => unknown };
  /** Whether another step redraws its line on the same terminal; this one then prints further lines. */
  isBeside?: boolean;
  /** Gives the time in milliseconds. */
  now?: () => number;
}

/** The progress display of a step of a build. */
export interface Progress {
  /** Adds `count` to the number of things that are done. */
  advance: (count: number) => void;
  /** Ends the display and removes its line from a terminal. */
  end: () => void;
}

/** Starts a progress display: title, count of the total, speed and remaining time (see `describe`). */
export function startProgress(options: ProgressOptions): Progress {
  const { title, total, unit, output, isBeside = false, now = () => performance.now() } = options;
  const isTerminal = output.isTTY === true;
  const isRedrawn = isTerminal && !isBeside;
  const interval = isRedrawn ? INTERVALS.terminal : INTERVALS.file;
  const start = now();
  let done = 0;
  let due = start + Math.max(PATIENCE, interval);
  let isShown = false;
  return {
    advance(count) {
      done += count;
      const time = now();
      if (time < due || done >= total) return;
      due = time + interval;
      const line = describe({ title, done, total, unit }, (time - start) / 1000);
      output.write(`${isTerminal ? ERASE : ''}${line}${isRedrawn ? '' : '\n'}`);
      isShown = isRedrawn;
    },
    end() {
      if (isShown) output.write(ERASE);
      isShown = false;
    },
  };
}

/** Starts the progress display of an analysis of `total` texts into morphemes. */
export function startAnalysisProgress(total: number, output: ProgressOptions['output']): Progress {
  return startProgress({ title: '형태소 나누기', total, unit: '편', output });
}

/** Formats the line: `페이지 만들기 1,200/10,079개 · 1초에 56개 · 2분 39초 남음`. */
function describe(
  {
    title,
    done,
    total,
    unit,
  }: Pick<ProgressOptions, 'title' | 'total' | 'unit'> & { done: number },
  seconds: number,
): string {
  const rate = done / seconds;
  return [
    `${title} ${done.toLocaleString('ko-KR')}/${formatCount(total, unit)}`,
    `1초에 ${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('ko-KR')}${unit}`,
    `${formatSeconds((total - done) / rate)} 남음`,
  ].join(' · ');
}

/** Formats a time, rounded up to seconds: `2분 39초`, `9초`. */
function formatSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${minutes}분 ${whole % 60}초` : `${whole}초`;
}
