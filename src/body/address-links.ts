import type { Link, PhrasingContent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { readBareAddress } from './bare-address.ts';
import { pointAt } from './source-text.ts';

// Groups: a web address with all letters after it up to a space; an email address.
const ADDRESS =
  /(?<![A-Za-z\d@/.])((?:https?:\/\/|www\.)\S{1,2048})|(?<![\w+\-.*@/])([\w+\-.]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]+)(?![\w-])/giu;

// Tested first, because most texts have no address and their tree need not be searched.
const MAY_HOLD_ADDRESS = /[/@]|www\./iu;

/**
 * Turns web addresses in brackets into links: `[출처=https://example.org/a]를`. The parser leaves them as text,
 * because the brackets may turn out to be those of a link, which cannot contain another link.
 */
export function linkAddressesInBrackets(tree: Root, source: string): void {
  if (!MAY_HOLD_ADDRESS.test(source)) return;
  visitParents(tree, 'text', (node, parents) => {
    const parent = parents.at(-1);
    const isInLink = parents.some(({ type }) => type === 'link' || type === 'linkReference');
    if (!parent || isInLink || !MAY_HOLD_ADDRESS.test(node.value)) return undefined;
    const parts = splitAtAddresses(node, source);
    const index = parent.children.findIndex((child) => child === node);
    parent.children.splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function splitAtAddresses(node: Text, source: string): PhrasingContent[] {
  if (!node.position) return [node];
  const { start, end } = node.position;
  const typed = source.slice(start.offset, end.offset);
  const parts: PhrasingContent[] = [];
  let [value, from] = [node.value, start];
  ADDRESS.lastIndex = 0;
  for (let found = ADDRESS.exec(typed); found; found = ADDRESS.exec(typed)) {
    const [all, run, mail] = found;
    const address = mail ?? readBareAddress(run ?? '')?.address;
    // If a character of the address is escaped (`https\://`), the node's text does not contain it as typed.
    const shown = address?.replaceAll('\\_', '_');
    const at = shown === undefined ? -1 : value.indexOf(shown);
    if (address === undefined || shown === undefined || at < 0) continue;
    const offset = (start.offset ?? 0) + found.index;
    const begin = pointAt(source, offset);
    const stop = pointAt(source, offset + address.length);
    parts.push(toText(value.slice(0, at), from, begin), toLink(shown, begin, stop));
    [value, from] = [value.slice(at + shown.length), stop];
    ADDRESS.lastIndex = found.index + Math.min(all.length, address.length);
  }
  return [...parts, toText(value, from, end)].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}

function toText(value: string, start: Point, end: Point): Text {
  return { type: 'text', value, position: { start, end } };
}

function toLink(address: string, start: Point, end: Point): Link {
  const isWhole = /^https?:/iu.test(address);
  const scheme = isWhole
    ? ''
    : address.includes('@') && !/^www\./iu.test(address)
      ? 'mailto:'
      : 'http://';
  const position = { start, end };
  const children: Text[] = [toText(address, start, end)];
  return { type: 'link', url: scheme + address, children, position };
}

/**
 * Corrects the links that the parser made of typed addresses: `\_` in one becomes `_`, and a masked mail
 * address (`*ong@…`) becomes text again.
 */
export function correctAddresses(tree: Root, source: string): void {
  if (!MAY_HOLD_ADDRESS.test(source)) return;
  visit(tree, 'link', (node, index, parent) => {
    const start = node.position?.start.offset ?? 0;
    const [child] = node.children;
    if (child?.type !== 'text' || /^[[<]/u.test(source.charAt(start))) return undefined;
    if (node.url.startsWith('mailto:')) {
      const before = parent?.children[(index ?? 0) - 1];
      if (index === undefined || before?.type !== 'text' || !before.value.endsWith('*'))
        return undefined;
      parent?.children.splice(index, 1, child);
      return index + 1;
    }
    node.url = node.url.replaceAll('\\_', '_');
    child.value = child.value.replaceAll('\\_', '_');
    return undefined;
  });
}
