import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Names the processor, the number of cores and the version of Node, to print with measurements. */
export function nameMachine(): string {
  return `${cpus()[0]?.model.trim() ?? ''}, ${availableParallelism()} cores, Node ${process.version}`;
}

// The kernel counts CPU time in hundredths of a second for every program (USER_HZ).
const TICKS_A_SECOND = 100;

/** The CPU time that a running process has used until now, and the memory that it has. */
interface ProcessUsage {
  /** Differs between two processes with the same number, one after the other. */
  key: string;
  /** CPU seconds (user + system) of the process alone. */
  cpu: number;
  /** CPU seconds of its ended child processes that it has waited for. */
  endedCpu: number;
  /** Resident bytes that no other process has: its heaps and stacks. */
  own: number;
  /** Resident bytes of files: the program and its libraries, which all its processes share. */
  shared: number;
}

/** The usage of a process and of each of its child processes; empty on systems without /proc. */
export function usagesOfTree(pid: number): ProcessUsage[] {
  return [pid, ...childrenOf(pid)].map(usageOf);
}

/** CPU seconds of all ended child processes of this process, and of their ended children. */
export function cpuOfEndedChildren(): number {
  const { endedUser, endedSystem } = readStat('self');
  return (endedUser + endedSystem) / TICKS_A_SECOND;
}

/** CPU seconds that all programs of the machine have taken since it started. */
export function cpuOfMachine(): number {
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return busy.reduce((sum, milliseconds) => sum + milliseconds, 0) / 1000;
}

function usageOf(pid: number): ProcessUsage {
  const status = readProc(`/proc/${pid}/status`);
  const bytesOf = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0) * 1024;
  const { started, user, system, endedUser, endedSystem } = readStat(pid);
  return {
    key: `${pid} ${started}`,
    cpu: (user + system) / TICKS_A_SECOND,
    endedCpu: (endedUser + endedSystem) / TICKS_A_SECOND,
    own: bytesOf('RssAnon') + bytesOf('RssShmem'),
    shared: bytesOf('RssFile'),
  };
}

/** Times of a process in ticks: fields 14 to 17 and 22 of /proc/PID/stat (proc(5)). */
function readStat(pid: number | 'self') {
  const stat = readProc(`/proc/${pid}/stat`);
  // The second field is the program's name, in parentheses and with any characters.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return { user, system, endedUser, endedSystem, started: fields[19] ?? '' };
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
