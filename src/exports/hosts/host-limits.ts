import { type Host, HOST_NAMES } from '../../archive/host.ts';
import type { Omittable } from '../../archive/omitted.ts';
import { routeOf } from '../../site/route-of.ts';
import type { RouteKind } from '../../site/urls.ts';
import { formatCount } from '../../text/counts.ts';
import { withParticle } from '../../text/particles.ts';

/** Limits of a host: `bytes` of all files together, `fileBytes` of one file. */
interface HostLimits {
  bytes?: number;
  files?: number;
  fileBytes?: number;
  /** Korean sentence about paid or free plans with other limits. */
  more?: string;
}

const MB = 1e6;
const GB = 1e9;
const MIB = 1024 ** 2;

const LIMITS: Partial<Record<Host, HostLimits>> = {
  pages: { bytes: GB },
  cloudflare: {
    files: 20_000,
    fileBytes: 25 * MIB,
    more: ' 유료 요금제는 10만 개까지 받습니다.',
  },
};

/** A file of a built site: its path and its size in bytes. */
interface SizedFile {
  path: string;
  size: number;
}

/** Korean lines about each limit of the host that a site exceeds: the number, and what to leave out. */
export function explainLimits(host: Host, files: readonly SizedFile[]): string[] {
  const {
    bytes = Infinity,
    files: most = Infinity,
    fileBytes = Infinity,
    more = '',
  } = LIMITS[host] ?? {};
  const taker = withParticle(HOST_NAMES[host], '은/는');
  const total = sizeOf(files);
  const isLarge = total > bytes;
  const isMany = files.length > most;
  return [
    ...(isLarge
      ? [`${taker} ${bytes / GB} GB까지 받는데 사이트가 ${(total / GB).toFixed(2)} GB입니다.`]
      : []),
    ...(isMany
      ? [
          `${taker} 파일을 ${formatCount(most, '개')}까지 받는데 사이트의 파일이 ${formatCount(files.length, '개')}입니다.${more}`,
        ]
      : []),
    ...(isLarge || isMany ? explainSavings(files) : []),
    ...files
      .filter(({ size }) => size > fileBytes)
      .map(
        ({ path, size }) =>
          `${taker} ${fileBytes / MIB} MiB까지의 파일을 받는데 ${withParticle(path, '은/는')} ${(size / MIB).toFixed(1)} MiB입니다. 더 작은 파일로 바꾸거나 다른 곳에 두고 링크해 주세요.`,
      ),
  ];
}

const PARTS: Record<Omittable, { name: string; kinds: readonly RouteKind[] }> = {
  markdown: { name: '글의 Markdown', kinds: ['articleMarkdown', 'bidMarkdown'] },
  letters: { name: '호의 편지', kinds: ['letter'] },
  books: { name: '호의 전자책(EPUB)', kinds: ['book'] },
  'category-archives': { name: '분류마다 있는 지난 호의 피드', kinds: ['categoryPastFeed'] },
  offline: { name: '네트워크 없이 읽기', kinds: ['offlineList', 'offlineShell'] },
};

/** For each part that journal.yaml can leave out, how much that would save; empty if all are left out already. */
function explainSavings(files: readonly SizedFile[]): string[] {
  const byKind = Map.groupBy(files, ({ path }) => routeOf(`/${path}`)?.kind);
  const savings = Object.entries(PARTS).flatMap(([part, { name, kinds }]) => {
    const found = kinds.flatMap((kind) => byKind.get(kind) ?? []);
    const size = (sizeOf(found) / MB).toFixed(1);
    return found.length > 0
      ? [`  ${part}(${name}): 파일 ${formatCount(found.length, '개')}, ${size} MB`]
      : [];
  });
  return savings.length > 0 ? ['journal.yaml의 omit에 적으면 줄어드는 것:', ...savings] : [];
}

function sizeOf(files: readonly SizedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
