import { withParticle } from '../../src/text/particles.ts';
import type { SiteFeed } from './feed-changes.ts';
import { toCode } from './inert.ts';
import type { PageChanges, RemovedPage } from './page-changes.ts';
import { readPageParts, withoutPictures } from './page-parts.ts';
import {
  pageKindOf,
  type SitePageKind,
  type PageRef,
  pagesOf,
  builtRedirects,
  type BuiltSite,
} from './site-files.ts';

/** An address of a page or a redirect of the base that gives a 404 on the new site. */
export interface LostAddress {
  address: string;
  kind: SitePageKind | 'redirect';
  /** The content file to edit, if it is known. */
  file?: string | undefined;
  /** Korean Markdown: the problem, then how to mend it. */
  text: string;
}

/** An old address and the address that it redirects to, both decoded. */
interface Redirect {
  from: string;
  to: string;
}

/** Redirects of the new site that the base lacks (`added`) or has with another target (`changed`). */
export interface RedirectChanges {
  added: Redirect[];
  changed: Redirect[];
}

/** Compares the redirects of two sites. */
export function compareRedirects(base: BuiltSite, head: BuiltSite): RedirectChanges {
  const old = builtRedirects(base);
  const now = [...builtRedirects(head)].map(([from, to]) => ({ from, to }));
  return {
    added: now.filter(({ from }) => !old.has(from)),
    changed: now.filter(({ from, to }) => old.has(from) && old.get(from) !== to),
  };
}

/**
 * Lists the lost addresses, without those of list pages (a tag that no article has now, the last page
 * of a shorter list). `successorOf` gives the new address of a removed page's text; `content` is the
 * name of the content folder in messages.
 */
export function findLostAddresses(
  base: BuiltSite,
  head: BuiltSite,
  removed: PageChanges['removed'],
  successorOf: (page: PageRef) => string | undefined,
  content: string,
): LostAddress[] {
  const pages = pagesOf(head);
  const redirects = builtRedirects(head);
  const lostPages = removed
    .filter(({ kind, to }) => kind !== 'list' && to === undefined)
    .map((page) => explainPage(page, successorOf(page), content));
  const lostRedirects = [...builtRedirects(base)]
    .filter(([from]) => !pages.has(from) && !redirects.has(from))
    .map(([from, to]) => {
      const page = removed.find(({ address }) => address === to);
      return explainRedirect(from, page ? (page.to ?? successorOf(page)) : to, content);
    });
  return [...lostPages, ...lostRedirects];
}

/** The Korean message about an article whose id was changed; `was` is its old guid in the feeds, `urn:uuid:…`. */
export function explainChangedId(address: string, was: string): string {
  const id = toCode(`id: ${was.replace(/^urn:/u, '')}`);
  return `${toCode(address)} 기사의 id가 바뀌어 구독자에게 같은 기사가 두 번 갑니다. 머리말에 ${id}라고 되돌려 주세요.`;
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
  const isArticle = target !== undefined && pageKindOf(target) === 'article';
  const file = isArticle ? fileOf(target, 'article', content) : undefined;
  const advice = file === undefined ? inherit(address) : writeAlias(address, file);
  const text = `${toCode(address)} 주소가 더는 넘겨주지 않습니다. ${advice}`;
  return { address, kind: 'redirect', file, text };
}

const ADVICE: Record<SitePageKind, (address: string, file: string, content: string) => string> = {
  article: (address, file) =>
    `${inherit(address)} 이름만 바꾸었거나 실수로 뺐으면 ${withParticle(toCode(file), '을/를')} 되돌려 주세요. 일부러 내린다면 그 이유를 풀 리퀘스트에 적어 주세요.`,
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

/** The line of frontmatter that keeps an old address: `aliases: [/issues/2024-06/상담/]`. */
function aliasLine(address: string): string {
  const isPlain = /^\/[\p{L}\p{M}\p{N}/_-]+$/u.test(address);
  return `aliases: [${isPlain ? address : JSON.stringify(address)}]`;
}

/** The content file of the page at an address: `content/issues/2024-06/상담.mdx`. */
function fileOf(address: string, kind: SitePageKind, content: string): string {
  const path = address.replace(/^\/|\/$/gu, '');
  if (kind === 'issue') return `${content}/${path}`;
  if (kind === 'category') return `${content}/journal.yaml`;
  return kind === 'page' ? `${content}/pages/${path}.mdx` : `${content}/${path}.mdx`;
}

/**
 * Returns a function that finds the new address of a removed page's text: the address of the feed item
 * with the same guid, else of the only new page of its kind with the same text, else with the same title.
 */
export function findSuccessors(
  base: BuiltSite,
  head: BuiltSite,
  { added, removed }: PageChanges,
  feeds: Record<'before' | 'after', SiteFeed>,
): (page: PageRef) => string | undefined {
  const before = [...feeds.before.items.values()];
  const guids = new Map(before.map(({ address, guid }) => [address, guid]));
  const candidates = removed.length > 0 ? added : [];
  const byText = Map.groupBy(candidates, toTextKeys(head));
  const byTitle = Map.groupBy(candidates, titleOf);
  const textOf = toTextKeys(base);
  return (page) =>
    feeds.after.items.get(guids.get(page.address) ?? '')?.address ??
    addressOfOnly(byText.get(textOf(page))) ??
    addressOfOnly(byTitle.get(titleOf(page)));
}

/**
 * Returns a function that gives a page's kind and text as a key: a page whose address changed has the same key in
 * both sites. A page without a text has its address instead.
 */
function toTextKeys(site: BuiltSite): (page: PageRef) => string {
  const pages = pagesOf(site);
  return ({ address, kind }) => {
    const { own } = readPageParts(site.read(pages.get(address) ?? ''), kind);
    return JSON.stringify([kind, withoutPictures(own.get('본문') ?? address)]);
  };
}

function titleOf({ kind, title }: PageRef): string {
  return JSON.stringify([kind, title]);
}

function addressOfOnly(found: readonly PageRef[] = []): string | undefined {
  return found.length === 1 ? found[0]?.address : undefined;
}
