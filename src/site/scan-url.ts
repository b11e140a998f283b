import type { IssueDeclaration } from '../archive/issue.ts';
import { scanFile, scanOfPage } from '../archive/scans.ts';
import { issuePdfUrl } from './urls.ts';

/**
 * URL of the scan of a printed page, on the host that `ebook` of issue.yaml names or of the PDF on this
 * site, `/issues/2019-03/ebook.pdf#page=12`. Undefined if the page has no scan.
 */
export function scanUrl(
  { month, ebook }: Pick<IssueDeclaration, 'month' | 'ebook'>,
  page: number,
): string | undefined {
  const scan = ebook === undefined ? undefined : scanOfPage(ebook, page);
  const file = scanFile(ebook);
  return scan === undefined || file === undefined
    ? scan
    : issuePdfUrl(month, file) + scan.slice(file.length);
}
