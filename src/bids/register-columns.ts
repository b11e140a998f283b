import type { NoticeRow } from './notice-row.ts';

const SEPARATOR = '\n';
const VAT = { i: 'included', e: 'excluded', x: 'exempt', u: 'unknown' } as const;
type VatLetter = keyof typeof VAT;

/**
 * Columns of the file `/bids/register.json`, which holds the rows of all notices. A column is one text with a
 * line for each notice, because 5,000 strings take longer to parse than one. Names that many notices share
 * (LISTS) are listed once, and a row has the index of its name.
 */
const COLUMNS = ['title', 'slug', 'agency', 'kind', 'krw', 'posted', 'deadline', 'number'] as const;
const LISTS = ['agencies', 'kinds'] as const;
/**
 * The content of the register's data file, by the name of the column. `vat` and `marks` have one character
 * for each notice: the VAT of its amount, or `-` without an amount; and 1 if the amount is a limit, 2 if the
 * notice is withdrawn, 3 if both.
 */
type RegisterColumns = Record<
  (typeof COLUMNS)[number] | (typeof LISTS)[number] | 'vat' | 'marks',
  string
>;

/** Converts rows to the data file, in the same order. */
export function toRegisterColumns(rows: readonly NoticeRow[]): RegisterColumns {
  const lines = (cell: (row: NoticeRow) => string | number): string =>
    rows.map(cell).join(SEPARATOR);
  const agencies = placesOf(rows.map(({ agency }) => agency));
  const kinds = placesOf(rows.map(({ kind }) => kind));
  return {
    title: lines(({ title }) => title),
    slug: lines(({ slug }) => slug),
    agency: lines(({ agency }) => agencies.get(agency) ?? 0),
    kind: lines(({ kind }) => kinds.get(kind) ?? 0),
    krw: lines(({ amount }) => amount?.krw ?? ''),
    posted: lines(({ posted }) => posted),
    // Without `:00+09:00`, with which all deadlines end.
    deadline: lines(({ deadline = '' }) => deadline.slice(0, 16)),
    number: lines(({ number = '' }) => number),
    agencies: [...agencies.keys()].join(SEPARATOR),
    kinds: [...kinds.keys()].join(SEPARATOR),
    vat: rows.map(letterOf).join(''),
    marks: rows.map(markOf).join(''),
  };
}

/** Reads the parsed data file; throws if it lacks a column. */
export function readRegisterColumns(file: unknown): NoticeRow[] {
  const columns = new Map(
    Object.entries(typeof file === 'object' && file !== null ? file : {}).filter(isText),
  );
  const read = (name: keyof RegisterColumns): string => {
    const column = columns.get(name);
    if (column === undefined) throw new TypeError(`The register has no ${name}.`);
    return column;
  };
  const [
    titles = [],
    slugs = [],
    agencyOf = [],
    kindOf = [],
    krw = [],
    posted = [],
    deadlines = [],
    numbers = [],
  ] = COLUMNS.map((name) => read(name).split(SEPARATOR));
  const [agencies = [], kinds = []] = LISTS.map((name) => read(name).split(SEPARATOR));
  const [vat, marks] = [read('vat'), read('marks')];
  if (marks === '') return [];
  return titles.map((title, at) => {
    const letter = vat[at] ?? '';
    const mark = Number(marks[at]);
    const day = posted[at] ?? '';
    return {
      title,
      slug: slugs[at] ?? '',
      year: day.slice(0, 4),
      agency: agencies[Number(agencyOf[at])] ?? '',
      kind: kinds[Number(kindOf[at])] ?? '',
      amount: isVatLetter(letter)
        ? { krw: Number(krw[at]), vat: VAT[letter], limit: (mark & 1) === 1 }
        : undefined,
      posted: day,
      deadline: deadlines[at] ? `${deadlines[at]}:00+09:00` : undefined,
      number: numbers[at] || undefined,
      isCancelled: (mark & 2) === 2,
    };
  });
}

/** Each different name with its index, in the order of first use. */
function placesOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].map((name, at) => [name, at]));
}

function letterOf({ amount }: NoticeRow): string {
  if (!amount) return '-';
  return Object.entries(VAT).find(([, vat]) => vat === amount.vat)?.[0] ?? 'u';
}

function markOf({ amount, isCancelled }: NoticeRow): number {
  return (amount?.limit === true ? 1 : 0) + (isCancelled ? 2 : 0);
}

function isVatLetter(letter: string): letter is VatLetter {
  return letter in VAT && letter !== '';
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
