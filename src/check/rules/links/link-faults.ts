import type { Day } from '../../../archive/date.ts';
import { splitAddress } from '../../../site/address-list.ts';
import { basePath, removeBase } from '../../../site/base-path.ts';
import { withParticle } from '../../../text/particles.ts';
import type { LinkedEntry, LinkTargets } from './link-targets.ts';
import type { Message } from '../../message.ts';
import { nearest } from '../../../text/nearest.ts';
import { decodeUrl } from '../../../site/urls.ts';
import { isPageNumber } from '../../../text/slug.ts';

/** All possible targets of links, and what is needed to judge other URLs. */
interface LinkContext extends LinkTargets {
  /** The journal's URL: a link may be `https://example.org/issues/2024-04/` instead of `/issues/2024-04/`. */
  site: string;
  /** Whether the URL may exist although it is unknown, because not all entries were read. */
  isUnsure: (url: string) => boolean;
}

/**
 * Messages for broken links in texts: to a page or file that does not exist
 * (`/issues/2024-04/gen-x/` for `gen-z`), to an anchor missing on its page, or to a draft. A link
 * to an alias is advice.
 */
export function findLinkFaults(entries: readonly LinkedEntry[], context: LinkContext): Message[] {
  const suggestUrl = createUrlSuggester(context);
  return entries.flatMap((entry) =>
    (entry.facts?.links ?? []).flatMap(({ url, line, column }) => {
      const target = linkTarget(url, entry.url, context.site);
      const found = target && explain(target, entry, context, suggestUrl);
      return found ? [{ file: entry.file, line, column, rule: '링크', ...found }] : [];
    }),
  );
}

interface Target {
  path: string;
  fragment: string;
}

/** Resolves a link of the page at URL `page`: path and fragment, decoded; undefined if the link leaves the site. */
export function linkTarget(url: string, page: string, site: string): Target | undefined {
  const base = URL.parse(encodeURI(page), site);
  const target = base && URL.parse(url, base);
  if (target?.origin !== base?.origin || !target) return undefined;
  // Only a whole URL has the site's base path: an editor writes `/about/`, wherever the site is.
  const path = isWhole(url) ? removeBase(target.pathname, basePath(site)) : target.pathname;
  if (path === undefined) return undefined;
  return { path: decodeUrl(path), fragment: decodeUrl(target.hash.slice(1)) };
}

/** Whether a link has a host: `https://example.org/about/` or `//example.org/about/`. */
function isWhole(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(url.trim());
}

function explain(
  { path, fragment }: Target,
  entry: LinkedEntry,
  context: LinkContext,
  suggestUrl: (path: string) => string | undefined,
): Pick<Message, 'text' | 'severity'> | undefined {
  if (context.drafts.has(path) && !entry.draft) {
    return {
      text: `${withParticle(path, '은/는')} 아직 초안이라 독자에게 보이지 않습니다. 링크를 지우거나 그 글을 먼저 실어 주세요.`,
    };
  }
  const sealedIn = context.sealed.get(path);
  if (sealedIn !== undefined && sealedIn !== entry.url) {
    return {
      text: `${withParticle(path, '은/는')} 회원사만 받는 첨부입니다. 그 기사의 주소로 적어 주세요: ${sealedIn}`,
    };
  }
  if (context.addresses.has(path) || context.drafts.has(path) || sealedIn !== undefined) {
    const text = explainFragment(path, fragment, entry, context);
    return text === undefined ? undefined : { text };
  }
  const moved = context.aliases.get(path);
  if (moved !== undefined) {
    const text = `${withParticle(path, '은/는')} 옛 주소입니다. ${withParticle(moved, '으로/로')} 적어 주세요.`;
    return { text, severity: 'advice' };
  }
  if (isKnownOnlyToBuild(path, context.addresses) || context.isUnsure(path)) return undefined;
  if (context.feeds().has(path)) return undefined;
  const guess = suggestUrl(path);
  const cure = guess === undefined ? EXAMPLE : `혹시 ${guess}인가요?`;
  return { text: `${path} 주소가 없습니다. ${cure}` };
}

const EXAMPLE = '사이트에서 그 페이지를 열고 주소를 복사해 적어 주세요. 예: /issues/2024-04/gen-z/';

/** Whether the URL is a further page of a list or a rendition of a picture: only a build knows which of these exist. */
function isKnownOnlyToBuild(path: string, addresses: ReadonlySet<string>): boolean {
  const { folder, name } = splitAddress(path);
  return path.startsWith('/media/') || (isPageNumber(name) && addresses.has(folder));
}

function explainFragment(
  path: string,
  fragment: string,
  entry: LinkedEntry,
  { anchors, members }: LinkContext,
): string | undefined {
  const known = anchors.get(path);
  // Anchors with an underscore are in the page's layout, not in the text.
  if (!known || fragment === '' || fragment.includes('_')) return undefined;
  if (members.has(path)) {
    const when = whenClosed(entry, members.get(path));
    if (when !== undefined) {
      return `${path} 글은 ${when}회원사만 읽으므로 #${fragment} 위치로 이을 수 없습니다. #부터 지워 주세요.`;
    }
  }
  if (known.includes(fragment)) return undefined;
  const guess = nearest(fragment, known);
  const cure =
    guess === undefined
      ? '소제목을 그대로, 빈칸은 -로 적어 주세요. 예: #골목-산책'
      : `혹시 #${guess}인가요?`;
  return path === entry.url
    ? `이 글에 #${fragment} 위치가 없습니다. ${cure}`
    : `${path} 글에 #${fragment} 위치가 없습니다. ${cure}`;
}

/**
 * Words (Korean) for the time in which readers of the linking `entry` cannot read the linked article, which
 * is for members until the day `opens` (undefined: always). '' means today. If the entry is for members now
 * and opens before the article, the words name the entry's day; this is reported in advance, because every
 * build would fail from that day on. Undefined if all readers of the entry can always read the article.
 */
function whenClosed(entry: LinkedEntry, opens: Day | undefined): string | undefined {
  if (!entry.isForMembers) return '';
  if (entry.opens === undefined || (opens !== undefined && opens <= entry.opens)) return undefined;
  return `이 글을 모두에게 여는 ${entry.opens}에도 `;
}

/** Suggests a URL for a broken link: with a slash added, else one with the same or a similar last part. */
function createUrlSuggester({
  addresses,
  feeds,
}: LinkTargets): (path: string) => string | undefined {
  let byFolder: Map<string, string[]> | undefined;
  let byName: Map<string, string[]> | undefined;
  return (path) => {
    if (addresses.has(`${path}/`)) return `${path}/`;
    const all = [...addresses, ...feeds()];
    byFolder ??= Map.groupBy(all, (address) => splitAddress(address).folder);
    byName ??= Map.groupBy(all, (address) => splitAddress(address).name);
    const { folder, name } = splitAddress(path);
    const elsewhere = byName.get(name) ?? [];
    if (elsewhere.length > 0 && name !== '') return nearest(path, elsewhere) ?? elsewhere[0];
    const around = byFolder.get(folder) ?? [];
    const guess = nearest(
      name,
      around.map((address) => splitAddress(address).name),
    );
    return around.find((address) => splitAddress(address).name === guess);
  };
}
