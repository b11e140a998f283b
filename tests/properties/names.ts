import fc from 'fast-check';
import { ODDITIES, SIGNS, WORDS } from './hostile.ts';

/** Arbitrary file names, usual and odd ones. */
export const fileName: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS, ...SIGNS, ...ODDITIES, '-', '_', '.', 'CON', 'index', 'İ'), {
      maxLength: 6,
    }),
    fc.constantFrom('.mdx', '.MDX', '.md', '.png', '.pdf', '', '.mdx.mdx', ' .mdx', '.yaml'),
    fc.constantFrom(1, 1, 1, 40),
  )
  .map(([parts, ending, times]) => parts.join('').repeat(times) + ending);

/** The same names without characters and lengths that a file system refuses. */
export const diskName: fc.Arbitrary<string> = fileName
  .map((name) => name.replace(/[/\0]/gu, '').toWellFormed())
  .filter((name) => name !== '' && !/^\.*$/u.test(name) && Buffer.byteLength(name) <= 250);
