import { buildArchive } from '../../src/archive/archive.ts';
import { type Host, HOST_NAMES } from '../../src/archive/host.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { toHostFiles } from '../../src/exports/hosts/host-files.ts';
import { explainLimits } from '../../src/exports/hosts/host-limits.ts';
import { redirectsOf } from '../../src/site/redirects.ts';
import { formatCount } from '../../src/text/counts.ts';
import { withParticle } from '../../src/text/particles.ts';
import { compressOutputs } from './compress-outputs.ts';
import { keepOutput, type KeptOutputs } from './kept-outputs.ts';

/** The host for which a site is built, and whether compressed copies of text files are made (`--compress`). */
interface HostOptions {
  host: Host;
  compresses: boolean;
}

/** Hosts that compress files themselves. */
const COMPRESSING: readonly Host[] = ['pages', 'netlify', 'cloudflare'];

/**
 * Adds the files that the host reads (redirects, headers) and the compressed copies to the files of a
 * site; prints a warning for files that the host would not accept.
 */
export async function finishSite(
  outputs: KeptOutputs,
  { host, compresses }: HostOptions,
): Promise<KeptOutputs> {
  const isCompressed = compresses && !COMPRESSING.includes(host);
  if (compresses && !isCompressed) {
    console.log(
      `${withParticle(HOST_NAMES[host], '은/는')} 스스로 압축하므로 --compress를 쓰지 않습니다.`,
    );
  }
  const copies: KeptOutputs = isCompressed ? await compressOutputs(outputs) : new Map();
  if (isCompressed) console.log(`미리 압축하기: 파일 ${formatCount(copies.size, '개')}`);
  const made = host === 'none' ? [] : await makeHostFiles(host, isCompressed);
  for (const [file] of made.filter(([file]) => outputs.has(file))) {
    console.log(`public/에 둔 ${withParticle(file, '을/를')} 그대로 씁니다.`);
  }
  const all = new Map([...made, ...copies, ...outputs]);
  const files = [...all].map(([path, { size }]) => ({ path, size }));
  for (const line of explainLimits(host, files)) console.log(line);
  return all;
}

async function makeHostFiles(host: Host, isCompressed: boolean) {
  const archive = buildArchive(await readArchiveInput());
  const redirects = redirectsOf(archive);
  const { files, notes } = toHostFiles(host, { url: archive.journal.url, redirects, isCompressed });
  for (const note of notes) console.log(note);
  const names = files.map(([path]) => path).join(', ');
  console.log(`${HOST_NAMES[host]}에 쓰는 파일: ${names}`);
  return files.map(([path, text]) => [path, keepOutput(Buffer.from(text), undefined)] as const);
}
