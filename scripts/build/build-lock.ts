import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';

/** Time in milliseconds after which a waiting build looks again whether the other has ended. */
const INTERVAL = 300;
/** A lock file that is still unreadable after this many milliseconds was left by a killed build. */
const TIME_TO_WRITE = 2000;

/** The content of a lock file: the process that holds the lock. */
const holderSchema = z.object({
  pid: z.int().positive(),
  /** Start time of the process (see `startOf`), because the system may give its number to a later process. */
  started: z.string(),
});

/**
 * Waits until no other build holds the lock file at `path`, then holds it until this process exits.
 * The lock of a process that no longer runs is taken over. While waiting, `onWait` is called once
 * with the number of the process that holds the lock.
 */
export async function holdLock(path: string, onWait: (pid: number) => void): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  let waitsFor: number | undefined;
  while (!tryWrite(path, own)) {
    const text = tryRead(path);
    const holder = text === undefined ? undefined : parseHolder(text);
    const isHeld = holder ? isRunning(holder) : ageOf(path) < TIME_TO_WRITE;
    if (!isHeld) {
      removeLock(path, text);
      continue;
    }
    if (holder && waitsFor === undefined) onWait(holder.pid);
    waitsFor ??= holder?.pid;
    await setTimeout(INTERVAL);
  }
  process.once('exit', () => {
    if (tryRead(path) === own) rmSync(path, { force: true });
  });
}

/** Creates a file; false if it exists. */
function tryWrite(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Milliseconds since a file was written; 0 if it does not exist. */
function ageOf(path: string): number {
  const state = statSync(path, { throwIfNoEntry: false });
  return state ? Date.now() - state.mtimeMs : 0;
}

/** Removes the lock of a killed build, unless another waiting build has already replaced it. */
function removeLock(path: string, text: string | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = tryRead(aside);
  if (moved !== undefined && moved !== text) tryWrite(path, moved);
  rmSync(aside, { force: true });
}

function isRunning({ pid, started }: z.infer<typeof holderSchema>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means that the process runs, but belongs to another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(pid) === started;
}

/** Start time of a process in the system's own format, to compare; '' if the system does not give it. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'win32') return '';
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name in parentheses, which may have spaces: the 20th field (proc_pid_stat(5)).
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
