import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Names the processor, the number of cores and the version of Node, to print with measurements. */
export function nameMachine(): string {
  return `${cpus()[0]?.model.trim() ?? ''}, ${availableParallelism()} cores, Node ${process.version}`;
}

/**
 * Resources used by a process and all its child processes: CPU seconds (user + system) and resident
 * bytes.
 */
interface Usage {
  cpu: number;
  resident: number;
}

// The kernel counts CPU time in hundredths of a second for every program (USER_HZ).
const TICKS_A_SECOND = 100;

/** The usage of a process and all its child processes until now; zeros on systems without /proc. */
export function usageOfTree(pid: number): Usage {
  const usages = [pid, ...childrenOf(pid)].map(usageOf);
  return {
    cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
    resident: usages.reduce((sum, { resident }) => sum + resident, 0),
  };
}

/** CPU seconds of all ended child processes of this process, and of their ended children. */
export function cpuOfEndedChildren(): number {
  const [, , children = 0, childrenInKernel = 0] = readTicks('self');
  return (children + childrenInKernel) / TICKS_A_SECOND;
}

/** CPU seconds that all programs of the machine have taken since it started. */
export function cpuOfMachine(): number {
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return busy.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
}

function usageOf(pid: number): Usage {
  const status = readProc(`/proc/${pid}/status`);
  const resident = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
  return { cpu: readTicks(pid).reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND, resident };
}

/** The fields utime, stime, cutime and cstime (the 14th to 17th) of /proc/PID/stat, in ticks. */
function readTicks(pid: number | 'self'): number[] {
  const stat = readProc(`/proc/${pid}/stat`);
  // The second field is the program's name, in parentheses and with any characters.
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
}

/** The ids of all child processes of a process, direct and indirect, started by any of its threads. */
function childrenOf(pid: number): number[] {
  const direct = threadsOf(pid).flatMap((thread) => {
    const children = readProc(`/proc/${pid}/task/${thread}/children`).trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
  return [...direct, ...direct.flatMap(childrenOf)];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
