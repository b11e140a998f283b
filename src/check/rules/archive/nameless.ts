import type { ReadArchive } from '../../read-entries.ts';
import type { FieldMessage } from '../../message.ts';
import { explainSlug, toSlug } from '../../../text/slug.ts';

/** Sources and agencies that no page can be called by: no letter or number in the name, or too many. */
export function findNameless({ articles, bids }: ReadArchive): FieldMessage[] {
  return [
    ...articles.flatMap(({ file, sources }) =>
      sources.flatMap(({ name }) => report(name, { file, field: ['source'], rule: '출처' })),
    ),
    ...bids.flatMap(({ file, agency }) =>
      agency === undefined ? [] : report(agency, { file, field: ['agency'], rule: '수요기관' }),
    ),
  ];
}

function report(name: string, at: Omit<FieldMessage, 'text'>): FieldMessage[] {
  const slug = toSlug(name);
  const text =
    slug === ''
      ? `‘${name}’에는 글자나 숫자가 없어 그 이름의 쪽을 만들 수 없습니다. 이름을 다시 적어 주세요.`
      : explainSlug(slug);
  return text === undefined ? [] : [{ ...at, text }];
}
