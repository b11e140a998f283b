import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { cpuOfEndedChildren, cpuOfMachine, usagesOfTree } from './machine.ts';
import type { PrintedLine, Sample } from './steps.ts';

/**
 * Measurements of a process that has ended. The first sample is at 0 seconds, the last has the
 * total time and CPU seconds.
 */
interface MeasuredRun {
  samples: Sample[];
  lines: PrintedLine[];
  /** CPU seconds of all other programs of the machine in the same time. */
  otherCpu: number;
}

interface Where {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Path of a file that contains the id of the process group while the program runs. */
  groupFile: string;
}

const INTERVAL = 100;

/**
 * Runs a program and measures it with all its child processes. Throws with its output if it fails;
 * throws also if a program of an earlier, killed bench still runs, because it would distort the
 * result.
 */
export async function measureProcess(
  program: string,
  args: readonly string[],
  { cwd, env = process.env, groupFile }: Where,
): Promise<MeasuredRun> {
  refuseWhileRunning(groupFile);
  const start = performance.now();
  const ownBefore = process.cpuUsage();
  const [endedBefore, machineBefore] = [cpuOfEndedChildren(), cpuOfMachine()];
  // A process group of its own, so that all child processes can be ended when the bench is
  // interrupted.
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined) writeFileSync(groupFile, String(child.pid));
  const release = endOnSignal(child.pid);
  const now = (): number => (performance.now() - start) / 1000;
  const samples: Sample[] = [{ seconds: 0, cpu: 0, resident: 0 }];
  const cpuByProcess = new Map<string, number>();
  const sample = (): void => {
    const usages = child.pid === undefined ? [] : usagesOfTree(child.pid);
    for (const { key, cpu } of usages) cpuByProcess.set(key, cpu);
    const inTree = sumOf(usages.map(({ cpu, endedCpu }) => cpu + endedCpu));
    // The CPU time of a child that ended without `wait` is lost to the system, but was seen here;
    // that of a child too short to be seen is known to the parent that waited for it.
    const cpu = Math.max(sumOf(cpuByProcess.values()), inTree, samples.at(-1)?.cpu ?? 0);
    // Of files only the most: a build's processes run the same program, which is in memory once.
    const shared = Math.max(0, ...usages.map((usage) => usage.shared));
    const resident = sumOf(usages.map(({ own }) => own)) + shared;
    samples.push({ seconds: now(), cpu, resident });
  };
  const watch = setInterval(sample, INTERVAL);
  const lines: PrintedLine[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (text) => {
      sample();
      lines.push({ text, seconds: now() });
    });
  }
  const failure = await new Promise<string | undefined>((resolve) => {
    child.once('error', ({ message }) => {
      resolve(message);
    });
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : `exit code ${String(code)}`);
    });
  });
  clearInterval(watch);
  release();
  rmSync(groupFile, { force: true });
  if (failure !== undefined) {
    const output = lines.slice(-SHOWN_LINES).map(({ text }) => text);
    throw new Error(`${program} ${args.join(' ')}: ${failure}\n${output.join('\n')}`);
  }
  const cpu = Math.max(cpuOfEndedChildren() - endedBefore, samples.at(-1)?.cpu ?? 0);
  samples.push({ seconds: now(), cpu, resident: 0 });
  const { user, system } = process.cpuUsage(ownBefore);
  const own = cpu + (user + system) / 1_000_000;
  return { samples, lines, otherCpu: Math.max(0, cpuOfMachine() - machineBefore - own) };
}

const SHOWN_LINES = 30;

function sumOf(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, number) => sum + number, 0);
}

function refuseWhileRunning(groupFile: string): void {
  const group = existsSync(groupFile) ? Number(readFileSync(groupFile, 'utf8')) : 0;
  if (group > 1 && isRunning(group)) {
    throw new Error(
      `A build of the stopped bench still runs (process group ${group}): let it end first.`,
    );
  }
}

function isRunning(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/**
 * On a signal (Ctrl-C), ends a process group together with this process; the returned function stops
 * listening for signals.
 */
function endOnSignal(group: number | undefined): () => void {
  const end = (): void => {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
  };
}
