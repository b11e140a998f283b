import * as z from 'zod';
import { withParticle } from '../text/particles.ts';
import { type Day, DAY_PATTERN, isDay, isMonth, toSeoulInstant } from './date.ts';
import { readOpeningDay } from './reading/read-day.ts';
import { readInstant } from './reading/read-instant.ts';
import { explainReading, toHalfWidth, valueOf } from './reading/reading.ts';

/** Schema of a day, `2024-04-01`. */
export const daySchema = dayOr('');

/** Schema of a day that may be left out if only the month is known. */
export const knownDaySchema = dayOr(' 날을 모르는 기사는 date를 지우면 호의 달로 보입니다.');

/** A day; `orElse` is what to do if only its month is known (Korean), after a space. */
function dayOr(orElse: string) {
  // The pattern and its message also go into the JSON schema, with which VS Code checks while typing.
  return z
    .string({
      error: ({ input }) =>
        Array.isArray(input)
          ? explainDayList(input)
          : typeof input === 'number'
            ? explainDay(String(input), orElse)
            : undefined,
    })
    .superRefine((text, context) => {
      if (!isDay(text)) context.addIssue({ code: 'custom', message: explainDay(text, orElse) });
    })
    .meta({
      pattern: DAY_PATTERN.source,
      patternErrorMessage: '날짜는 2024-04-01처럼 적어 주세요.',
    });
}

function explainDayList(input: readonly unknown[]): string {
  const day = input.map(String).find(isDay) ?? '2024-04-01';
  return `목록이 아니라 날짜 하나를 대괄호 없이 적어 주세요. 예: ${day}`;
}

export const seoulInstantSchema = z.string().transform((text, context) => {
  const instant = toSeoulInstant(text);
  if (instant) return instant;
  context.addIssue({ code: 'custom', message: explainInstant(text) });
  return z.NEVER;
});

function explainInstant(text: string): string {
  const reading = readInstant(text);
  const why = explainReading(reading);
  const found = why === undefined ? '' : `${why} `;
  // Such as `추후 공지`, `미정`.
  if (reading.state === 'unreadable' && !/\p{Nd}/u.test(text)) {
    return `정해지지 않았으면 이 항목을 빼 주세요. 정해졌으면 한국 시각으로 2024-08-09 10:00처럼 적어 주세요. 지금: ${JSON.stringify(text)}`;
  }
  const example = valueOf(reading) ?? '2024-08-09 10:00';
  const what = reading.state === 'ambiguous' ? '맞는 쪽을' : '시각은';
  return `${found}${what} 한국 시각으로 ${example}처럼 적어 주세요. 지금: ${JSON.stringify(text)}`;
}

function explainDay(text: string, orElse: string): string {
  if (DAY_PATTERN.test(text)) {
    return `${withParticle(text, '은/는')} 없는 날짜입니다. 예: ${nearestDay(text)}`;
  }
  if (isDay(text.replaceAll(/[‐‑–—−－]/gu, '-'))) {
    return `하이픈이 보통 하이픈(-)이 아닙니다. ${text.replaceAll(/[‐‑–—−－]/gu, '-')}처럼 다시 적어 주세요.`;
  }
  const firstDay = `${text}-01`;
  if (isDay(firstDay)) {
    return `날짜는 ${firstDay}처럼 날까지 적어 주세요.${orElse}`;
  }
  const reading = readOpeningDay(toHalfWidth(text.slice(0, 200)).trim());
  if (reading.state === 'ambiguous') {
    return `${explainReading(reading)} 맞는 날짜를 적어 주세요. 지금: ${JSON.stringify(text)}`;
  }
  return `날짜는 ${valueOf(reading) ?? '2024-04-01'}처럼 적어 주세요. 지금: ${JSON.stringify(text)}`;
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
