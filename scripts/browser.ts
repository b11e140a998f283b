import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import bundled, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const PACKAGE = z.object({ version: z.string() });

/**
 * Starts the Chromium at CHROMIUM_PATH, or the one in the package @sparticuz/chromium. If neither can run,
 * throws an error whose Korean message says what to install. On Linux it uses only the fonts of a package, so
 * that texts have the same width on every machine, even one without fonts; with `machineFonts` also the fonts
 * of the machine, for letters that the package does not have.
 */
export async function openBrowser(
  args: string[] = [],
  { machineFonts = false }: { machineFonts?: boolean } = {},
): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  const fonts =
    process.platform === 'linux' ? { FONTCONFIG_FILE: await configureFonts(machineFonts) } : {};
  if (named) {
    const env = { ...process.env, ...fonts };
    return chromium.launch({ args, executablePath: named, env });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Chromium이 필요합니다. CHROMIUM_PATH에 실행 파일의 경로를 적어 주세요.');
  }
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const libraries = await findLibraries(executablePath, join(folder, 'al2023', 'lib'));
  // Without the arguments that the package recommends for cloud functions, because they hide faults
  // that tests should find (requests to other origins, insecure content, crashes).
  return chromium.launch({ args, executablePath, env: { ...process.env, ...libraries, ...fonts } });
}

/** Writes a font configuration with the Hangul font of a package, and returns its path. */
async function configureFonts(machineFonts: boolean): Promise<string> {
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/nanum-gothic/package.json'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'journal-fonts-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'fonts.conf');
  const others = machineFonts ? '<dir>/usr/share/fonts</dir><dir prefix="xdg">fonts</dir>' : '';
  const folders = `<dir>${fonts}</dir>${others}<cachedir>${folder}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
  return file;
}

/**
 * Unpacks the browser, once for each version, and returns its folder. It is unpacked into a temporary
 * folder that is then renamed, because the package would use any file at /tmp/chromium, even one of
 * another version or one that is only half written.
 */
async function unpack(): Promise<string> {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = PACKAGE.parse(
    JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')),
  );
  const folder = join(tmpdir(), `journal-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const staging = await mkdtemp(`${folder}-`);
  const before = process.env.TMPDIR;
  // The package can only unpack to the system's temporary folder.
  process.env.TMPDIR = staging;
  try {
    await bundled.executablePath();
    await inflate(join(packed, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(staging, folder).catch(async (error: unknown) => {
    await rm(staging, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/**
 * Environment variables for the browser's libraries: none if they are installed, else
 * LD_LIBRARY_PATH for the package's.
 */
async function findLibraries(
  executable: string,
  ownLibraries: string,
): Promise<Record<string, string>> {
  const missing = await findMissing(executable, {});
  if (missing.length === 0) return {};
  const own = { LD_LIBRARY_PATH: ownLibraries };
  if ((await findMissing(executable, own)).length === 0) return own;
  throw new Error(
    `Chromium에 필요한 라이브러리가 없습니다(${missing.join(', ')}). ` +
      'apt-get install libnss3 libnspr4로 설치하거나 CHROMIUM_PATH에 다른 Chromium을 적어 주세요.',
  );
}

async function findMissing(executable: string, env: Record<string, string>): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ldd', [executable], {
    env: { ...process.env, ...env },
  });
  return [...stdout.matchAll(/(\S+) => not found/gu)].map(([, name = '']) => name);
}
