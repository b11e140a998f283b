import type { Journal } from '../archive/journal.ts';

/**
 * The `mailto:` or GitHub "new issue" address to report a mistake on a page, with the page's title
 * and absolute address filled in; undefined if the journal has no address for reports.
 */
export function toReportUrl(
  { report }: Pick<Journal, 'report'>,
  page: { title: string; url: string },
): string | undefined {
  if (report === undefined) return undefined;
  const isMail = report.startsWith('mailto:');
  const lines = ['안녕하세요. 아래 페이지에서 고칠 곳을 알려 드립니다.', '', page.url, '', ''];
  const fields = [
    [isMail ? 'subject' : 'title', `오류 제보: ${page.title}`],
    ['body', lines.join(isMail ? '\r\n' : '\n')],
  ] as const;
  const query = fields.map(([name, value]) => `${name}=${encodeSigns(value)}`).join('&');
  return `${report}${report.includes('?') ? '&' : '?'}${query}`;
}

/** Percent-encodes ASCII signs only: Hangul is allowed in an address and would take three times the bytes. */
function encodeSigns(text: string): string {
  return text.replace(/[^\w.~/:\u{A0}-\u{10FFFD}-]/gu, encodeURIComponent);
}
