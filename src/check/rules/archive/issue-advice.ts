import { accessRulesOf, beginsForMembers } from '../../../archive/access-rules.ts';
import { type PageRange, printPagesOf, writePages } from '../../../archive/print-pages.ts';
import { scanFile } from '../../../archive/scans.ts';
import { issuePdfName } from '../../../site/urls.ts';
import { withParticle } from '../../../text/particles.ts';
import { besideFile } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import { formatCount } from '../../../text/counts.ts';
import type { ReadArchive, ReadArticle } from '../../read-entries.ts';

interface Place extends PageRange {
  article: ReadArticle;
}

/**
 * Advice for an article on the same printed pages as another one of its issue. Two articles may share a
 * page, where one ends and the next begins, or several short ones on it.
 */
export function findSharedPages({ articles }: Pick<ReadArchive, 'articles'>): FieldMessage[] {
  return [...Map.groupBy(articles, ({ issue }) => issue).values()].flatMap((ofIssue) => {
    const places = ofIssue
      .flatMap((article): Place[] =>
        (printPagesOf(article)?.ranges ?? []).map((range) => ({ ...range, article })),
      )
      .sort((a, b) => a.first - b.first || a.last - b.last);
    const reported = new Set<ReadArticle>();
    return places.flatMap((place, index): FieldMessage[] => {
      const before = reachingFurthest(places.slice(0, index));
      if (!before || place.first >= before.last || reported.has(place.article)) return [];
      reported.add(place.article);
      const [own, other] = [place, before].map((range) => writePages([range], '–'));
      const text = `지면 ${own}쪽이 ${before.article.file}의 지면 ${other}쪽과 겹칩니다. 쪽수가 맞는지 확인해 주세요.`;
      const at = { file: place.article.file, field: ['pages'] };
      return [{ ...at, rule: '지면', severity: 'advice', text }];
    });
  });
}

function reachingFurthest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (furthest, place) => (furthest && furthest.last >= place.last ? furthest : place),
    undefined,
  );
}

/** Advice for a demonstration's key that seals more than the one article of a demonstration. */
export function findDemonstratedArticles({ articles, journal }: ReadArchive): FieldMessage[] {
  const count = articles.filter(({ isForMembers, draft }) => isForMembers && !draft).length;
  if (journal.membership?.demonstration === undefined || count < 2) return [];
  const text = `회원사만 읽는 기사 ${formatCount(count, '편')}이 모두 이 견본 키로 잠겨 누구나 열 수 있습니다. 회원사가 있으면 이 줄과 members.yaml을 지우고 npm run members -- add로 비밀 키를 만들어 주세요.`;
  const field = ['membership', 'demonstration'];
  return [{ file: 'journal.yaml', field, rule: '견본 키', severity: 'advice', text }];
}

/** Advice for `opens` in an article that everybody may read anyway. */
export function findNeedlessOpenings({ articles, journal }: ReadArchive): FieldMessage[] {
  // Without valid categories it is not known which of them are for members.
  if (!journal.categories) return [];
  const rules = accessRulesOf(journal.categories, '');
  return articles
    .filter((article) => article.opens !== undefined && !beginsForMembers(article, rules))
    .map(({ file }) => ({
      file,
      field: ['opens'],
      rule: '모두에게 여는 날',
      severity: 'advice' as const,
      text: '누구나 읽는 기사입니다. 이날까지 회원사만 읽게 하려면 access: members를 함께 적고, 아니면 이 줄을 지워 주세요.',
    }));
}

/**
 * Advice for the PDFs beside an issue.yaml, scans or printed, that are not published because an article of
 * the issue is for members.
 */
export function findWithheldPdfs({
  issues,
  articles,
  files,
}: Pick<ReadArchive, 'issues' | 'articles' | 'files'>): FieldMessage[] {
  const forMembers = articles.filter(({ isForMembers }) => isForMembers);
  return issues.flatMap(({ month, file, ebook }): FieldMessage[] => {
    const closed = forMembers.find(({ issue }) => issue === month);
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
