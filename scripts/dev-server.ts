import { type ChildProcess, spawn } from 'node:child_process';

// Astro's own command goes into the background where it takes its caller for a program.
const START = `
  import { dev } from 'astro';
  const { address } = await dev({ server: { host: '127.0.0.1', port: 0 } });
  console.log('port ' + address.port);
`;

/** A running server of `npm run dev`. */
interface DevServer {
  /** URL without a slash at the end: `http://127.0.0.1:4321`. */
  origin: string;
  process: ChildProcess;
  /** All that it has printed. */
  said: () => string;
}

/** Starts the server of `npm run dev` as a process with this environment, on any free port, and waits until it is ready. */
export async function startDevServer(env: NodeJS.ProcessEnv): Promise<DevServer> {
  // Without --input-type, which the workers that draw covers would inherit and refuse.
  const server = spawn(process.execPath, ['--eval', START], {
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const port = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /^port (\d+)$/mu.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    server.once('exit', () => {
      reject(new Error(`The server has ended:\n${said}`));
    });
  });
  return { origin: `http://127.0.0.1:${port}`, process: server, said: () => said };
}
