import { formatMessage } from '../../src/check/message.ts';
import { formatCount } from '../../src/text/counts.ts';
import type { FaultyNotice, Outcome } from './plan-import.ts';

const STATES: Record<Outcome['state'], string> = {
  added: '새로 가져옴',
  changed: '고침',
  unchanged: '그대로',
  skipped: '건너뜀',
};

interface ImportedAnswers {
  /** The number of notices whose title has no keyword. */
  unwanted: number;
  /** Notices that were left out because they cannot be read. */
  faulty: readonly FaultyNotice[];
  dryRun: boolean;
  /** Number of notices in the files (`given`), and in the answer with all its pages (`total`, 0 if unknown). */
  answered: { given: number; total: number };
}

/** Korean report of an import, or of what it would do with `dryRun`: a block for each notice, and the counts. */
export function summarizeImport(
  outcomes: readonly Outcome[],
  { unwanted, faulty, dryRun, answered: { given, total } }: ImportedAnswers,
): string {
  const shown = outcomes.filter(({ state, lines }) => state !== 'unchanged' || lines.length > 0);
  const counts = Object.entries(STATES).flatMap(([state, name]) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${name} ${formatCount(count, '건')}`];
  });
  const all = [
    ...counts,
    ...(unwanted === 0
      ? []
      : [`공고명에 검색어가 없어 가져오지 않음 ${formatCount(unwanted, '건')}`]),
    ...(faulty.length === 0 ? [] : [`읽을 수 없어 뺌 ${formatCount(faulty.length, '건')}`]),
  ];
  return [
    ...shown.flatMap(({ state, name, title, lines }) => [
      `${STATES[state]}: ${name}`,
      `  ${title}`,
      ...lines.map((line) => `  - ${line}`),
    ]),
    ...faulty.flatMap(({ name, title, messages }) => [
      `읽을 수 없어 뺌: ${name || '번호 없음'}`,
      ...(title === '' ? [] : [`  ${title}`]),
      ...messages.map((message) => `  - ${formatMessage(message)}`),
    ]),
    all.length === 0 ? '응답에 공고가 없습니다.' : `${all.join(', ')}.`,
    ...(given < total
      ? [
          `나라장터가 찾은 공고는 ${formatCount(total, '건')}인데 파일에는 ${formatCount(given, '건')}만 있습니다. 나머지 페이지(pageNo)의 응답도 저장해 함께 가져와 주세요.`,
        ]
      : []),
    ...(dryRun ? ['아무것도 쓰지 않았습니다(--dry-run).'] : []),
  ].join('\n');
}
