import { Parser } from 'htmlparser2';

/** A built page: where it is, what can be linked to on it, and what it links to. */
interface BuiltPage {
  /** `/issues/2024-04/`, decoded. */
  url: string;
  ids: ReadonlySet<string>;
  /** Addresses of this site, absolute paths with their fragment, as the page has them. */
  links: string[];
}

const LINK_ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  link: ['href'],
  meta: ['content'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};

/** Reads a page of the site; `file` is relative to the site's folder, `site` is its origin. */
export function readPage(file: string, html: string, site: string): BuiltPage {
  const url = `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
  const ids = new Set<string>();
  const links: string[] = [];
  const base = new URL(encodeURI(url), site);
  const add = (link: string): void => {
    const target = URL.canParse(link, base.href) ? new URL(link, base) : undefined;
    if (target?.origin === base.origin) links.push(target.pathname + target.hash);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      for (const attribute of LINK_ATTRIBUTES[name] ?? []) {
        const value = attributes[attribute];
        if (value === undefined) continue;
        if (name === 'meta') addMeta(attributes, value, add);
        else if (attribute === 'srcset') sourcesOf(value).forEach(add);
        else add(value);
      }
    },
  });
  parser.end(html);
  return { url, ids, links };
}

/** Reads a Markdown file of the site as a page that nothing on is linked to. */
export function readMarkdown(file: string, markdown: string, site: string): BuiltPage {
  const links = [...markdown.matchAll(/\]\(([^()\s]+)\)/gu)].flatMap(([, link = '']) => {
    const target = URL.parse(link, site);
    return target?.origin === site ? [target.pathname + target.hash] : [];
  });
  return { url: `/${file}`, ids: new Set(), links };
}

/** One line for each link, image or fragment of the site that leads nowhere. */
export function findBrokenLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): string[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const [path, fragment] = splitFragment(link);
      const target = byUrl.get(path) ?? byUrl.get(`${path}index.html`);
      if (!target && !files.has(path.slice(1)))
        return [`${page.url}  링크  ${path} 주소가 없습니다.`];
      const missing = target && fragment !== '' && !target.ids.has(fragment);
      return missing ? [`${page.url}  링크  ${path} 쪽에 #${fragment} 자리가 없습니다.`] : [];
    }),
  );
}

/** The files that pages lead to, whether they are there or not. */
export function filesLinkedFrom(pages: readonly BuiltPage[]): Set<string> {
  const links = new Set(pages.flatMap((page) => page.links));
  const paths = links.values().map((link) => splitFragment(link)[0].slice(1));
  return new Set(paths.map((path) => (/(?:^|\/)$/u.test(path) ? `${path}index.html` : path)));
}

function addMeta(
  attributes: Record<string, string>,
  content: string,
  add: (link: string) => void,
): void {
  if (/^(?:og:(?:url|image)|twitter:image)$/u.test(attributes.property ?? attributes.name ?? '')) {
    add(content);
  }
  const refresh = /^\d+;\s*url=(.+)$/iu.exec(content)?.[1];
  if (attributes['http-equiv']?.toLowerCase() === 'refresh' && refresh !== undefined) add(refresh);
}

function sourcesOf(srcset: string): string[] {
  return srcset.split(',').map((source) => source.trim().split(/\s+/u)[0] ?? '');
}

function splitFragment(link: string): [string, string] {
  const [path = '', fragment = ''] = link.split('#');
  return [decode(path), decode(fragment)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
