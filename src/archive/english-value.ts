import * as z from 'zod';

/**
 * Schema of a field with fixed Korean values that also accepts their English spellings: with
 * `{ photographs: '사진' }` it reads `photographs` as `사진`. The JSON schema lists both, so that text
 * editors offer both.
 */
export function enumOr<Values extends readonly [string, ...string[]]>(
  values: Values,
  english: Readonly<Record<string, Values[number]>>,
) {
  return z
    .preprocess(
      (given) => (typeof given === 'string' ? (english[given] ?? given) : given),
      z.enum(values),
    )
    .meta({ type: 'string', enum: [...values, ...Object.keys(english)] });
}
