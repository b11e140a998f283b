import type { Edit } from './edited-text.ts';

/** A template tag in a body, and the Markdown or HTML that replaces it. */
export interface TemplateTag extends Edit {
  /** Name of the tag, `include`; undefined for marks that only format the old page. */
  readonly name: string | undefined;
  /** Whether the meaning of the tag is kept. */
  readonly isKept: boolean;
}

/** URLs of links that only the posts of the import can resolve: `post-url:2024-05-02-post`. */
export const POST_SCHEME = 'post-url:';

type Kept = string | undefined;

const TAGS: Readonly<Record<string, (args: TagArguments) => Kept>> = {
  post_url: ({ listed }) => `${POST_SCHEME}${last(listed[0])}`,
  link: ({ listed: [target] }) =>
    target === undefined ? undefined : `${POST_SCHEME}${last(target)}`,
  post_link: ({ listed: [slug, ...title] }) =>
    slug === undefined ? undefined : `[${title.join(' ') || slug}](${POST_SCHEME}${last(slug)})`,
  post_path: ({ listed }) => `${POST_SCHEME}${last(listed[0])}`,
  asset_path: ({ listed }) => listed[0],
  asset_img: toImage,
  img: toImage,
  image: toImage,
  figure: ({ named }) => toFigure(named),
  youtube: ({ named, listed: [id] }) =>
    toVideo('YouTube', 'https://www.youtube.com/watch?v=', named.id ?? id),
  vimeo: ({ named, listed: [id] }) => toVideo('Vimeo', 'https://vimeo.com/', named.id ?? id),
  blockquote: () => '<blockquote>',
  quote: () => '<blockquote>',
  endblockquote: () => '</blockquote>',
  endquote: () => '</blockquote>',
  ref: ({ listed }) => `${POST_SCHEME}${last(listed[0])}`,
  relref: ({ listed }) => `${POST_SCHEME}${last(listed[0])}`,
};

/** Reads `{% name … %}`, `{{< name … >}}` or `{{% name … %}}`. */
export function readTag(source: string): Pick<TemplateTag, 'name' | 'isKept' | 'text'> {
  const inner = source.replace(/^\{(?:%|\{[<%])[-\s]*|[-/\s]*(?:%|[>%]\})\}$/gu, '');
  const [, name = inner, rest = ''] = /^(\/?\s*[\w./-]+)([\s\S]*)$/u.exec(inner) ?? [];
  const args = readTagArguments(rest);
  const kept = name in TAGS ? TAGS[name]?.(args) : toKnownPicture(args);
  return { name, isKept: kept !== undefined, text: kept ?? '' };
}

const ADDRESS_OUTPUT =
  /^["']([^"']*)["']\s*(?:\|\s*(?:relative_url|absolute_url|prepend|url_for|relURL|absURL)\b.*)?$/u;

/** Reads `{{ … }}`: a link with a filter keeps its address, variables of the site are removed. */
export function readOutput(source: string): Pick<TemplateTag, 'name' | 'isKept' | 'text'> {
  const inner = source.slice(2, -2).replace(/^-|-$/gu, '').trim();
  const [, address] = ADDRESS_OUTPUT.exec(inner) ?? [];
  if (address !== undefined) return { name: inner, isKept: true, text: address };
  const isBase =
    /^(?:site\.(?:url|baseurl|github\.url)|page\.assets|\$\.Site\.BaseURL)(?:\s*\|.*)?$/u.test(
      inner,
    );
  return { name: inner, isKept: isBase, text: '' };
}

/** The last part of a path, without its ending: `_posts/2024-05-02-post.md` gives `2024-05-02-post`. */
function last(path = ''): string {
  const parts = path.replace(/(?:\/_?index)?\.(?:md|markdown|html)(?=$|#)/u, '').split('/');
  return (parts.at(-1) ?? '').replace(/\s/gu, '%20');
}

/** Converts `{% asset_img [class] a.png [width] [height] "title" "alt" %}` of Hexo to Markdown. */
function toImage({ named, listed }: TagArguments): Kept {
  if (named.src !== undefined) return toFigure(named);
  const at = listed.findIndex((one) => PICTURE.test(one));
  const path = listed[at];
  if (path === undefined) return undefined;
  const words = listed.slice(at + 1).filter((one) => !/^(?:\d+|false|true)$/u.test(one));
  return `![${escapeLabel(words.at(-1) ?? '')}](<${path}>)`;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)(?:[?#]|$)/iu;

/** Converts a tag of any name that has the address of a picture in `src`. */
function toKnownPicture({ named }: TagArguments): Kept {
  return PICTURE.test(named.src ?? '') ? toFigure(named) : undefined;
}

function toFigure({ src, alt, title, caption }: Readonly<Record<string, string>>): Kept {
  if (src === undefined) return undefined;
  const text = caption ?? title;
  const shown = text === undefined ? '' : `<figcaption>${escapeHtml(text)}</figcaption>`;
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}">`;
  return `<figure>${image}${shown}</figure>`;
}

function toVideo(site: string, address: string, id: string | undefined): Kept {
  return id === undefined ? undefined : `[${site} 영상](${address}${id})`;
}

function escapeLabel(text: string): string {
  return text.replace(/[[\]\\]/gu, '\\$&');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The arguments of a template tag: `{{< figure src="a.png" title="그림" >}}` or `{% img a.png 그림 %}`. */
interface TagArguments {
  /** Arguments with a name, `src="a.png"`. */
  readonly named: Readonly<Record<string, string>>;
  /** Arguments without a name, in order, without their quotes. */
  readonly listed: readonly string[];
}

const ARGUMENT = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]\S*))/gu;

/** Reads the arguments that follow the name of a tag. */
function readTagArguments(text: string): TagArguments {
  const named: Record<string, string> = {};
  const listed: string[] = [];
  for (const found of text.matchAll(ARGUMENT)) {
    // At most one of the groups has matched, one for each way to write a value.
    const value = found.slice(2).join('');
    const name = found[1];
    if (name === undefined) listed.push(value);
    else named[name] = value;
  }
  return { named, listed };
}
