import { toSeoulInstant, weekday } from '../../src/archive/date.ts';
import { withParticle } from '../../src/text/particles.ts';
import { type Claim, type Found, keep, setAside } from './claim.ts';
import type { Remark } from './draft.ts';
import { matchGroups, type Span } from './span.ts';

const DEADLINE =
  /^(?<day>\d{4}-\d{2}-\d{2})\s*(?<mark>\(\s*(?<weekday>[일월화수목금토])(?:요일)?\s*\))?\s*(?<time>\d{1,2}:\d{2})$/du;

/** A deadline as the archive writes it, `2024-08-09 10:00`, and whether its weekday is wrong. */
interface Deadline extends Found<string> {
  readonly remarks: readonly Remark[];
}

/** Reads `2024-08-09 (금) 10:00`; the weekday is checked against the day. */
export function readDeadline(span: Span): Deadline | undefined {
  const groups = matchGroups(span, DEADLINE);
  const day = groups?.day;
  const time = groups?.time;
  if (!day || !time) return undefined;
  const value = `${day.text} ${time.text.padStart(5, '0')}`;
  if (toSeoulInstant(value) === undefined) return undefined;
  const claims: Claim[] = [keep(day, 'deadline'), keep(time, 'deadline')];
  const { mark } = groups;
  if (mark) claims.push(setAside(mark, '마감 요일', 'deadline'));
  return { value, claims, remarks: checkWeekday(day.text, groups.weekday?.text) };
}

function checkWeekday(day: string, given: string | undefined): Remark[] {
  const real = weekday(day);
  if (given === undefined || given === real) return [];
  const stated = withParticle(`${day} (${given})`, '은/는');
  const text = `원문의 마감 ${stated} 요일이 다릅니다. 그날은 ${real}요일입니다. deadline의 날짜를 확인해 주세요.`;
  return [{ kind: 'check', field: 'deadline', text }];
}
