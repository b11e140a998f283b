import { randomFrom } from '../seeded-random.ts';
import type { Mutation } from './find-mutations.ts';

/**
 * `count` of the mutations, the same for the same seed: the kinds take turns, so that the many
 * strings and numbers of a source do not crowd out its few bounds and negations.
 */
export function chooseMutations(
  mutations: readonly Mutation[],
  count: number,
  seed: number,
): Mutation[] {
  const random = randomFrom(seed);
  const shuffled = mutations
    .map((mutation) => ({ mutation, key: random(2 ** 31) }))
    .sort((a, b) => a.key - b.key)
    .map(({ mutation }) => mutation);
  const kinds = [...Map.groupBy(shuffled, ({ kind }) => kind)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, ofKind]) => ofKind);
  const longest = Math.max(0, ...kinds.map((ofKind) => ofKind.length));
  const inTurns = Array.from({ length: longest }, (_, turn) =>
    kinds.flatMap((ofKind) => ofKind[turn] ?? []),
  );
  return inTurns.flat().slice(0, count);
}
