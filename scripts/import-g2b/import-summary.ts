import { formatCount } from '../../src/text/particles.ts';
import type { Outcome } from './plan-import.ts';

const STATES: Record<Outcome['state'], string> = {
  added: '새로 가져옴',
  changed: '고침',
  unchanged: '그대로',
  skipped: '건너뜀',
};

/** What an import did, or would do with `dryRun`, in Korean: a block for each notice, and the counts; `unwanted` is the number of notices without a keyword. */
export function summarizeImport(
  outcomes: readonly Outcome[],
  { unwanted, dryRun }: { unwanted: number; dryRun: boolean },
): string {
  const told = outcomes.filter(({ state, lines }) => state !== 'unchanged' || lines.length > 0);
  const counts = Object.entries(STATES).flatMap(([state, name]) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${name} ${formatCount(count, '건')}`];
  });
  const all = [
    ...counts,
    ...(unwanted === 0 ? [] : [`검색어가 없는 공고 ${formatCount(unwanted, '건')}`]),
  ];
  return [
    ...told.flatMap(({ state, name, title, lines }) => [
      `${STATES[state]}: ${name}`,
      `  ${title}`,
      ...lines.map((line) => `  - ${line}`),
    ]),
    all.length === 0 ? '응답에 공고가 없습니다.' : `${all.join(', ')}.`,
    ...(dryRun ? ['아무것도 쓰지 않았습니다(--dry-run).'] : []),
  ].join('\n');
}
