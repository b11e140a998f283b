import { formatCount } from '../../src/text/counts.ts';
import { withParticle } from '../../src/text/particles.ts';
import type { Impact } from './compare-sites.ts';
import { changedBy } from './page-changes.ts';
import type { PageRef, SitePageKind } from './site-files.ts';

/** A few Korean sentences about the changes of pages and feed, and about lost addresses. */
export function toSummary(impact: Impact): string {
  return joinSentences([toPages(impact), toFrame(impact), toFeed(impact), toLost(impact)], '\n');
}

/** Subjects (`기사 2편`) and their verb in two forms: within a sentence (`바뀌고`) and at its end (`바뀝니다`). */
type Clause = readonly [subjects: readonly string[], within: string, end: string];

/** The sentence about the changed pages: `기사 2편이 바뀌고 목록 14쪽이 함께 바뀝니다.` */
function toPages({ pages }: Impact): string {
  const moved = pages.removed.filter(({ to }) => to !== undefined);
  const gone = pages.removed.filter(({ to }) => to === undefined);
  const around = changedBy(pages.changed, 'around');
  const clauses: Clause[] = [
    [ofWriting(pages.added, '새 '), '실리고', '실립니다'],
    [ofWriting(moved), '주소를 옮기고', '주소를 옮깁니다'],
    [ofWriting(gone), '없어지고', '없어집니다'],
    [ofWriting(changedBy(pages.changed, 'own')), '바뀌고', '바뀝니다'],
    [ofLists(pages.added), '생기고', '생깁니다'],
    [ofLists([...gone, ...moved]), '없어지고', '없어집니다'],
    [
      [...ofWriting(around).map((pagesOf) => `${pagesOf}의 앞뒤 링크`), ...ofLists(around)],
      '함께 바뀌고',
      '함께 바뀝니다',
    ],
  ];
  const used = clauses.filter(([subjects]) => subjects.length > 0);
  if (used.length === 0) return '페이지의 글과 목록은 바뀌지 않습니다.';
  const parts = used.map(([subjects, within, end], index) => {
    const predicate = index < used.length - 1 ? within : end;
    return `${withParticle(join(subjects), '이/가')} ${predicate}`;
  });
  return `${parts.join(' ')}.`;
}

function toFrame({ pages }: Impact): string {
  const frame = changedBy(pages.changed, 'frame').length;
  const assets = changedBy(pages.changed, 'assets').length;
  return joinSentences(
    [
      frame > 0 ? `${formatCount(frame, '쪽')}은 제호나 메뉴, 공유 정보만 바뀝니다.` : '',
      assets > 0 ? `${formatCount(assets, '쪽')}은 자원의 이름만 바뀌어 따로 적지 않습니다.` : '',
    ],
    '\n',
  );
}

/** The sentences about the feed: `구독자는 새 글 1편과 고친 글 2편을 받습니다.` */
function toFeed({ feed: { added, changed, withdrawn, renamed } }: Impact): string {
  const got = [
    ...(added.length > 0 ? [`새 글 ${formatCount(added.length, '편')}`] : []),
    ...(changed.length > 0 ? [`고친 글 ${formatCount(changed.length, '편')}`] : []),
  ];
  const left = formatCount(withdrawn.length, '편');
  return joinSentences(
    [
      got.length > 0
        ? `구독자는 ${withParticle(join(got), '을/를')} 받습니다.`
        : '구독자가 새로 받는 글은 없습니다.',
      withdrawn.length > 0 ? `피드에서 ${withParticle(left, '이/가')} 내려갑니다.` : '',
      renamed === undefined ? '' : '피드의 이름이 바뀝니다.',
    ],
    ' ',
  );
}

function toLost({ lost }: Impact): string {
  return lost.length > 0
    ? `**사라지는 주소가 ${formatCount(lost.length, '개')} 있습니다.**`
    : '사라지는 주소는 없습니다.';
}

function joinSentences(sentences: readonly string[], separator: string): string {
  return sentences.filter((sentence) => sentence !== '').join(separator);
}

const WRITING = [
  ['article', '기사', '편'],
  ['bid', '공고', '건'],
  ['page', '안내', '쪽'],
] as const satisfies readonly (readonly [SitePageKind, string, string])[];

/** Counts the pages that editors write, by kind: `기사 2편`, `공고 1건`. */
function ofWriting(pages: readonly PageRef[], mark = ''): string[] {
  return WRITING.flatMap(([kind, name, unit]) => {
    const count = pages.filter((page) => page.kind === kind).length;
    return count > 0 ? [`${mark}${name} ${formatCount(count, unit)}`] : [];
  });
}

/** Counts the generated pages, which list other pages: `목록 14쪽`. */
function ofLists(pages: readonly PageRef[]): string[] {
  const count = pages.filter(({ kind }) => WRITING.every(([written]) => written !== kind)).length;
  return count > 0 ? [`목록 ${formatCount(count, '쪽')}`] : [];
}

function join(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index < parts.length - 1 ? withParticle(part, '와/과') : part))
    .join(' ');
}
