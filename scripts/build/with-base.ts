import { addBaseToCss, addBaseToHtml } from '../../src/site/add-base.ts';

/** Adds the base path to the addresses in a file, if it is HTML or CSS; `file` is its path in the site. */
export function withBase(file: string, bytes: Uint8Array, base: string): Uint8Array {
  const ending = file.slice(file.lastIndexOf('.'));
  const add = { '.html': addBaseToHtml, '.css': addBaseToCss }[ending];
  if (base === '' || !add) return bytes;
  return Buffer.from(add(new TextDecoder().decode(bytes), base));
}
