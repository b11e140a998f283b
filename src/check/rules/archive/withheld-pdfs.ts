import { scanFile } from '../../../archive/scans.ts';
import { issuePdfName } from '../../../site/urls.ts';
import { withParticle } from '../../../text/particles.ts';
import { besideFile } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/**
 * Advice for the PDFs beside an issue.yaml, scans or printed, that are not published because an article of
 * the issue is for members.
 */
export function findWithheldPdfs({
  issues,
  articles,
  files,
}: Pick<ReadArchive, 'issues' | 'articles' | 'files'>): FieldMessage[] {
  return issues.flatMap(({ month, file, ebook }): FieldMessage[] => {
    const closed = articles.find(({ issue, isForMembers }) => issue === month && isForMembers);
    if (!closed) return [];
    const scans = scanFile(ebook);
    const printed = issuePdfName(month);
    const text = (name: string): string =>
      `회원사만 읽는 기사(${closed.file})가 있는 호이므로 ${withParticle(name, '을/를')} 사이트에 싣지 않습니다. 모두에게 열린 뒤의 빌드가 싣습니다.`;
    const at = { severity: 'advice' } as const;
    return [
      ...(scans !== undefined && files.has(besideFile(file, scans))
        ? [{ ...at, file, field: ['ebook'], rule: 'E-BOOK', text: text(scans) }]
        : []),
      ...(printed !== scans && files.has(besideFile(file, printed))
        ? [{ ...at, file: besideFile(file, printed), field: [], rule: '파일', text: text(printed) }]
        : []),
    ];
  });
}
