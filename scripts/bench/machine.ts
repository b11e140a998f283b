import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

/** Prints the processor, its cores and the version of Node, by which a measurement must be read. */
export function printMachine(): void {
  console.log(
    `${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}`,
  );
}

/** Resident bytes of a process and all that it started, now; 0 on systems without /proc. */
export function residentOfTree(pid: number | undefined): number {
  if (pid === undefined) return 0;
  return [pid, ...childrenOf(pid)].reduce((sum, member) => sum + residentOf(member), 0);
}

function residentOf(pid: number): number {
  const status = readProc(`/proc/${pid}/status`);
  return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
}

function childrenOf(pid: number): number[] {
  const direct = readProc(`/proc/${pid}/task/${pid}/children`).trim();
  const children = direct === '' ? [] : direct.split(' ').map(Number);
  return [...children, ...children.flatMap(childrenOf)];
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
