import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** A text to wait for on the screen, and the keys to press when it appears. */
export type Step = readonly [shown: string, keys: string];

export const ENTER = '\r';
export const DOWN = '\u001B[B';
export const UP = '\u001B[A';
export const CTRL_C = '\u0003';
/** Key that deletes the text from the cursor back to the start of the line. */
export const CTRL_U = '\u0015';

/**
 * Runs a command in a pseudo-terminal and carries out the steps; gives its exit code and all that it
 * printed. Uses the program `script`, which is part of every Debian (bsdutils).
 */
export function play(
  command: string,
  steps: readonly Step[],
): Promise<{ code: number | null; screen: string }> {
  const child = spawn('script', ['-qec', `stty cols 120 rows 50; ${command}`, '/dev/null']);
  const left = [...steps];
  let output = '';
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const screen = stripVTControlCharacters(output);
    const [step] = left;
    const at = step ? screen.indexOf(step[0], seen) : -1;
    if (!step || at < 0) return;
    left.shift();
    seen = at + step[0].length;
    // After a pause, because a prompt reads keys only after it is drawn.
    setTimeout(() => child.stdin.write(step[1]), 60);
  });
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      child.kill();
      const waited = left[0]?.[0] ?? '끝';
      reject(new Error(`기다린 말이 나오지 않았습니다: ${waited}\n${output}`));
    }, 20_000);
    child.once('close', (code) => {
      clearTimeout(timeout);
      resolve({ code, screen: stripVTControlCharacters(output) });
    });
  });
}
