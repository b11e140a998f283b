import type { Host } from '../../archive/host.ts';
import { formatCount, withParticle } from '../../text/particles.ts';

/** What a host takes at most; bytes are of all files, `fileBytes` of one. */
interface HostLimits {
  name: string;
  bytes?: number;
  files?: number;
  fileBytes?: number;
  /** Korean sentence on the offers with other limits. */
  more?: string;
}

const GB = 1e9;
const MIB = 1024 ** 2;

const LIMITS: Partial<Record<Host, HostLimits>> = {
  pages: { name: 'GitHub Pages', bytes: GB },
  cloudflare: {
    name: 'Cloudflare Pages',
    files: 20_000,
    fileBytes: 25 * MIB,
    more: '유료 요금제는 10만 개까지 받습니다.',
  },
};

/** A file of a built site: its path and its size in bytes. */
interface SizedFile {
  path: string;
  size: number;
}

/** Korean lines about each limit of the host that a site exceeds: the number, and what to do. */
export function explainLimits(host: Host, files: readonly SizedFile[]): string[] {
  const limits = LIMITS[host];
  if (!limits) return [];
  const { name, bytes = Infinity, files: most = Infinity, fileBytes = Infinity, more } = limits;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const large = files.filter(({ size }) => size > fileBytes);
  return [
    ...(total > bytes
      ? [
          `${withParticle(name, '은/는')} ${(bytes / GB).toFixed(0)} GB까지 받는데 사이트가 ${(total / GB).toFixed(2)} GB입니다.`,
        ]
      : []),
    ...(files.length > most
      ? [
          `${withParticle(name, '은/는')} 파일을 ${formatCount(most, '개')}까지 받는데 사이트의 파일이 ${formatCount(files.length, '개')}입니다.${more === undefined ? '' : ` ${more}`}`,
        ]
      : []),
    ...large.map(
      ({ path, size }) =>
        `${withParticle(name, '은/는')} ${(fileBytes / MIB).toFixed(0)} MiB까지의 파일을 받는데 ${withParticle(path, '은/는')} ${(size / MIB).toFixed(1)} MiB입니다. 더 작은 파일로 바꾸거나 다른 곳에 두고 링크해 주세요.`,
    ),
  ];
}
