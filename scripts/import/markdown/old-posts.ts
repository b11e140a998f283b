import { posix } from 'node:path';
import { articleUrl, decodeUrl } from '../../../src/site/urls.ts';
import { foldSlug, toSlug } from '../../../src/text/slug.ts';
import type { MarkdownHead } from './markdown-head.ts';
import { POST_SCHEME } from './template-tags.ts';

/**
 * Returns a function that gives the new address for a link to a post of the import, in the file
 * `input`: `/2024/05/02/post/`, `post.md` or `post-url:2024-05-02-post`; undefined if no post or
 * more than one fits.
 */
export function createPostFinder(
  heads: readonly MarkdownHead[],
): (input: string, address: string) => string | undefined {
  const known = new Map<string, Set<string>>();
  const add = (key: string, url: string): void => {
    known.set(key, (known.get(key) ?? new Set()).add(url));
  };
  const counts = new Map<string, number>();
  for (const head of heads) {
    const url = toNewAddress(head, counts);
    for (const key of url === undefined ? [] : keysOf(head)) add(key, url ?? '');
  }
  return (input, address) => {
    for (const key of keysFor(input, address)) {
      const [url, ...others] = known.get(key) ?? [];
      if (url !== undefined && others.length === 0) return url;
    }
    return undefined;
  };
}

/** The address that the draft will have; the second of two posts with the same name gets `-2`. */
function toNewAddress(
  { issue, slug, reading }: MarkdownHead,
  counts: Map<string, number>,
): string | undefined {
  const base = slug ?? toSlug(reading.fields.title ?? '');
  if (base === '') return undefined;
  const key = `${issue}/${foldSlug(base)}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return decodeUrl(articleUrl({ issue, slug: count === 1 ? base : `${base}-${count}` }));
}

function keysOf({ input, name, reading, slug }: MarkdownHead): string[] {
  const { aliases = [], date } = reading.fields;
  const day = date ?? name.day;
  const names = new Set([withoutDay(name.stem), slug ?? ''].filter((one) => one !== ''));
  const [year = '', month = ''] = day?.split('-') ?? [];
  const paths = [...names].flatMap((one) =>
    day === undefined
      ? [one]
      : [`${day.replaceAll('-', '/')}/${one}`, `${year}/${month}/${one}`, `${year}/${one}`, one],
  );
  return [
    `file ${toFileKey(posix.normalize(input.replaceAll('\\', '/')))}`,
    `name ${foldSlug(name.stem)}`,
    ...[...names].map((one) => `name ${foldSlug(one)}`),
    ...aliases.map((alias) => `path ${toPathKey(alias)}`),
    ...paths.map((path) => `path ${toPathKey(path)}`),
    ...[...names, name.stem].map((one) => `list ${toPathKey(one)}`),
  ];
}

function withoutDay(stem: string): string {
  return stem.replace(/^\d{4}-\d{2}-\d{2}[-_ .]/u, '');
}

/** The keys under which the target of a link may be found, the most reliable first. */
function keysFor(input: string, address: string): string[] {
  const path = decodeUrl(address.replace(/[?#].*$/u, ''));
  if (path.startsWith(POST_SCHEME)) return [`name ${foldSlug(path.slice(POST_SCHEME.length))}`];
  if (path === '' || /^[a-z][a-z\d+.-]*:/iu.test(path)) return [];
  if (!path.startsWith('/')) {
    const folder = posix.dirname(input.replaceAll('\\', '/'));
    const file = posix.normalize(posix.join(folder, path));
    const isFile = /\.(?:md|markdown|mdx)$/iu.test(path);
    return [
      `file ${toFileKey(file)}`,
      ...(isFile ? [`name ${foldSlug(toFileKey(posix.basename(path)))}`] : []),
    ];
  }
  const key = toPathKey(path);
  const dated = /(?:^|\/)(\d{4}\/(?:\d{2}\/){0,2}[^/]+)$/u.exec(key)?.[1];
  const listed = /(?:^|\/)(?:posts?|blog|articles?|_posts)\/(?:.*\/)?([^/]+)$/u.exec(key)?.[1];
  return [
    `path ${key}`,
    ...(dated === undefined ? [] : [`path ${dated}`]),
    ...(listed === undefined ? [] : [`list ${listed}`]),
  ];
}

function toFileKey(path: string): string {
  return foldSlug(path.replace(/(?:\/_?index)?\.(?:md|markdown|mdx)$/iu, ''));
}

function toPathKey(path: string): string {
  return foldSlug(path.replace(/^\/+|(?:\/(?:index\.html?)?|\.html?|\.md)$/giu, ''));
}
