import type { Journal } from '../archive/journal.ts';

/**
 * Where a reader reports a mistake on a page, with its title and its absolute address filled in:
 * a letter or a new issue, as the journal says; absent if it says nothing.
 */
export function toReportUrl(
  { report }: Pick<Journal, 'report'>,
  page: { title: string; url: string },
): string | undefined {
  if (report === undefined) return undefined;
  const title = `오류 제보: ${page.title}`;
  const lines = [
    '안녕하세요. 아래 글에서 고칠 곳을 찾았습니다.',
    '',
    `글: ${page.title}`,
    `주소: ${page.url}`,
    '',
    '고칠 곳과 바른 내용:',
    '',
  ];
  if (report.startsWith('mailto:')) {
    return `${report}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  }
  const address = new URL(report);
  address.searchParams.set('title', title);
  address.searchParams.set('body', lines.join('\n'));
  return address.href;
}
