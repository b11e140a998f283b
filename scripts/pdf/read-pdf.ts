import { extractText, getDocumentProxy } from 'unpdf';
import * as z from 'zod';

/** A destination in a PDF: a reference to its page, then how the viewer shows it. */
const placeSchema = z.tuple([z.object({ num: z.int(), gen: z.int() })], z.unknown());

/** Opens a copy of a PDF, because pdf.js transfers the memory of what it reads. */
function open(pdf: Uint8Array): ReturnType<typeof getDocumentProxy> {
  return getDocumentProxy(Uint8Array.from(pdf), { verbosity: 0 });
}

/** The page number, from 1, on which each of these ids of a document is in its PDF; 0 if on none. */
export async function pageOfNames(
  pdf: Uint8Array,
  names: readonly string[],
): Promise<Record<string, number>> {
  const document = await open(pdf);
  const places = names.map(async (name) => {
    const place = placeSchema.safeParse(await document.getDestination(name)).data;
    return [name, place ? (await document.getPageIndex(place[0])) + 1 : 0] as const;
  });
  const found = Object.fromEntries(await Promise.all(places));
  await document.loadingTask.destroy();
  return found;
}

/** Whether a PDF was printed by Chromium, as `npm run pdf` does; another one may be a designer's. */
export function isPrintedPdf(pdf: Uint8Array): boolean {
  return Buffer.from(pdf).includes('/Producer (Skia/PDF');
}

/** The text of a PDF, in the order of its pages. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const document = await open(pdf);
  const { text } = await extractText(document, { mergePages: true });
  await document.loadingTask.destroy();
  return text;
}

/** The letters and digits of a text that occur nowhere in the printed text, each once. */
export function missingCharacters(text: string, printed: string): string[] {
  const there = new Set(printed.normalize('NFC'));
  const letters = new Set(text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []);
  return [...letters].filter((letter) => !there.has(letter));
}
