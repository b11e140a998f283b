import { personSlug } from '../../../archive/person.ts';
import { nearest } from '../../../text/nearest.ts';
import { withParticle } from '../../../text/particles.ts';
import type { FieldPath } from '../../../yaml/field-places.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/**
 * Advice on names in `people`, `series` and `tags` of journal.yaml that no article has, but for one like
 * it: what is written there is shown nowhere. An error for a series with more parts than its `total`.
 */
export function findUnusedNotes({ journal, articles }: ReadArchive): FieldMessage[] {
  const { people = [], series = [], tags = [] } = journal;
  const ofSeries = articles.flatMap((article) => article.series ?? []);
  const credited = articles.flatMap(({ credits = [] }) => credits.map(({ name }) => name));
  const titles = ofSeries.map(({ title }) => title);
  const used = {
    people: new Set(credited.filter((name) => personSlug(name) !== undefined)),
    series: new Set(titles),
    tags: new Set(articles.flatMap((article) => article.tags)),
  };
  return [
    ...people.flatMap(({ name }, at) =>
      advise(name, used.people, ['people', at, 'name'], '사람', '만든 사람'),
    ),
    ...series.flatMap(({ title }, at) =>
      advise(title, used.series, ['series', at, 'title'], '연재 이름', '연재'),
    ),
    ...tags.flatMap(({ name }, at) =>
      advise(name, used.tags, ['tags', at, 'name'], '태그', '태그'),
    ),
    ...series.flatMap(({ title, total }, at) => {
      const last = Math.max(0, ...ofSeries.flatMap((one) => (one.title === title ? one.part : [])));
      if (total === undefined || last <= total) return [];
      const text = `연재 ‘${title}’에는 ${last}회가 있습니다. 전체 회차를 ${last} 이상으로 고치거나 줄을 지워 주세요.`;
      return [{ file: 'journal.yaml', field: ['series', at, 'total'], rule: '전체 회차', text }];
    }),
  ];
}

function advise(
  name: string,
  used: ReadonlySet<string>,
  field: FieldPath,
  rule: string,
  what: string,
): FieldMessage[] {
  if (used.has(name)) return [];
  const guess = nearest(name, [...used]);
  if (guess === undefined) return [];
  const text = `${what} 가운데 ${withParticle(`‘${name}’`, '이/가')} 없어 이 줄이 어디에도 보이지 않습니다. 혹시 ‘${guess}’인가요?`;
  return [{ file: 'journal.yaml', field, rule, text, severity: 'advice' }];
}
