import { isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';
import type { BidFrontmatter } from '../../src/archive/bid.ts';
import { compareText } from '../../src/text/compare.ts';

type Entry = NonNullable<BidFrontmatter['history']>[number];

/** A value of a field on one line of YAML: `{ krw: 50000000, vat: included }`. */
export function toFieldText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** Sets a field in the YAML of a frontmatter to the value `text`; all other characters stay. */
export function setField(matter: string, name: string, text: string): string {
  const { key, value } = findField(matter, name) ?? {};
  const line = text.startsWith('\n') ? `${name}:${text}` : `${name}: ${text}`;
  if (key?.range == null) return `${matter.replace(/\n+$/u, '')}\n${line}`.trimStart();
  const start = key.range[0];
  const end = value?.range?.[1] ?? key.range[1] + 1;
  const rest = matter.slice(end);
  const kept = matter.slice(start, end).trimEnd();
  return matter.slice(0, start) + line + matter.slice(start + kept.length, end) + rest;
}

/** Adds entries to the field `history`, by day; entries that an editor wrote on one line stay as typed. */
export function addHistory(
  matter: string,
  known: readonly Entry[],
  added: readonly Entry[],
): string {
  const { value } = findField(matter, 'history') ?? {};
  const typed = isSeq(value) ? value.items.map((item) => sourceOf(matter, item)) : [];
  const lines = [
    ...known.map((entry, index) => ({ entry, text: typed[index] ?? toEntryText(entry) })),
    ...added.map((entry) => ({ entry, text: toEntryText(entry) })),
  ].sort((a, b) => compareText(a.entry.date, b.entry.date));
  return setField(matter, 'history', lines.map(({ text }) => `\n  - ${text}`).join(''));
}

function toEntryText({ date, event, before, note }: Entry): string {
  const { title, deadline, amount } = before ?? {};
  return toFieldText({
    ...{ date, event },
    ...(before && {
      before: {
        ...(title !== undefined && { title }),
        ...(deadline !== undefined && { deadline: toTyped(deadline) }),
        ...(amount && { amount: toTypedAmount(amount) }),
      },
    }),
    ...(note !== undefined && { note }),
  });
}

/** A deadline as an editor writes it: `2024-08-09 10:00`. */
export function toTyped(deadline: string): string {
  return deadline.slice(0, '2024-08-09T10:00'.length).replace('T', ' ');
}

/** An amount as an editor writes it; `limit` only for an upper limit (`이내`). */
export function toTypedAmount({ krw, vat, limit }: NonNullable<BidFrontmatter['amount']>): object {
  return limit ? { krw, vat, limit } : { krw, vat };
}

function findField(
  matter: string,
  name: string,
): { key: Node; value: Node | undefined } | undefined {
  const { contents } = parseDocument(matter);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  if (!pair || !isScalar(pair.key)) return undefined;
  const { value } = pair;
  return {
    key: pair.key,
    value: isMap(value) || isSeq(value) || isScalar(value) ? value : undefined,
  };
}

/** The YAML text of an item that is written in braces on one line; undefined for any other. */
function sourceOf(matter: string, item: unknown): string | undefined {
  if (!isMap(item) || !item.flow || !item.range) return undefined;
  const text = matter.slice(item.range[0], item.range[1]).trimEnd();
  return text.includes('\n') ? undefined : text;
}
