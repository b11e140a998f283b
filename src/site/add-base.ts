import { Tokenizer } from 'htmlparser2';
import { isFromRoot } from './base-path.ts';

/** Attributes whose value is one address. */
const ADDRESS_ATTRIBUTES = new Set([
  ...['action', 'data', 'formaction', 'href', 'poster', 'src', 'xlink:href'],
]);

/** Attributes whose value is a list of addresses with widths: `/a.webp 480w, /b.webp 960w`. */
const LIST_ATTRIBUTES = new Set(['imagesrcset', 'srcset']);

/** Folder of the files that Vite names. Vite adds the base path to their URLs; no page is in this folder. */
export const ASSETS_FOLDER = '/_astro/';

interface Attribute {
  name: string;
  start: number;
  value: string;
}

/**
 * Adds the base path to all addresses from the root in the tags of an HTML page: `href="/about/"`
 * becomes `href="/journal/about/"`. All other characters stay as they are.
 */
export function addBaseToHtml(html: string, base: string): string {
  const places: number[] = [];
  let attributes: Attribute[] = [];
  const endTag = (): void => {
    places.push(...attributes.flatMap((attribute) => placesIn(attribute, attributes)));
    attributes = [];
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: ignore,
      onattribname(from, to) {
        attributes.push({ name: html.slice(from, to).toLowerCase(), start: to, value: '' });
      },
      // Called only once for each value, because character references are not decoded.
      onattribdata(from, to) {
        const attribute = attributes.at(-1);
        if (attribute) Object.assign(attribute, { start: from, value: html.slice(from, to) });
      },
      onattribend: ignore,
      onopentagend: endTag,
      onselfclosingtag: endTag,
      ...{ onattribentity: ignore, oncdata: ignore, onclosetag: ignore, oncomment: ignore },
      ...{ ondeclaration: ignore, onend: ignore, onprocessinginstruction: ignore },
      ...{ ontext: ignore, ontextentity: ignore },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return insertAt(html, places, base);
}

/** Offsets of the addresses from the root in one attribute; `tag` are all attributes of its tag. */
function placesIn({ name, start, value }: Attribute, tag: readonly Attribute[]): number[] {
  if (ADDRESS_ATTRIBUTES.has(name)) return isFromRoot(value) ? [start] : [];
  if (LIST_ATTRIBUTES.has(name)) {
    return [...value.matchAll(/(?<=^\s*|,\s+)\/(?!\/)/gu)].map(({ index }) => start + index);
  }
  if (name !== 'content' || !tag.some(isRefresh)) return [];
  return [...value.matchAll(/(?<=^\d+;\s*url=)\/(?!\/)/giu)].map(({ index }) => start + index);
}

function isRefresh({ name, value }: Attribute): boolean {
  return name === 'http-equiv' && value.toLowerCase() === 'refresh';
}

const CSS_ADDRESS = /(?<=\burl\(\s*["']?)\/(?!\/)/giu;

/** Adds the base path to all addresses from the root in a style sheet: `url('/fonts/title.woff2')`. */
export function addBaseToCss(css: string, base: string): string {
  const places = [...css.matchAll(CSS_ADDRESS)].map(({ index }) => index);
  return insertAt(css, places, base);
}

/** Inserts the base at these offsets, except before an address below ASSETS_FOLDER that has it already. */
function insertAt(text: string, places: readonly number[], base: string): string {
  let written = '';
  let last = 0;
  for (const place of places.filter((at) => !text.startsWith(base + ASSETS_FOLDER, at))) {
    written += text.slice(last, place) + base;
    last = place;
  }
  return written + text.slice(last);
}
