import { type Source, sourceSchema } from '../../src/archive/article.ts';
import { readAttributions } from '../import/attribution.ts';
import { toSpan } from '../import/span.ts';

/**
 * The sources that the value of a `<출처>` line names, read as the importer reads them:
 * `프라임경제 (김이래 기자)` is `[{ name: '프라임경제', reporter: '김이래' }]`. `undefined` where
 * part of the value is something else.
 */
export function readSourceLine(value: string): Source[] | undefined {
  const { source, credits, lines } = readAttributions([toSpan(`<출처> ${value}`)]);
  const isWhole = source.length > 0 && credits.length === 0 && lines.length === 0;
  const isRight = source.every(
    (one) => !/^\d/u.test(one.name) && sourceSchema.safeParse(one).success,
  );
  return isWhole && isRight ? [...source] : undefined;
}
