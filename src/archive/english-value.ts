import * as z from 'zod';

/**
 * One of some Korean values, which the editors of a journal in another language may write in English;
 * an article holds the Korean one. Their editors' programs offer both.
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
