import { withParticle } from '../../text/particles.ts';

/**
 * What a text as typed says: one value; several that it may mean, never one of them by guess; or none.
 * `readings` and `why` are Korean, for the editor: `1,060,000원`, `연도가 없습니다`.
 */
export type Reading<T> = { state: 'ok'; value: T; parts: readonly ReadPart[] } | Unread;

/** A text without one value. */
export type Unread =
  | { state: 'ambiguous'; readings: readonly [string, string, ...string[]] }
  | { state: 'unreadable'; why?: string | undefined };

/**
 * Piece of the text that a value was read from (UTF-16 offsets, end exclusive). With `day` and `time`
 * an importer can say which letters went into a field.
 */
export interface ReadPart {
  name: 'amount' | 'day' | 'weekday' | 'time' | 'rest';
  start: number;
  end: number;
}

/** The value that a text has without doubt; undefined for others. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.state === 'ok' ? reading.value : undefined;
}

/** The state of a text with these readings: ambiguous only if there are two. */
export function ambiguous(readings: readonly string[]): Unread {
  const [first, second, ...others] = new Set(readings);
  return first === undefined || second === undefined
    ? { state: 'unreadable' }
    : { state: 'ambiguous', readings: [first, second, ...others] };
}

/**
 * Says in Korean why a text has no value, `‘5,000원’ 또는 ‘5원’으로 읽을 수 있습니다.`; undefined if
 * that is not known.
 */
export function explainReading(reading: Reading<unknown>): string | undefined {
  if (reading.state === 'ok') return undefined;
  if (reading.state === 'unreadable') return reading.why && `${reading.why}.`;
  const readings = reading.readings.map((text) => `‘${text}’`).join(' 또는 ');
  return `${withParticle(readings, '으로/로')} 읽을 수 있습니다.`;
}

/**
 * Full-width letters, digits and signs as half-width ones, odd spaces as spaces: `２０２４．８．９`
 * gives `2024.8.9`. Offsets stay the same.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[^ -~가-힣]/gu, (typed) => {
    const plain = /\s/u.test(typed) ? ' ' : typed.normalize('NFKC');
    return plain.length === typed.length ? plain : typed;
  });
}
