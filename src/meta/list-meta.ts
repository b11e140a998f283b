import { formatCount } from '../text/particles.ts';
import type { ListPage } from '../site/paging.ts';
import { listPageUrl } from '../site/urls.ts';
import type { AnnouncedFeed } from '../feeds/feed.ts';
import type { Crumb, PageMeta } from './page-meta.ts';

/** A list that may be spread over several pages. */
export interface List {
  title: string;
  description: string;
  /** Address of its first page. */
  url: string;
  /** Breadcrumbs: the pages above the list, from the top. */
  trail?: readonly Crumb[];
  /** Feeds of the list, announced on all its pages. */
  feeds?: readonly AnnouncedFeed[];
}

/** The metadata of one page of a list; a later page has the first one in its trail. */
export function toListMeta(list: List, page: ListPage<unknown>): PageMeta {
  const { title, description, url, trail = [], feeds } = list;
  const { number, last } = page;
  const next = number < last ? listPageUrl(url, number + 1) : undefined;
  if (number === 1) return { ...list, next };
  return {
    title: `${title} ${number}쪽`,
    description: `${description} ${last}쪽 가운데 ${number}쪽입니다.`,
    url: listPageUrl(url, number),
    trail: [...trail, { label: title, url }],
    feeds,
    previous: listPageUrl(url, number - 1),
    next,
  };
}

/** Which entries the page shows, `51–100번째`; undefined if the list has only one page. */
export function rangeLabel({
  entries,
  number,
  last,
  total,
}: ListPage<unknown>): string | undefined {
  if (last === 1) return undefined;
  const end = number === last ? total : number * entries.length;
  return `${formatCount(end - entries.length + 1, '')}–${formatCount(end, '번째')}`;
}
