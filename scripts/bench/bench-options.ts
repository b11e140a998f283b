import { parseArgs } from 'node:util';
import { isMode, type Mode, MODES } from './modes.ts';

export const USAGE = `npm run bench -- [--articles 1000,2000] [--notices 100] [--modes cold,edited] [--rounds 1]
        [--against hugo|sealed|DIR] [--seed 1] [--no-pictures] [--work DIR [--resume]]
        npm run bench -- check|dev|feeds|register [--articles 10000] [--notices 1000]
        modes: ${MODES.join(', ')}`;

/** The arguments of `npm run bench`, parsed. */
export interface BenchOptions {
  /**
   * `builds` measures builds, `check` the check, `dev` the server of `npm run dev`, `feeds` and `register` how much
   * these add to a build.
   */
  command: (typeof COMMANDS)[number];
  /** The numbers of articles; an archive is measured for each. */
  articles: readonly number[];
  /** The number of notices; undefined for a tenth of the articles. */
  notices: number | undefined;
  modes: readonly Mode[];
  /** Number of times that each mode is measured. */
  rounds: number;
  seed: number;
  /** Whether one generated article in twenty has a picture. */
  hasPictures: boolean;
  /** `hugo`, `sealed` (a tenth of the articles are for members), or the folder of another checkout. */
  against: string | undefined;
  /** The work folder, in which results are kept for `--resume`; undefined for a temporary one. */
  work: string | undefined;
  isResumed: boolean;
}

const COMMANDS = ['builds', 'check', 'dev', 'feeds', 'register'] as const;
const DEFAULT_ARTICLES = {
  ...{ builds: '1000', feeds: '2000', register: '2000' },
  ...{ check: '10000', dev: '10000' },
};

/** Reads the arguments of `npm run bench`; an invalid one gives a fault in one line instead. */
export function parseBenchOptions(args: readonly string[]): BenchOptions | { fault: string } {
  try {
    return readArguments(args);
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split(
      /\n|(?<=\.) /u,
    );
    return { fault: why };
  }
}

function readArguments(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      notices: { type: 'string' },
      modes: { type: 'string', default: MODES.join(',') },
      rounds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      'no-pictures': { type: 'boolean', default: false },
      against: { type: 'string' },
      work: { type: 'string' },
      resume: { type: 'boolean', default: false },
    },
  });
  const command = readCommand(positionals);
  const { against, work, resume: isResumed } = values;
  if (isResumed && work === undefined) throw new Error('--resume needs --work DIR.');
  return {
    command,
    articles: readList(values.articles ?? DEFAULT_ARTICLES[command]).map((text) =>
      readCount('--articles', text, 1),
    ),
    notices: values.notices === undefined ? undefined : readCount('--notices', values.notices, 0),
    modes: readList(values.modes).map(readMode),
    rounds: readCount('--rounds', values.rounds, 1),
    seed: readCount('--seed', values.seed, 1),
    hasPictures: !values['no-pictures'],
    ...{ against, work, isResumed },
  };
}

function readCommand([name, ...more]: readonly string[]): BenchOptions['command'] {
  const [extra] = more;
  if (extra !== undefined) throw new Error(`${extra} is one argument too many.`);
  if (name === undefined) return 'builds';
  const command = COMMANDS.find((one) => one === name);
  if (command !== undefined) return command;
  throw new Error(`${name} is not a command: write check, dev, feeds, register or nothing.`);
}

function readList(text: string): string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))];
}

function readCount(option: string, text: string, least: number): number {
  const count = Number(text);
  if (/^\d+$/u.test(text) && count >= least && Number.isSafeInteger(count)) return count;
  throw new Error(`${option}: '${text}' is not a whole number from ${least} on.`);
}

function readMode(text: string): Mode {
  if (isMode(text)) return text;
  throw new Error(`--modes: '${text}' is not one of ${MODES.join(', ')}.`);
}
