import { withParticle } from '../../text/particles.ts';

/**
 * The result of reading a typed text: one value, several possible readings (none is chosen by guess),
 * or none. `readings` and `why` are Korean, for the editor: `1,060,000원`, `연도가 없습니다`.
 */
export type Reading<T> = { state: 'ok'; value: T; parts: readonly ReadPart[] } | Unread;

/** The result for a text with several possible readings, or with none. */
export type Unread =
  | { state: 'ambiguous'; readings: readonly [string, string, ...string[]] }
  | { state: 'unreadable'; why?: string | undefined };

/**
 * The part of the text from which a value was read, as UTF-16 offsets; `end` is exclusive. The
 * importer uses it to find which characters of the text went into a field.
 */
export interface ReadPart {
  name: 'amount' | 'day' | 'weekday' | 'time' | 'number' | 'order';
  start: number;
  end: number;
}

/** The value of a text that has exactly one reading; undefined for any other text. */
export function valueOf<T>(reading: Reading<T>): T | undefined {
  return reading.state === 'ok' ? reading.value : undefined;
}

/** The result for a text with these possible readings: ambiguous if at least two differ, else unreadable. */
export function ambiguous(readings: readonly string[]): Unread {
  const [first, second, ...others] = new Set(readings);
  return first === undefined || second === undefined
    ? { state: 'unreadable' }
    : { state: 'ambiguous', readings: [first, second, ...others] };
}

/**
 * Korean sentence about why a text has no value, `‘5,000원’ 또는 ‘5원’으로 읽을 수 있습니다.`; undefined
 * if the reason is unknown, or if it has a value.
 */
export function explainReading(reading: Reading<unknown>): string | undefined {
  if (reading.state === 'ok') return undefined;
  if (reading.state === 'unreadable') return reading.why && `${reading.why}.`;
  const readings = reading.readings.map((text) => `‘${text}’`).join(' 또는 ');
  return `${withParticle(readings, '으로/로')} 읽을 수 있습니다.`;
}

/** Whether a text is too long for an amount or a day: the patterns could take seconds. */
export function isTooLong(text: string): boolean {
  return text.length > 200;
}

/**
 * Converts full-width letters, digits and signs to half-width ones, and unusual spaces to normal
 * ones: `２０２４．８．９` gives `2024.8.9`. The length stays the same, so offsets stay valid.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[^ -~가-힣]/gu, (typed) => {
    const plain = /\s/u.test(typed) ? ' ' : typed.normalize('NFKC');
    return plain.length === typed.length ? plain : typed;
  });
}
