/** What an audit looks at, in the order in which it does. */
export const PARTS = ['html', 'bytes', 'layout', 'axe', 'letter', 'lighthouse'] as const;

export type Part = (typeof PARTS)[number];

/** One measurement with its limit. */
export interface Held {
  part: Part;
  what: string;
  where: string;
  value: string;
  bar: string;
  passed: boolean;
  /** What kept it from passing, a line each. */
  faults: readonly string[];
  /** Advice that counts for nothing. */
  notes?: readonly string[];
}

/** A measurement that passes only with no faults. */
export function holdNone(part: Part, what: string, where: string, faults: readonly string[]): Held {
  const passed = faults.length === 0;
  return { part, what, where, value: String(faults.length), bar: '0', passed, faults };
}

/** A measurement that passes up to a size in bytes. */
export function holdBytes(what: string, where: string, bytes: number, most: number): Held {
  return {
    part: 'bytes',
    what,
    where,
    value: toKilobytes(bytes),
    bar: `≤ ${toKilobytes(most)}`,
    passed: bytes <= most,
    faults: bytes <= most ? [] : [`${bytes - most}바이트 넘칩니다.`],
  };
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
