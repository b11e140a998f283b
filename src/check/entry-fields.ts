import * as z from 'zod';
import { articleSchema } from '../archive/article.ts';
import { bidSchema } from '../archive/bid.ts';
import { checkArticleDates, checkBidDates } from './entry-dates.ts';
import { inFile, type Message } from './message.ts';
import { attachmentUrl, bidAttachmentUrl } from '../site/urls.ts';
import { readYaml, type YamlReading } from '../yaml/read-yaml.ts';
import { type FieldFault, readableFields } from '../yaml/field-places.ts';
import type { SplitFile } from '../body/frontmatter.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import { withParticle } from '../text/particles.ts';

/** The frontmatter of an entry, as typed and as validated, with the messages about it. */
export interface FieldsReading extends Omit<YamlReading<object>, 'faults' | 'raw'> {
  messages: Message[];
  /** All fields of the frontmatter, parsed as YAML, not validated. */
  raw: Fields;
  /** Only the valid fields, so that one invalid field does not hide the others. */
  readable: Record<string, unknown>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the frontmatter of an entry, with the schema of its kind, and compares it with the folder:
 * `issue: 2024-04` must be in issues/2024-04/.
 */
export function readFields(split: SplitFile, place: PlacedFile): FieldsReading {
  return place.entryFolder === 'issues'
    ? readBy(articleSchema, checkArticle, split, place)
    : readBy(bidSchema, checkBid, split, place);
}

/** URL of an attachment of the entry: `/issues/2024-04/x/survey.pdf`. */
export function attachmentAddress({ entryFolder, key, slug }: PlacedFile, name: string): string {
  return entryFolder === 'issues'
    ? attachmentUrl({ issue: key, slug }, name)
    : bidAttachmentUrl({ year: key, slug }, name);
}

function readBy<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  check: (readable: unknown, place: PlacedFile) => FieldFault[],
  { matter, matterLine }: SplitFile,
  place: PlacedFile,
): FieldsReading {
  const reading = readYaml<object>(matter, schema, matterLine);
  const raw = z.record(z.string(), z.unknown()).safeParse(reading.raw).data ?? {};
  const readable = reading.value ? { ...reading.value } : readableFields(schema, reading.raw);
  const found = check(readable, place);
  return {
    ...reading,
    raw,
    readable,
    messages: inFile(place.file, [
      ...reading.faults,
      ...found.map(({ field, ...finding }) => ({ ...reading.locate(field), ...finding })),
    ]),
  };
}

function checkArticle(readable: unknown, { key }: PlacedFile): FieldFault[] {
  const article = articleSchema.partial().parse(readable);
  const { issue } = article;
  const found: FieldFault[] = [];
  if (issue !== undefined && issue !== key) {
    const text = `호(${issue})가 폴더 이름(${key})과 다릅니다. 둘을 같게 맞춰 주세요.`;
    found.push({ field: ['issue'], rule: '호', text });
  }
  return [...found, ...checkArticleDates(article)];
}

function checkBid(readable: unknown, { key: year }: PlacedFile): FieldFault[] {
  const bid = bidSchema.partial().parse(readable);
  const { posted } = bid;
  const found = checkBidDates(bid);
  if (posted === undefined || posted.startsWith(`${year}-`)) return found;
  const text = `공고일(${posted})의 해가 폴더 이름(${year})과 다릅니다. ${withParticle(`bids/${posted.slice(0, 4)}`, '으로/로')} 옮겨 주세요.`;
  return [{ field: ['posted'], rule: '공고일', text }, ...found];
}
