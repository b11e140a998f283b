import '../report-fault.ts';
import { endWithUsage, isFolder, readArguments } from '../options.ts';
import { serve } from '../serve.ts';

const USAGE = 'npm run preview -- [사이트폴더] [--port 4321]';
const WRONG = '사이트 폴더가 없거나 포트가 숫자가 아닙니다. 먼저 npm run build로 빌드해 주세요.';

/** Serves a built site on this machine, below its base path, until the process is ended. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments(
    { port: { type: 'string', default: '4321' } },
    USAGE,
    WRONG,
  );
  const [folder = 'dist', ...rest] = positionals;
  const port = Number(values.port);
  if (rest.length > 0 || !Number.isInteger(port) || !isFolder(folder)) endWithUsage(USAGE, WRONG);
  const { url } = await serve(folder, { port }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.error(`${port}번 포트는 다른 프로그램이 쓰고 있습니다. --port 4322처럼 적어 주세요.`);
    process.exit(1);
  });
  // A particle right after the address would become part of the link in a terminal.
  console.log(`${folder}의 사이트: ${url}/ (끝내려면 Ctrl-C를 누르세요)`);
}

await main();
