import { withParticle } from '../../src/text/particles.ts';
import { toCode } from './inert.ts';
import type { PageChanges, RemovedPage } from './pages.ts';
import {
  kindOf,
  type SitePageKind,
  type PageRef,
  pagesOf,
  redirectsOf,
  type BuiltSite,
} from './site-files.ts';

/** An address that worked on the base and leads nowhere on the new site. */
export interface LostAddress {
  address: string;
  kind: SitePageKind | 'redirect';
  /** Content file to mend, where it is known. */
  file?: string | undefined;
  /** In Korean, inert Markdown: what is wrong, then what to write where. */
  text: string;
}

/** An old address and where it leads, decoded. */
interface Redirect {
  from: string;
  to: string;
}

/** What becomes of the addresses that lead on to others. */
export interface RedirectChanges {
  added: Redirect[];
  /** They lead elsewhere now. */
  changed: Redirect[];
}

/** The new site's redirects that the base has not, or has with another target. */
export function compareRedirects(base: BuiltSite, head: BuiltSite): RedirectChanges {
  const old = redirectsOf(base);
  const now = [...redirectsOf(head)].map(([from, to]) => ({ from, to }));
  return {
    added: now.filter(({ from }) => !old.has(from)),
    changed: now.filter(({ from, to }) => old.has(from) && old.get(from) !== to),
  };
}

/**
 * The addresses of the base, pages and redirects, that are neither on the new site. Pages that
 * are only gathered from others (a tag nobody uses any more, the last page of a shorter list) come
 * and go with them and are not counted. `successorOf` knows where the text of a page is now;
 * `content` is the name of the content folder in messages.
 */
export function findLostAddresses(
  base: BuiltSite,
  head: BuiltSite,
  removed: PageChanges['removed'],
  successorOf: (page: PageRef) => string | undefined,
  content: string,
): LostAddress[] {
  const pages = pagesOf(head);
  const redirects = redirectsOf(head);
  const lost = removed
    .filter(({ kind, to }) => kind !== 'list' && to === undefined)
    .map((page) => explainPage(page, successorOf(page), content));
  const unled = [...redirectsOf(base)]
    .filter(([from]) => !pages.has(from) && !redirects.has(from))
    .map(([from, to]) => {
      const page = removed.find(({ address }) => address === to);
      return explainRedirect(from, page ? (page.to ?? successorOf(page)) : to, content);
    });
  return [...lost, ...unled];
}

function explainPage(
  { address, kind }: RemovedPage,
  successor: string | undefined,
  content: string,
): LostAddress {
  const gone = `${toCode(address)} 주소가 사라집니다.`;
  const own = fileOf(address, kind, content);
  if (kind === 'article' && successor !== undefined) {
    const file = fileOf(successor, kind, content);
    return { address, kind, file, text: `${gone} ${writeAlias(address, file)}` };
  }
  return { address, kind, file: own, text: `${gone} ${ADVICE[kind](address, own, content)}` };
}

function explainRedirect(
  address: string,
  target: string | undefined,
  content: string,
): LostAddress {
  const gone = `${toCode(address)} 주소가 더는 넘겨주지 않습니다.`;
  const file =
    target !== undefined && kindOf(target) === 'article'
      ? fileOf(target, 'article', content)
      : undefined;
  const mend = file === undefined ? inherit(address) : writeAlias(address, file);
  return { address, kind: 'redirect', file, text: `${gone} ${mend}` };
}

const ADVICE: Record<SitePageKind, (address: string, file: string, content: string) => string> = {
  article: (address, file) =>
    `${inherit(address)} 이름만 바꾸었거나 실수로 뺐으면 ${withParticle(toCode(file), '을/를')} 되돌려 주세요. 일부러 내린다면 그 까닭을 풀 리퀘스트에 적어 주세요.`,
  bid: (_address, file) =>
    `입찰 공고에는 옛 주소를 적을 수 없습니다. 파일 이름을 ${withParticle(toCode(file), '으로/로')} 되돌려 주세요.`,
  issue: (address) => `이 호의 기사를 옮겼으면 ${inherit(address, '옮긴 기사')}`,
  category: (_address, _file, content) =>
    `${toCode(`${content}/journal.yaml`)}에서 이 분류의 slug를 되돌려 주세요. 이름은 label에서 바꿉니다.`,
  page: (_address, file) => `${withParticle(toCode(file), '을/를')} 되돌려 주세요.`,
  list: () => '',
};

function inherit(address: string, heir = '이어받은 기사가 있으면 그'): string {
  return `${heir} 파일의 머리말에 ${toCode(aliasLine(address))}라고 적어 주세요.`;
}

function writeAlias(address: string, file: string): string {
  return `${toCode(file)}의 머리말에 ${toCode(aliasLine(address))}라고 적어 주세요.`;
}

/** The line of frontmatter, quoted where YAML would misread the address. */
function aliasLine(address: string): string {
  const isPlain = /^\/[\p{L}\p{M}\p{N}/_-]+$/u.test(address);
  return `aliases: [${isPlain ? address : JSON.stringify(address)}]`;
}

/** A file's name is the last part of its address. */
function fileOf(address: string, kind: SitePageKind, content: string): string {
  const path = address.replace(/^\/|\/$/gu, '');
  if (kind === 'issue') return `${content}/${path}`;
  if (kind === 'category') return `${content}/journal.yaml`;
  return kind === 'page' ? `${content}/pages/${path}.mdx` : `${content}/${path}.mdx`;
}
