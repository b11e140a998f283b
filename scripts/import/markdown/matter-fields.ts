import type { CategoryNode } from '../../../src/archive/category.ts';
import type { Day } from '../../../src/archive/date.ts';
import { pagesSchema } from '../../../src/archive/print-pages.ts';
import { lineSchema } from '../../../src/text/characters.ts';
import { shorten } from '../../../src/text/shorten.ts';
import { explainSlug, toSlug } from '../../../src/text/slug.ts';
import type { ArticleFields, Remark } from '../imported-draft.ts';
import type { SourceClaim } from '../source-claim.ts';
import type { MatterEntry } from './front-matter.ts';
import { claimEntry, leaveOutEntry, type TakenText } from './matter-claims.ts';
import { isList, type MatterValue, readMatterDay, showValue, textsIn } from './matter-values.ts';
import { readAliases, readAuthors, readCategoryNames, readTags } from './matter-lists.ts';

/** Result of reading the front matter of an article. */
export interface MatterReading {
  readonly fields: Omit<MatterFields, 'slug'>;
  /** Name of the draft's file. */
  readonly slug: string | undefined;
  readonly claims: readonly SourceClaim[];
  readonly remarks: readonly Remark[];
}

/** Fields of an article in front matter, and the slug of its file. */
type MatterFields = Partial<Omit<ArticleFields, 'issue' | 'series'>> & { slug?: string };

/** What is needed to read an entry. */
interface MatterContext {
  readonly categories: readonly CategoryNode[];
  /** Name next to the draft of the picture with this address; undefined if there is no such file. */
  readonly toPicture: (address: string) => string | undefined;
  /** Spells a tag as it was spelled first: `Python` for a later `python`. */
  readonly spellTag: (tag: string) => string;
}

/** What one value of the front matter gives: fields, the texts taken for them, and (`left`) parts that fit no field. */
interface Read {
  readonly fields: MatterFields;
  readonly taken: readonly TakenText[];
  readonly left?: readonly string[];
  readonly remark?: string;
  /** The field with the entry's meaning, if no field has its text. */
  readonly as?: string;
}

type Reader = (value: MatterValue, known: MatterFields, context: MatterContext) => Read | undefined;

/** The names of entries, without case, hyphens and underscores, and the function that reads each. */
const READERS: readonly (readonly [names: string, read: Reader])[] = [
  ['title', readLine('title')],
  ['subtitle subheading tagline 부제', readLine('subtitle')],
  [
    'date published publishdate pubdate publishedat createdat created datepublished',
    readDate('date'),
  ],
  [
    'updated lastmod lastmodified lastmodifiedat modified updatedat update datemodified',
    readDate('updated'),
  ],
  ['category categories', readCategory],
  ['tags tag', readTagList],
  ['author authors writer 저자 글쓴이', readCredits],
  ['summary description excerpt abstract desc', readLine('summary')],
  [
    'cover image thumbnail featuredimage featureimage coverimage header banner thumb teaser images img',
    readCover,
  ],
  ['permalink aliases alias redirectfrom url', readOldAddresses],
  ['pages 지면', readPages],
  ['slug', readSlug],
  ['draft', readDraft(false)],
  ['published', readDraft(true)],
];

/**
 * Reads the entries of front matter. Entries that belong to no field are listed in one remark, by name and
 * value.
 */
export function readMatterFields(
  entries: readonly MatterEntry[],
  context: MatterContext,
): MatterReading {
  const claims = new Map<MatterEntry, SourceClaim[]>();
  const remarks: string[] = [];
  const left = new Map<MatterEntry, string>();
  let fields: MatterFields = {};
  for (const [names, read] of READERS) {
    for (const entry of entriesNamed(names, entries)) {
      const found = claims.has(entry) ? undefined : read(entry.value, fields, context);
      if (!found) continue;
      fields = { ...fields, ...found.fields };
      claims.set(entry, claimEntry(entry, found.taken, found.as));
      if (found.remark !== undefined) remarks.push(found.remark);
      if (found.left && found.left.length > 0)
        left.set(entry, `${entry.key}: ${found.left.join(', ')}`);
    }
  }
  for (const entry of entries) {
    if (!claims.has(entry) && textsIn(entry.value).length > 0) {
      left.set(entry, `${entry.key}: ${showValue(entry.value)}`);
    }
  }
  const texts = entries.flatMap((entry) => left.get(entry) ?? []);
  const rest = texts.length > 0 ? [explainLeft(texts)] : [];
  const { slug, ...others } = fields;
  return {
    fields: others,
    slug,
    claims: entries.flatMap((entry) => claims.get(entry) ?? leaveOutEntry(entry)),
    remarks: [...remarks, ...rest].map((text) => ({ kind: 'check', field: 'matter', text })),
  };
}

const MAX_SHOWN = 200;

function explainLeft(texts: readonly string[]): string {
  return `원문 머리말에서 옮기지 않은 것: ${texts.map((text) => shorten(text, MAX_SHOWN)).join(' / ')}`;
}

/** Entries with one of the names, in the order of the names. */
function entriesNamed(names: string, entries: readonly MatterEntry[]): MatterEntry[] {
  const fold = (key: string): string => key.toLowerCase().replace(/[-_]/gu, '');
  return names.split(' ').flatMap((name) => entries.filter(({ key }) => fold(key) === name));
}

function readLine(field: 'title' | 'subtitle' | 'summary'): Reader {
  return (value, known) => {
    if (typeof value !== 'string' || known[field] !== undefined) return undefined;
    const text = value.replace(/\s+/gu, ' ').trim();
    return lineSchema.safeParse(text).success
      ? { fields: { [field]: text }, taken: [{ text, field: [field] }] }
      : undefined;
  };
}

function readPages(value: MatterValue, known: MatterFields): Read | undefined {
  const pages = typeof value === 'string' ? pagesSchema.safeParse(value).data : undefined;
  if (pages === undefined || known.pages !== undefined) return undefined;
  return { fields: { pages }, taken: [], as: `pages: ${pages}` };
}

function readDate(field: 'date' | 'updated'): Reader {
  return (value, known) => {
    const day = typeof value === 'string' ? readMatterDay(value) : undefined;
    if (day === undefined || known[field] !== undefined) return undefined;
    const taken = [{ text: day, field: [field] }];
    // An update on the day of publication is not a change, and one before it is a mistake.
    if (field === 'updated' && known.date === day) return { fields: {}, taken: [], as: 'date' };
    return field === 'updated' && isBefore(day, known.date)
      ? undefined
      : { fields: { [field]: day }, taken };
  };
}

function isBefore(day: Day, other: Day | undefined): boolean {
  return other !== undefined && day < other;
}

function readCategory(
  value: MatterValue,
  known: MatterFields,
  { categories }: MatterContext,
): Read | undefined {
  const { values, left, found } = readCategoryNames(value, categories);
  const [category] = values;
  if (category === undefined || known.category !== undefined) return undefined;
  const as = found.map((text) => ({ text, field: ['category'] }));
  return { fields: { category }, taken: as.filter(({ text }) => category.includes(text)), left };
}

function readTagList(value: MatterValue, known: MatterFields, { spellTag }: MatterContext): Read {
  const tags = [...(known.tags ?? [])];
  const { values, left } = readTags(value);
  const typed = values.filter((tag) => !tags.includes(spellTag(tag)));
  const added = typed.map(spellTag);
  const taken = added.map((text, index) => ({ text, field: ['tags', tags.length + index] }));
  const unchanged = taken.filter(({ text }, index) => text === typed[index]);
  return { fields: { tags: [...tags, ...added] }, taken: unchanged, left, as: 'tags' };
}

function readCredits(value: MatterValue, known: MatterFields): Read | undefined {
  const credits = [...(known.credits ?? [])];
  const { values, left } = readAuthors(value);
  const added = values.filter(({ name }) => !credits.some((credit) => credit.name === name));
  if (values.length === 0 || values.some(({ name }) => !lineSchema.safeParse(name).success))
    return undefined;
  const taken = added.map(({ name }, index) => ({
    text: name,
    field: ['credits', credits.length + index, 'name'],
  }));
  return { fields: { credits: [...credits, ...added] }, taken, left };
}

/** Keys of the picture's address in a map such as `header: { teaser: … }`. */
const PICTURE_KEYS = [
  'teaser',
  'image',
  'path',
  'src',
  'url',
  'feature',
  'overlay_image',
  'og_image',
];

function readCover(
  value: MatterValue,
  known: MatterFields,
  { toPicture }: MatterContext,
): Read | undefined {
  if (known.cover !== undefined) return undefined;
  const addresses =
    typeof value === 'string' || isList(value)
      ? textsIn(value)
      : PICTURE_KEYS.flatMap((key) => textsIn(value[key] ?? ''));
  for (const address of addresses) {
    const cover = toPicture(address);
    if (cover === undefined) continue;
    const left = textsIn(value).filter((text) => text !== address);
    return {
      fields: { cover },
      taken: address.endsWith(cover) ? [{ text: cover, field: ['cover'] }] : [],
      left,
    };
  }
  return undefined;
}

function readOldAddresses(value: MatterValue, known: MatterFields): Read | undefined {
  const aliases = [...(known.aliases ?? [])];
  const { values, left } = readAliases(value);
  const added = values.filter((alias) => !aliases.includes(alias));
  if (values.length === 0) return undefined;
  const taken = added.map((text, index) => ({ text, field: ['aliases', aliases.length + index] }));
  return { fields: { aliases: [...aliases, ...added] }, taken, left };
}

function readSlug(value: MatterValue): Read | undefined {
  if (typeof value !== 'string') return undefined;
  const slug = toSlug(value);
  return slug !== '' && explainSlug(slug) === undefined
    ? { fields: { slug }, taken: [], as: `파일 이름: ${slug}` }
    : undefined;
}

const DRAFT = '원문에 초안이라고 되어 있어 draft: true를 적었습니다. 실으려면 그 줄을 지워 주세요.';

/** Reads `draft: true`, and with `isOpposite` Jekyll's `published: false`. */
function readDraft(isOpposite: boolean): Reader {
  return (value) => {
    if (value !== 'true' && value !== 'false') return undefined;
    const isDraft = (value === 'true') !== isOpposite;
    const as = `draft: ${isDraft}`;
    return isDraft
      ? { fields: { draft: true }, taken: [], as, remark: DRAFT }
      : { fields: {}, taken: [], as };
  };
}
