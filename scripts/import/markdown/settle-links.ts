import type { Definition, Link, Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decodePart } from '../../../src/text/path-part.ts';
import { collectHeadings } from '../../../src/body/headings.ts';
import { isMailAddress, isWebAddress } from '../../../src/text/characters.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { titleLetters } from '../title.ts';
import type { BodyLedger } from './body-ledger.ts';
import { mapChildren, nodesIn } from './mdast-children.ts';
import { POST_SCHEME } from './template-tags.ts';

/**
 * Gives each link an address that leads somewhere on this site or on the web. `findPost` gives the
 * new address of an old post. A link without one becomes text, with a remark.
 */
export function settleLinks(
  tree: Root,
  ledger: BodyLedger,
  findPost: (address: string) => string | undefined,
): void {
  const findAnchor = createAnchorFinder(tree);
  const toUrl = (url: string): string | undefined =>
    url.startsWith('#') ? findAnchor(url) : (toWebAddress(url) ?? findPost(url));
  const lost = new Set<string>();
  for (const definition of nodesIn(tree, 'definition')) {
    const url = toUrl(definition.url);
    if (url === undefined) lost.add(definition.identifier);
    else move(definition, url, ledger);
  }
  mapChildren(tree, (children) =>
    children.flatMap((child): Nodes[] => {
      if (child.type === 'definition' && lost.has(child.identifier)) {
        const span = ledger.spanOf(child);
        if (span) ledger.leaveOut(span, '새 주소를 모르는 링크');
        ledger.addNotice('lostLink', `[${child.label ?? child.identifier}]: ${child.url}`, span);
        return [];
      }
      if (child.type === 'text') return linkPosts(child, findPost, ledger);
      if (child.type === 'linkReference' && lost.has(child.identifier)) return child.children;
      return child.type === 'link' ? settle(child, toUrl(child.url), ledger) : [child];
    }),
  );
}

const POST_ADDRESS = new RegExp(`(${POST_SCHEME}[^\\s<>()]+)`, 'u');

/** Turns addresses of posts in a text into links, which a template tag has left there outside of a link. */
function linkPosts(
  text: Text,
  findPost: (address: string) => string | undefined,
  ledger: BodyLedger,
): Nodes[] {
  if (!text.value.includes(POST_SCHEME)) return [text];
  return text.value.split(POST_ADDRESS).flatMap((part, index): Nodes[] => {
    const value = index % 2 === 0 ? part : part.slice(POST_SCHEME.length);
    const url = index % 2 === 0 ? undefined : findPost(part);
    if (url !== undefined) return [{ type: 'link', url, children: [{ type: 'text', value }] }];
    if (index % 2 === 1) ledger.addNotice('lostLink', `‘${value}’`);
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function settle(link: Link, url: string | undefined, ledger: BodyLedger): Nodes[] {
  if (url !== undefined) {
    move(link, url, ledger);
    return [link];
  }
  // `<a name="…">` marks a position and is no link.
  if (link.url === '' && link.children.length === 0) return [];
  leaveOutAddress(link, ledger, '새 주소를 모르는 링크');
  ledger.addNotice('lostLink', `‘${toString(link)}’ ${link.url}`, ledger.spanOf(link));
  return link.children;
}

/** An address that can stay: on the web, for mail or telephone, or of this site; undefined for others. */
function toWebAddress(url: string): string | undefined {
  const whole = url.startsWith('//') ? `https:${url}` : url.replace(/^(?=www\.)/iu, 'https://');
  const isKept =
    isWebAddress(whole) ||
    isMailAddress(url) ||
    /^tel:[\d+-]+$/u.test(url) ||
    /^\/(?:issues|bids)\/\d{4}/u.test(url);
  return isKept ? whole : undefined;
}

function move(node: Link | Definition, url: string, ledger: BodyLedger): void {
  if (node.url === url) return;
  leaveOutAddress(node, ledger, '옛 주소', url);
  node.url = url;
}

/** Records the part after the text of a link as left out. */
function leaveOutAddress(
  node: Link | Definition,
  ledger: BodyLedger,
  reason: string,
  as?: string,
): void {
  const span = ledger.spanOf(node);
  if (!span) return;
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const label = node.type === 'link' ? span.start + 1 : span.start + span.text.indexOf(']:') + 2;
  const start = (last && ledger.spanOf(last)?.end) ?? label;
  ledger.leaveOut({ start, end: span.end, text: span.text.slice(start - span.start) }, reason, as);
}

/** Returns a function that converts an anchor of the old page to that of this site: `#1-%EA…` to `#1-개요`. */
function createAnchorFinder(tree: Root): (anchor: string) => string | undefined {
  const headings = [...collectHeadings(structuredClone(tree), wordsOf('ko'))];
  return (anchor) => {
    const wanted = decodePart(anchor.slice(1));
    const found =
      headings.find(([{ data }]) => data?.anchor === wanted) ??
      headings.find(([, { id }]) => id === wanted) ??
      headings.find(([, { text }]) => titleLetters(text) === titleLetters(wanted));
    return found && `#${found[1].id}`;
  };
}
