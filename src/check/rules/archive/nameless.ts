import { explainSlug, toSlug } from '../../../text/slug.ts';
import type { FieldMessage } from '../../message.ts';
import type { ReadArchive } from '../../read-entries.ts';

/** Errors for sources, series and agencies whose name gives no URL: without a letter or digit, or too long. */
export function findNameless({ articles, bids }: ReadArchive): FieldMessage[] {
  return [
    ...articles.flatMap(({ file, sources }) =>
      sources.flatMap(({ name }) =>
        reportNameless(name, { file, field: ['source'], rule: '출처' }),
      ),
    ),
    ...articles.flatMap(({ file, series }) =>
      series
        ? reportNameless(series.title, { file, field: ['series', 'title'], rule: '연재' })
        : [],
    ),
    ...bids.flatMap(({ file, agency }) =>
      agency === undefined
        ? []
        : reportNameless(agency, { file, field: ['agency'], rule: '수요기관' }),
    ),
  ];
}

function reportNameless(name: string, at: Omit<FieldMessage, 'text'>): FieldMessage[] {
  const slug = toSlug(name);
  const text =
    slug === ''
      ? `‘${name}’에는 글자나 숫자가 없어 그 이름의 페이지를 만들 수 없습니다. 이름을 다시 적어 주세요.`
      : explainSlug(slug);
  return text === undefined ? [] : [{ ...at, text }];
}
