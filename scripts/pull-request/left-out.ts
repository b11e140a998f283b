import { formatCount } from '../../src/text/particles.ts';
import type { Message } from '../../src/check/message.ts';
import { toInertHtml } from '../../src/check/report/inert-html.ts';
import type { ContentPlan } from './content-plan.ts';

const SHOWN = 20;

/** What the summary says of changed files that were not taken, as Markdown; empty if all were. */
export function formatLeftOut({
  refused,
  others,
}: Pick<ContentPlan, 'refused' | 'others'>): string {
  return [
    ...section('받지 않은 파일', '그대로 올린 보통 파일만 받습니다.', refused.map(refusedItem)),
    ...section(
      '글이 아닌 파일',
      `글이 아닌 파일도 ${formatCount(others.length, '개')} 바뀝니다. 점검과 미리보기에는 쓰지 않았습니다. 코드는 관리자가 읽은 다음에 시험합니다.`,
      others.map((path) => `<code>${toInertHtml(path)}</code>`),
    ),
  ].join('\n');
}

function section(title: string, text: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const left = items.length - SHOWN;
  return [
    `## ${title}`,
    '',
    text,
    '',
    ...items.slice(0, SHOWN).map((item) => `- ${item}`),
    ...(left > 0 ? [`- 그리고 ${formatCount(left, '개')} 더`] : []),
    '',
    '',
  ];
}

function refusedItem({ file, text }: Message): string {
  return `<code>${toInertHtml(file)}</code> ${toInertHtml(text)}`;
}
