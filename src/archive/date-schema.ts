import * as z from 'zod';
import { withParticle } from '../text/particles.ts';
import { type Day, DAY_PATTERN, isDay, isMonth, toSeoulInstant } from './date.ts';

// The pattern and its message also go into the JSON schema, with which VS Code checks while typing.
export const daySchema = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? explainDay(String(input)) : undefined),
  })
  .superRefine((text, context) => {
    if (!isDay(text)) context.addIssue({ code: 'custom', message: explainDay(text) });
  })
  .meta({ pattern: DAY_PATTERN.source, patternErrorMessage: '날짜는 2024-04-01처럼 적어 주세요.' });

export const seoulInstantSchema = z.string().transform((text, context) => {
  const instant = toSeoulInstant(text);
  if (instant) return instant;
  context.addIssue({
    code: 'custom',
    message: `시각은 한국 시각으로 ${exampleOf(text)}처럼 적어 주세요. 지금: ${JSON.stringify(text)}`,
  });
  return z.NEVER;
});

/** A time as an example: the midnight that notices write as `2024-04-26 24:00`, else any. */
function exampleOf(text: string): string {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})[ T]24:00$/u.exec(text) ?? [];
  if (!isDay(day)) return '2024-08-09 10:00';
  const midnight = new Date(`${day}T24:00:00Z`);
  return `${midnight.toISOString().slice(0, 10)} 00:00`;
}

function explainDay(text: string): string {
  if (DAY_PATTERN.test(text)) {
    return `${withParticle(text, '은/는')} 없는 날짜입니다. 예: ${nearestDay(text)}`;
  }
  if (isDay(text.replaceAll(/[‐‑–—−－]/gu, '-'))) {
    return `하이픈이 보통 하이픈(-)이 아닙니다. ${text.replaceAll(/[‐‑–—−－]/gu, '-')}처럼 다시 적어 주세요.`;
  }
  return `날짜는 ${toDay(text) ?? '2024-04-01'}처럼 적어 주세요. 지금: ${JSON.stringify(text)}`;
}

/** Finds a day at the start of a text (`2024. 4. 1.`, `20240401`, also full-width digits); undefined if none. */
function toDay(text: string): Day | undefined {
  const found = /^\D{0,2}(\d{4})\D{0,3}?(\d{1,2})\D{0,3}?(\d{1,2})(?!\d)/u.exec(
    text.normalize('NFKC'),
  );
  const [year = '', month = '', date = ''] = found?.slice(1) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

function nearestDay(text: string): Day {
  const [year = '2024', month = '01'] = text.split('-');
  if (!isMonth(`${year}-${month}`)) return `${year}-01-01`;
  for (let date = 31; date > 0; date--) {
    const day = `${year}-${month}-${date}`;
    if (isDay(day)) return day;
  }
  return `${year}-${month}-01`;
}
