/**
 * Gives each text a number, from 0 in the order in which texts are added, so that lists of texts
 * need little memory.
 */
export interface StringTable {
  readonly texts: string[];
  readonly numbers: Map<string, number>;
}

/** A table of these texts in this order; no text may occur twice. */
export function toStringTable(texts: string[]): StringTable {
  return { texts, numbers: new Map(texts.map((text, number) => [text, number])) };
}

/** Converts texts to their numbers; new texts are added to the table. */
export function toNumbers(table: StringTable, texts: Iterable<string>): Uint32Array {
  const list = [...texts];
  const numbers = new Uint32Array(list.length);
  // A loop, because `Uint32Array.from` with a function takes four times as long.
  for (let index = 0; index < list.length; index++) {
    numbers[index] = numberOf(table, list[index] ?? '');
  }
  return numbers;
}

function numberOf({ texts, numbers }: StringTable, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  texts.push(text);
  numbers.set(text, texts.length - 1);
  return texts.length - 1;
}

/** Counts how often each number of the table occurs in the lists; the index is the number. */
export function countNumbers(table: StringTable, lists: Iterable<Uint32Array>): Uint32Array {
  const counts = new Uint32Array(table.texts.length);
  for (const list of lists) for (const number of list) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

/** The texts whose count (see `countNumbers`) is above 0. */
export function* countedTexts({ texts }: StringTable, counts: Uint32Array): Generator<string> {
  for (const [number, text] of texts.entries()) if ((counts[number] ?? 0) > 0) yield text;
}
