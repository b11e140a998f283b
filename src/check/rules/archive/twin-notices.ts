import { agencyNamer } from '../../../archive/agency.ts';
import { compareText, foldToLetters } from '../../../text/compare.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/**
 * Advice on a notice that is probably written twice: another file has the same title, agency and day of
 * posting, and the two have not a number each. Two equal numbers are an error (address-collisions.ts). The
 * later file by name gets the message.
 */
export function findTwinNotices({
  bids,
  journal,
}: Pick<ReadArchive, 'bids' | 'journal'>): FieldMessage[] {
  const nameOf = agencyNamer(journal.agencies);
  const whole = bids
    .flatMap(({ title, agency, posted, number, file }) =>
      title === undefined || agency === undefined || posted === undefined
        ? []
        : [{ key: [posted, foldToLetters(nameOf(agency)), foldToLetters(title)], number, file }],
    )
    .sort((a, b) => compareText(a.file, b.file));
  return [...Map.groupBy(whole, ({ key }) => key.join('\n')).values()].flatMap((group) =>
    group.flatMap(({ number, file }, index) => {
      const twin = group
        .slice(0, index)
        .find((other) => number === undefined || other.number === undefined);
      if (!twin) return [];
      const text = `공고명과 수요기관, 공고일이 같은 공고가 있습니다(${twin.file}). 같은 공고이면 하나만 두고, 다른 공고이면 두 파일에 공고번호(number)를 적어 주세요.`;
      return [{ file, field: ['title'], rule: '공고명', severity: 'advice' as const, text }];
    }),
  );
}
