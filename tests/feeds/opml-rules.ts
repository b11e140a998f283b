import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';

/** A feed in an OPML document, as a feed reader imports it. */
export interface Subscription {
  folder: string;
  text: string;
  xmlUrl: string;
  htmlUrl: string;
}

const HEAD = ['title', 'dateCreated', 'dateModified', 'ownerName', 'ownerEmail', 'ownerId', 'docs'];
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** Faults of a document by the rules of OPML 2.0 (opml.org/spec2), one line each. */
export function findOpmlFaults(xml: string): string[] {
  const { root } = parseXml(xml);
  if (root?.name !== 'opml') return ['The root is not <opml>.'];
  const [head, body, ...rest] = elementsOf(root);
  return [
    root.attributes.version === '2.0' ? '' : 'version is not 2.0.',
    head?.name === 'head' && body?.name === 'body' && rest.length === 0
      ? ''
      : 'Not a head, a body.',
    ...(head ? elementsOf(head).map(faultOfHead) : []),
    body && elementsOf(body).length > 0 ? '' : 'The body holds no outline.',
    ...(body ? outlinesOf(body).map(faultOfOutline) : []),
  ].filter((fault) => fault !== '');
}

/** The feeds in an OPML document, in order, read with the parser @rgrove/parse-xml. */
export function subscriptionsOf(xml: string): Subscription[] {
  const body = parseXml(xml).root?.children.findLast((child) => child instanceof XmlElement);
  return body ? elementsOf(body).flatMap((folder) => elementsOf(folder).map(toSubscription)) : [];
}

/** The feeds in an OPML document, in order, read with a second XML parser, to compare. */
export function subscriptionsByOther(xml: string): Subscription[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'outline',
  });
  const { opml } = opmlSchema.parse(parser.parse(xml));
  return opml.body.outline.flatMap(({ text: folder, outline = [] }) =>
    outline.map(({ text, xmlUrl = '', htmlUrl = '' }) => ({ folder, text, xmlUrl, htmlUrl })),
  );
}

const feedSchema = z.object({
  text: z.string(),
  xmlUrl: z.string().optional(),
  htmlUrl: z.string().optional(),
});

const opmlSchema = z.object({
  opml: z.object({
    body: z.object({
      outline: z.array(feedSchema.extend({ outline: z.array(feedSchema).optional() })),
    }),
  }),
});

function toSubscription({ parent, attributes }: XmlElement): Subscription {
  const { text = '', xmlUrl = '', htmlUrl = '' } = attributes;
  const folder = parent instanceof XmlElement ? (parent.attributes.text ?? '') : '';
  return { folder, text, xmlUrl, htmlUrl };
}

function faultOfHead({ name, text }: XmlElement): string {
  if (!HEAD.includes(name)) return `<${name}> does not belong into a head.`;
  return name.startsWith('date') && !RFC_822.test(text) ? `${name}: ${text}` : '';
}

function faultOfOutline({ name, attributes: { text, type, xmlUrl, ...rest } }: XmlElement): string {
  if (name !== 'outline') return `<${name}> is no outline.`;
  if (text === undefined || text.trim() === '') return 'An outline has no text.';
  if (type === undefined) return xmlUrl === undefined ? '' : `${text}: a feed has no type.`;
  if (type !== 'rss') return `${text}: type ${type}.`;
  const urls = [xmlUrl, rest.htmlUrl].filter((url) => url !== undefined);
  const isAbsolute = urls.length === 2 && urls.every((url) => /^https?:\/\/[!-~]+$/u.test(url));
  return isAbsolute ? '' : `${text}: ${urls.join(', ')}`;
}

function outlinesOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...outlinesOf(child)]);
}

function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}
