import { withParticle } from '../../src/text/particles.ts';
import type { Remark } from './imported-draft.ts';
import { matchGroups, type Span } from './span.ts';

/** A line that opens an answer: who speaks, and what is said. */
export interface Opening {
  /** The label as it stands, `허` or `허대건 유베이스 대표(이하 허)`. */
  readonly label: Span;
  /** `허대건`, where the line introduces the speaker. */
  readonly name: string | undefined;
  /** `허` of `(이하 허)`. */
  readonly declared: string | undefined;
  readonly text: Span | undefined;
}

const INTRODUCTION =
  /^(?<label>(?<name>[가-힣]{2,4})(?:\s[^:]{0,60}?)?\s?\(이하\s*(?<declared>[^)\s]{1,10})\))\s*:(?:\s*(?<text>\S.*))?$/du;
const LABELLED = /^(?<label>[가-힣]{1,4})\s*:\s*(?<text>\S.*)$/du;

/** Reads `박현정 … 부장(이하 박) : …` or `박 : …`. */
export function readOpening(line: Span): Opening | undefined {
  const groups = matchGroups(line, INTRODUCTION) ?? matchGroups(line, LABELLED);
  const label = groups?.label;
  if (!label) return undefined;
  return {
    label,
    name: groups.name?.text,
    declared: groups.declared?.text,
    text: groups.text,
  };
}

/** Full names by the label that stands for them. */
export interface Speakers {
  readonly byLabel: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/**
 * Learns who is who from the introductions. A label that is not part of the name it
 * introduces, or that another already has, gives way to the surname.
 */
export function learnSpeakers(lines: readonly Span[]): Speakers {
  const byLabel = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const line of lines) {
    const { name, declared } = readOpening(line) ?? {};
    if (name === undefined || declared === undefined) continue;
    const fits = name.includes(declared) && (byLabel.get(declared) ?? name) === name;
    const label = fits ? declared : freeLabel(name, byLabel);
    byLabel.set(label, name);
    if (!fits) remarks.push(mislabelled(name, declared, label));
  }
  if (byLabel.size > 0) remarks.push(resolved(byLabel));
  return { byLabel, remarks };
}

/** The full name behind a label: as introduced, else the one speaker of that surname, else the label. */
export function resolveSpeaker(label: string, { byLabel }: Speakers): string {
  const introduced = byLabel.get(label);
  if (introduced !== undefined) return introduced;
  const named = new Set([...byLabel.values()].filter((name) => name.startsWith(label)));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : label;
}

function freeLabel(name: string, taken: ReadonlyMap<string, string>): string {
  const surname = name.slice(0, 1);
  return (taken.get(surname) ?? name) === name ? surname : name;
}

function mislabelled(name: string, declared: string, label: string): Remark {
  const given = withParticle(`‘이하 ${declared}’`, '으로/로');
  const read = withParticle(`‘${label}’`, '으로/로');
  const text = `${withParticle(name, '을/를')} 원문이 ${given} 줄였으나 이름과 맞지 않거나 겹쳐서 ${read} 읽었습니다. 말한 이가 맞는지 확인해 주세요.`;
  return { kind: 'check', field: 'by', text };
}

function resolved(byLabel: ReadonlyMap<string, string>): Remark {
  const pairs = [...byLabel].map(([label, name]) => `${label} → ${name}`);
  return { kind: 'note', field: 'by', text: `말한 이를 이렇게 풀었습니다: ${pairs.join(', ')}` };
}
