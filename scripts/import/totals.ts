import type { Claim } from './claim.ts';
import type { RemovedCharacter } from './clean.ts';
import { visibleText } from './span.ts';

/** Visible characters by where they went. */
export interface CharacterTotals {
  readonly input: number;
  readonly bodies: number;
  readonly frontmatter: number;
  readonly setAside: number;
}

/** Counts the visible characters of an input, and of each destination. */
export function countCharacters(
  decoded: string,
  claims: readonly Claim[],
  removed: readonly RemovedCharacter[],
): CharacterTotals {
  const counts = { body: 0, field: 0, aside: 0 };
  for (const { to, span } of claims) counts[to] += countVisible(span.text);
  const taken = removed.filter(({ name }) => !SPACES.has(name));
  return {
    input: countVisible(decoded),
    bodies: counts.body,
    frontmatter: counts.field,
    setAside: counts.aside + taken.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Adds up the totals of several inputs. */
export function addTotals(totals: readonly CharacterTotals[]): CharacterTotals {
  const sum = (key: keyof CharacterTotals): number =>
    totals.reduce((all, one) => all + one[key], 0);
  return {
    input: sum('input'),
    bodies: sum('bodies'),
    frontmatter: sum('frontmatter'),
    setAside: sum('setAside'),
  };
}

/** Whether every visible character of the input is in one of the destinations. */
export function addsUp({ input, bodies, frontmatter, setAside }: CharacterTotals): boolean {
  return input === bodies + frontmatter + setAside;
}

/** Removed characters that count as space, so as nothing visible. */
const SPACES = new Set(['U+FEFF']);

function countVisible(text: string): number {
  const units = visibleText(text);
  return units.length - (units.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}
